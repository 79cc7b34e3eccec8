import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StartedWorker, startWorker } from '../../edge/testing/start-worker.ts';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { startRedisServer } from '../../src/testing/start-test-redis.ts';
import { startTestS3, type TestS3 } from '../../src/testing/start-test-s3.ts';
import { type DatabaseServer, startDatabaseServer } from '../chaos/world/database-server.ts';
import { isRedisInstalled } from '../chaos/world/queue-server.ts';
import { askNginx } from '../nginx/ask-nginx.ts';
import { isNginxInstalled, startNginx } from '../nginx/start-nginx.ts';
import { type StackProcess, startProcess, stopProcess } from '../stack/processes.ts';
import { findCanaries, makeCanaries } from './canaries.ts';
import { exercise, type Given } from './exercise.ts';
import { readDatabase, readFiles, type Trace } from './read-traces.ts';

const OF_PROCESSES = makeCanaries([
  'JWT_SECRET',
  'SESSION_SECRET',
  'PREVIEW_TOKEN_SECRET',
  'WORKER_CALLBACK_SECRET',
  'INTERNAL_TOKEN',
  'API_TOKEN_PEPPER',
  'DEVICE_TOKEN_SECRET',
  'POSTGRES_PASSWORD',
  'REDIS_PASSWORD',
  'R2_SECRET_ACCESS_KEY',
  'RESEND_API_KEY',
  'OPENAI_API_KEY',
]);
const OF_PEOPLE = makeCanaries(['password', 'source']);
const ADDRESS = { email: `canary-${OF_PEOPLE.password.slice(6, 30)}@example.com` };
/** No provider is reached from a test: what they are asked ends at a port where nobody listens. */
const CUT_OFF = {
  NODE_USE_ENV_PROXY: '1',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  NO_PROXY: '127.0.0.1,localhost',
};

let root: string;
let logs: string;
let database: DatabaseServer;
let s3: TestS3;
let edge: StartedWorker;
let api: StackProcess;
let runner: StackProcess;
let given: Given;
let settings: Record<string, string>;
/** What was found after everything had been used. */
const traces: Record<'logs' | 'answers' | 'storage' | 'queue' | 'database', Trace[]> = {
  logs: [],
  answers: [],
  storage: [],
  queue: [],
  database: [],
};
const stops: (() => unknown)[] = [];

describe.skipIf(!isRedisInstalled())('with secrets that would sing', () => {
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'hivesync-canaries-'));
    await chmod(root, 0o711);
    logs = join(root, 'logs');
    await Promise.all(['logs', 'objects', 'redis', 'data'].map((name) => mkdir(join(root, name))));
    await startParts();
    await startOurs();
    given = await exercise(
      { api: settings.BASE_URL ?? '', edge: edge.url },
      { ...ADDRESS, password: OF_PEOPLE.password, source: OF_PEOPLE.source },
    );
    traces.answers.push(...given.answers);
    await askThroughNginx();
    await breakThings();
    await collect();
  }, 400_000);
  afterAll(async () => {
    for (const stop of stops.reverse()) await stop();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  });

  const found = (canaries: Record<string, string>, where: readonly Trace[]) =>
    where.flatMap(({ place, text: content }) =>
      findCanaries(content, canaries).map((name) => `${name} in ${place}`),
    );

  it('no secret of a process is in a log, an answer, an object, the queue or the database', () => {
    for (const kind of Object.values(traces)) {
      expect(kind.length).toBeGreaterThan(0);
      expect(found(OF_PROCESSES, kind)).toEqual([]);
    }
  });

  it('no password, address or source of a person is in a log or the queue, and no password anywhere', () => {
    const { password, source } = OF_PEOPLE;
    expect(found({ password }, Object.values(traces).flat())).toEqual([]);
    expect(found({ source, ...ADDRESS }, [...traces.logs, ...traces.queue])).toEqual([]);
    // So that it is known that they were looked for where they are.
    expect(found({ source }, traces.storage)).not.toEqual([]);
    expect(found(ADDRESS, traces.database)).not.toEqual([]);
  });

  it('no token of a person is in a log, an object, the queue or the database', () => {
    const where = [...traces.logs, ...traces.storage, ...traces.queue, ...traces.database];
    expect(Object.keys(given.tokens)).toHaveLength(4);
    expect(found({ ...given.tokens }, where)).toEqual([]);
  });

  it('the logs tell of what went wrong all the same', () => {
    const told = traces.logs.map(({ text: content }) => content).join('\n');
    for (const word of ['"level":"error"', 'missing_header', 'ENTRY_NOT_FOUND']) expect(told).toContain(word);
  });
});

