import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askNginx, openThroughNginx } from './ask-nginx.ts';
import { isNginxInstalled, type RunningNginx, startNginx } from './start-nginx.ts';

const INSTALLED = isNginxInstalled();
if (!INSTALLED) console.warn('SKIPPED: nginx or openssl is not installed, so the proxy is not tested');

const NAME = 'hivesync.example.org';
const LARGE = JSON.stringify({ text: 'the same words '.repeat(500) });

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const answerJson: Answer = (_, response) => response.setHeader('Content-Type', 'application/json').end(LARGE);

let folder: string;
let api: Server;
let nginx: RunningNginx;
let answer: Answer = answerJson;
const received: { request: IncomingMessage; bytes: number }[] = [];

beforeAll(async () => {
  if (!INSTALLED) return;
  folder = await mkdtemp(join(tmpdir(), 'hivesync-nginx-'));
  api = createServer(async (request, response) => {
    let bytes = 0;
    for await (const chunk of request) bytes += chunk.length;
    received.push({ request, bytes });
    answer(request, response);
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const address = api.address();
  if (address === null || typeof address === 'string') throw new Error('the API listens on no port');
  nginx = await startNginx(folder, NAME, [`127.0.0.1:${address.port}`]);
});
afterEach(() => {
  answer = answerJson;
  received.splice(0);
});
afterAll(async () => {
  if (!INSTALLED) return;
  await nginx?.stop();
  api.closeAllConnections();
  api.close();
  await rm(folder, { recursive: true, force: true });
});

const codeOf = (body: Buffer) => JSON.parse(body.toString()).error.code;

describe.skipIf(!INSTALLED)('nginx in front of the API', () => {
  it('sends http to https, under the configured name alone', async () => {
    const url = `http://127.0.0.1:${nginx.httpPort}/docs?a=1`;
    const redirect = await fetch(url, { method: 'POST', redirect: 'manual', body: 'x' });
    expect([redirect.status, redirect.headers.get('location')]).toEqual([308, `https://${NAME}/docs?a=1`]);
    expect(received).toEqual([]);
  });

  it('shows nothing to whoever asks for another name', async () => {
    const asked = askNginx(nginx, '/docs', { serverName: 'other.example.org' });
    await expect(asked).rejects.toThrow(/unrecognized name|alert/);
    expect(received).toEqual([]);
  });

  it.each(['/api/v1/projects', '/docs', '/viewer', '/admin', '/health/ready', '/openapi.json'])(
    'passes %s on, with the address of the caller and not what the caller says of it',
    async (path) => {
      const lies = {
        'X-Forwarded-For': '203.0.113.9',
        'X-Forwarded-Host': 'evil.example',
        Forwarded: 'for=1',
      };
      const { status } = await askNginx(nginx, `${path}?a=1`, {
        headers: { ...lies, 'X-Request-Id': 'mine' },
      });
      const [{ request } = {}] = received;
      expect([status, request?.url]).toEqual([200, `${path}?a=1`]);
      expect(request?.headers).toMatchObject({
        host: NAME,
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-proto': 'https',
        'x-request-id': 'mine',
      });
      expect(request?.headers).not.toHaveProperty('x-forwarded-host');
      expect(request?.headers).not.toHaveProperty('forwarded');
    },
  );

  it.each([
    '/internal',
    '/internal/tasks/mail',
    '/internal/queues',
    '//internal/queues',
    '/%69nternal/queues',
    '/api/../internal/queues',
    '/docs/%2e%2e/internal/queues',
  ])('denies %s', async (path) => {
    const { status, body } = await askNginx(nginx, path, { headers: { Authorization: 'Bearer token' } });
    expect([status, codeOf(body)]).toEqual([404, 'NOT_FOUND']);
    expect(received).toEqual([]);
  });

  it.each([
    '/api/v1/events',
    '/api/v1/jobs/1/events',
    '/api/v1/devices/me/events',
    '/api/v1/preview/sandbox-event',
  ])('passes events of %s on while the stream is open', async (path) => {
    let finish = () => {};
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: first\n\n');
      finish = () => response.end('data: second\n\n');
    };
    const stream = await openThroughNginx(nginx, path, { headers: { 'Accept-Encoding': 'gzip' } });
    const texts: string[] = [];
    for await (const chunk of stream) {
      texts.push(String(chunk));
      // Not before the first has arrived: a buffer would wait for the end, and both for each other.
      finish();
    }
    expect(texts.join('')).toBe('data: first\n\ndata: second\n\n');
    expect(texts.length).toBeGreaterThan(1);
    expect(stream.headers['content-encoding']).toBeUndefined();
  });

  it('lets streams change their protocol, and nothing else', async () => {
    const headers = { Connection: 'upgrade', Upgrade: 'websocket' };
    await askNginx(nginx, '/api/v1/preview/sandbox-event', { headers });
    await askNginx(nginx, '/api/v1/projects', { headers });
    const upgrades = received.map(({ request }) => request.headers.upgrade);
    expect(upgrades).toEqual(['websocket', undefined]);
  });

  it.each([
    ['/api/v1/projects', 0.9, 1.1],
    ['/api/v1/projects/1/revisions', 1.1, 49],
    ['/storage/blob', 1.1, 111],
  ])('takes a body for %s of %d MiB, and refuses one of %d', async (path, small, large) => {
    const bytesOf = (mebibytes: number) => Math.round(mebibytes * 1024 * 1024);
    const taken = await askNginx(nginx, path, { method: 'PUT', body: new Uint8Array(bytesOf(small)) });
    expect([taken.status, received.map(({ bytes }) => bytes)]).toEqual([200, [bytesOf(small)]]);
    const refused = await askNginx(nginx, path, { method: 'PUT', announcedBytes: bytesOf(large) });
    expect([refused.status, codeOf(refused.body)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('compresses what is worth it for those who take it', async () => {
    const compressed = await askNginx(nginx, '/api/v1/projects', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(compressed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(compressed.body).toString()).toBe(LARGE);
    expect((await askNginx(nginx, '/api/v1/projects')).headers['content-encoding']).toBeUndefined();
  });

  it.each(['/api/v1/auth/login', '/api/v1/billing/checkout'])(
    'bounds how often %s is called',
    async (path) => {
      const answers = [];
      for (let count = 0; count < 40; count += 1)
        answers.push(await askNginx(nginx, path, { method: 'POST' }));
      const refused = answers.filter(({ status }) => status === 429);
      expect(answers.slice(0, 20).every(({ status }) => status === 200)).toBe(true);
      expect(refused.length).toBeGreaterThan(0);
      expect([codeOf(refused[0]?.body ?? Buffer.of()), refused[0]?.headers['retry-after']]).toEqual([
        'RATE_LIMITED',
        '10',
      ]);
      expect((await askNginx(nginx, '/api/v1/projects')).status).toBe(200);
    },
  );

  it('passes errors of the API on as they are, and says so when it is not there', async () => {
    answer = (_, response) =>
      response.writeHead(503, { 'Content-Type': 'application/json' }).end('{"own":true}');
    const own = await askNginx(nginx, '/api/v1/projects');
    expect([own.status, own.body.toString()]).toEqual([503, '{"own":true}']);
    answer = (_, response) => response.destroy();
    const gone = await askNginx(nginx, '/api/v1/projects', { method: 'POST' });
    expect([gone.status, codeOf(gone.body)]).toEqual([503, 'DEPENDENCY_UNAVAILABLE']);
  });

  it('logs lines of JSON without addresses and without what a query or a long part of a path may hold', async () => {
    const token = `very-secret-${'x'.repeat(31)}`;
    await askNginx(nginx, '/api/v1/projects?token=very-secret');
    await askNginx(nginx, `/api/v1/invitations/${token}/accept`);
    await expect.poll(() => nginx.log()).toContain('"path":"/api/v1/invitations/-"');
    const lines = (await nginx.log()).trim().split('\n');
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ component: 'nginx' });
    expect(lines.join()).not.toMatch(/very-secret|127\.0\.0\.1/);
  });
});
