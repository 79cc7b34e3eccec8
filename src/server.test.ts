import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { apiReadyMessageSchema } from './contracts/process-messages.ts';
import { findFreePort } from './platform/embedded/free-port.ts';
import { inline } from './testing/source-files.ts';

const ENTRY = fileURLToPath(new URL('./server.ts', import.meta.url));

interface RunningApi {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: () => string;
  readonly closed: Promise<number | null>;
}

let dataDir: string;
let running: RunningApi | null = null;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hivesync-server-'));
});

afterEach(async () => {
  if (running === null || running.child.exitCode !== null) return;
  running.child.kill('SIGKILL');
  await once(running.child, 'exit');
});

afterAll(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));

function spawnApi(env: Record<string, string>) {
  const child = spawn(process.execPath, [ENTRY], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  const read: Promise<void>[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    read.push(finished(stream));
  }
  const closed = Promise.all([once(child, 'exit'), ...read]).then(([[code]]) => code);
  return { child, output: () => output, closed };
}

async function startApi(env: Record<string, string> = {}): Promise<RunningApi> {
  const port = await findFreePort();
  const { child, output, closed } = spawnApi({ PORT: String(port), ...env });
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`the API did not start: ${output()}`);
    }),
  ]);
  running = { child, output, closed, url: apiReadyMessageSchema.parse(message).url };
  return running;
}

/** The exit code, once what the process wrote has been read to its end. */
function exitOf({ closed }: Pick<RunningApi, 'closed'>): Promise<number | null> {
  return closed;
}

/** A request whose body is not finished until `finish` is called. */
function openRequest(url: string) {
  const outgoing = request(`${url}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' },
  });
  const answer = once(outgoing, 'response').then(async ([incoming]) => {
    let text = '';
    for await (const chunk of incoming) text += chunk;
    return { status: incoming.statusCode, body: JSON.parse(text) };
  });
  const body = JSON.stringify({ email: 'late@example.com', password: 'a pass phrase for tests' });
  return {
    begin: () => new Promise<void>((resolve) => outgoing.write(body.slice(0, 10), () => resolve())),
    finish: () => outgoing.end(body.slice(10)),
    answer,
  };
}

/** The events of a job that no runner will ever take. */
async function openJobEvents(url: string): Promise<ReadableStream<BufferSource>> {
  let token = '';
  const call = async (path: string, body?: object) =>
    fetch(`${url}/api/v1${path}`, {
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
  const post = async (path: string, body: object) => {
    const answer = await call(path, body);
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const password = 'a pass phrase for tests';
  token = (await post('/auth/register', { email: 'watching@example.com', password })).access_token;
  const project = await post('/projects', { name: 'Brew' });
  const files = [inline('App.tsx', 'export default () => null;')];
  const revision = await post(`/projects/${project.id}/revisions`, { files });
  const device = { model: 'iPhone 15', os_version: '17', width: 393, height: 852, dpr: 3 };
  const job = await post('/preview/build', {
    project_id: project.id,
    revision_id: revision.id,
    platform: 'ios',
    devices: [device],
  });
  const { ok, status, body } = await call(`/jobs/${job.job_id}/events`);
  if (!ok || body === null) throw new Error(`the events were answered with ${status}`);
  return body;
}

describe('the API as a process', () => {
  it('finishes the request in flight when it is told to stop, refuses new ones, and exits with 0', async () => {
    const api = await startApi();
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
    const slow = openRequest(api.url);
    await slow.begin();
    // Answered on another connection after the slow one was read, so the server has it.
    expect((await fetch(`${api.url}/health`)).status).toBe(200);
    api.child.kill('SIGTERM');
    await expect
      .poll(() =>
        fetch(`${api.url}/health`).then(
          () => 'open',
          () => 'refused',
        ),
      )
      .toBe('refused');
    slow.finish();
    const { status, body } = await slow.answer;
    expect(status).toBe(201);
    expect(body.user.email).toBe('late@example.com');
    expect(await exitOf(api), api.output()).toBe(0);
    expect(api.output()).toContain('the API has stopped');
  });

  it('ends event streams when it is told to stop, so that clients reconnect elsewhere', async () => {
    const api = await startApi();
    const stream = await openJobEvents(api.url);
    const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
    let seen = '';
    while (!seen.includes('event: queued')) {
      const { done, value = '' } = await reader.read();
      seen += value;
      if (done) throw new Error(`the stream ended after ${seen}\n${api.output()}`);
    }
    api.child.kill('SIGTERM');
    while (!(await reader.read()).done);
    expect(await exitOf(api), api.output()).toBe(0);
  });

  it('keeps what it was told, across starts, and writes what a runner needs and no more', async () => {
    const api = await startApi();
    const login = await fetch(`${api.url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'late@example.com', password: 'a pass phrase for tests' }),
    });
    expect(login.status).toBe(200);

    const file = join(dataDir, 'worker.env');
    expect((await stat(file)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
    const variables = parseEnv(await readFile(file, 'utf8'));
    expect(Object.keys(variables).sort()).toEqual([
      'BACKEND_URL',
      'DATA_DIR',
      'LOCAL_DEV_MODE',
      'LOG_LEVEL',
      'QUEUE_URL',
      'WORKER_CALLBACK_SECRET',
    ]);
    expect(variables.BACKEND_URL).toBe(api.url);
    expect(variables.QUEUE_URL).toMatch(
      /^postgres:\/\/hivesync_queue:[^@]+@127\.0\.0\.1:\d+\/hivesync_queue$/,
    );
    expect(variables.DATA_DIR).toBe(dataDir);

    const secrets: unknown = JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8'));
    for (const secret of Object.values(Object(secrets))) expect(api.output()).not.toContain(secret);
  });

  it('stops when the process that started it is gone', async () => {
    const api = await startApi();
    api.child.disconnect();
    expect(await exitOf(api)).toBe(0);
  });

  it('does not start with wrong settings, and says all of them without a value', async () => {
    const api = spawnApi({ PORT: 'hunter2', POSTGRES_HOST: 'db' });
    expect(await exitOf(api)).toBe(1);
    expect(api.output()).toMatch(/PORT must be a whole number[\s\S]*POSTGRES_PASSWORD is missing/);
    expect(api.output()).not.toContain('hunter2');
  });

  it('leaves nothing running when its port is taken', async () => {
    const port = await findFreePort();
    const holder = createServer().listen(port);
    await once(holder, 'listening');
    const api = spawnApi({ PORT: String(port) });
    expect(await exitOf(api)).toBe(1);
    holder.close();
    expect(api.output()).toContain('EADDRINUSE');
    await expect(stat(join(dataDir, 'postgres', 'postmaster.pid'))).rejects.toThrow();
  });
});