async function startParts(): Promise<void> {
  database = await startDatabaseServer(join(root, 'postgres'));
  stops.push(() => database.stop());
  const redisPort = await findFreePort();
  const server = await startRedisServer({ folder: join(root, 'redis'), port: redisPort, keepsData: true });
  stops.push(() => server.kill('SIGTERM'));
  const redis = new Redis(redisPort, '127.0.0.1');
  await redis.config('SET', 'requirepass', OF_PROCESSES.REDIS_PASSWORD);
  redis.disconnect();
  s3 = await startTestS3(join(root, 'objects'));
  stops.push(() => s3.close());
  const port = await findFreePort();
  const { POSTGRES_PASSWORD, REDIS_PASSWORD, OPENAI_API_KEY: _, ...secrets } = OF_PROCESSES;
  const address = new URL(database.url);
  address.password = POSTGRES_PASSWORD;
  settings = {
    ...secrets,
    ...CUT_OFF,
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: join(root, 'data'),
    LOG_LEVEL: 'debug',
    DATABASE_URL: address.href,
    REDIS_URL: `redis://:${REDIS_PASSWORD}@127.0.0.1:${redisPort}`,
    R2_ENDPOINT: s3.endpoint,
    R2_BUCKET_NAME: s3.bucket,
    R2_ACCESS_KEY_ID: s3.credentials.accessKeyId,
    EMAIL_FROM: 'HiveSync <hello@example.com>',
  };
}

async function startOurs(): Promise<void> {
  const { WORKER_CALLBACK_SECRET } = OF_PROCESSES;
  api = startProcess({ name: 'api', entry: 'src/server.ts', env: settings, logFile: join(logs, 'api.log') });
  stops.push(() => stopProcess(api, 15_000));
  await api.ready;
  edge = await startWorker('relayer.ts', { ORIGIN_URL: settings.BASE_URL ?? '', WORKER_CALLBACK_SECRET });
  stops.push(() => edge.stop());
  runner = startRunner('runner');
  stops.push(() => stopProcess(runner, 15_000));
  await runner.ready;
}

function startRunner(name: string): StackProcess {
  const bucket = Object.entries(settings).filter(([variable]) => variable.startsWith('R2_'));
  return startProcess({
    name,
    entry: 'runners/main.ts',
    env: {
      ...Object.fromEntries(bucket),
      ...CUT_OFF,
      WORKER_ID: name,
      WORKER_CALLBACK_SECRET: OF_PROCESSES.WORKER_CALLBACK_SECRET,
      OPENAI_API_KEY: OF_PROCESSES.OPENAI_API_KEY,
      BACKEND_URL: settings.BASE_URL ?? '',
      WORKER_CALLBACK_URL: edge.url,
      QUEUE_URL: settings.REDIS_URL ?? '',
      DATA_DIR: join(root, 'data'),
      LOG_LEVEL: 'debug',
    },
    logFile: join(logs, `${name}.log`),
  });
}

/** What nginx logs of requests that carry what they should not. */
async function askThroughNginx(): Promise<void> {
  if (!isNginxInstalled()) return;
  const nginx = await startNginx(join(root, 'nginx'), 'hivesync.test', [`127.0.0.1:${settings.PORT}`]);
  try {
    const secret = OF_PROCESSES.INTERNAL_TOKEN;
    const headers = { authorization: `Bearer ${secret}` };
    for (const path of ['/health', `/internal/tasks/${secret}`, `/api/v1/projects?token=${secret}`]) {
      await askNginx(nginx, path, { headers });
    }
  } finally {
    await nginx.stop();
  }
  traces.logs.push(
    ...(await readFiles(join(root, 'nginx'), 'nginx')).filter(({ place }) => place.endsWith('.log')),
  );
}

/** Settings that are refused, a database that is away, and processes that are killed. */
async function breakThings(): Promise<void> {
  const internal = { authorization: `Bearer ${OF_PROCESSES.INTERNAL_TOKEN}` };
  for (const task of ['mail', 'stuck-jobs', 'nothing']) {
    const answer = await fetch(`${settings.BASE_URL}/internal/tasks/${task}`, {
      method: 'POST',
      headers: internal,
    });
    traces.answers.push({ place: `answer of the task ${task}`, text: await answer.text() });
  }
  await refuseToStart({
    ...settings,
    PORT: OF_PROCESSES.JWT_SECRET,
    POSTGRES_SSL: OF_PROCESSES.SESSION_SECRET,
  });
  const away = new URL(settings.DATABASE_URL ?? '');
  away.port = String(await findFreePort());
  await refuseToStart({ ...settings, PORT: String(await findFreePort()), DATABASE_URL: away.href });
  runner.child.kill('SIGKILL');
  await database.kill();
  for (const path of ['/health/deep', '/api/v1/auth/me']) {
    const headers = { authorization: `Bearer ${given.tokens.access}` };
    const answer = await fetch(`${settings.BASE_URL}${path}`, { headers });
    traces.answers.push({ place: `answer of ${path} without a database`, text: await answer.text() });
  }
  await database.start();
  await eventually(async () => expect((await fetch(`${settings.BASE_URL}/health/ready`)).status).toBe(200));
}

let refusals = 0;
async function refuseToStart(env: Record<string, string>): Promise<void> {
  const entry = new URL('../../src/server.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [entry], { env: { PATH: process.env.PATH ?? '', ...env } });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  refusals += 1;
  await writeFile(join(logs, `refused-${refusals}.log`), (await said).join('\n'));
}

async function collect(): Promise<void> {
  await stopProcess(api, 15_000);
  traces.logs.push(...(await readFiles(logs, 'log')), {
    place: 'log of the edge',
    text: edge.lines.join('\n'),
  });
  traces.storage.push(...(await readFiles(join(root, 'objects'), 'object')));
  traces.queue.push(...(await readFiles(join(root, 'redis'), 'queue')));
  traces.database.push(...(await readDatabase(database.url)));
}
