import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { eventually } from '../../src/testing/eventually.ts';

const INSTALLED = spawnSync('caddy', ['version']).status === 0;
if (!INSTALLED) console.warn('SKIPPED: caddy is not installed, so the alternative to nginx is not tested');

const CADDYFILE = fileURLToPath(new URL('../../deploy/caddy/Caddyfile', import.meta.url));

let folder: string;
let api: Server;
let caddy: ReturnType<typeof spawn>;
let url: string;
const asked: string[] = [];

beforeAll(async () => {
  if (!INSTALLED) return;
  folder = await mkdtemp(join(tmpdir(), 'hivesync-caddy-'));
  api = createServer(async (request, response) => {
    // A body that Caddy breaks off never arrives.
    if (!(await readWhole(request))) return;
    if (request.url !== '/health/ready') asked.push(`${request.url} ${request.headers['x-forwarded-for']}`);
    response.end('{}');
  });
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const address = api.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  // Without TLS, which needs a name of one's own; the rest is what operators get.
  url = `http://localhost:${await findFreePort()}`;
  caddy = spawn('caddy', ['run', '--config', CADDYFILE, '--adapter', 'caddyfile'], {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      HIVESYNC_SERVER_NAME: url,
      HIVESYNC_UPSTREAMS: `127.0.0.1:${port}`,
    },
  });
  await eventually(async () => expect((await fetch(url)).status).toBe(200));
});
afterAll(async () => {
  if (!INSTALLED) return;
  const ended = once(caddy, 'exit');
  caddy.kill();
  await ended;
  api.closeAllConnections();
  api.close();
  await rm(folder, { recursive: true, force: true });
});

describe.skipIf(!INSTALLED)('Caddy in front of the API', () => {
  it('passes requests on with the address it saw', async () => {
    asked.splice(0);
    await fetch(`${url}/docs?a=1`, { headers: { 'X-Forwarded-For': '203.0.113.9' } });
    expect(asked).toEqual([expect.stringMatching(/^\/docs\?a=1 (?:127\.0\.0\.1|::1)$/)]);
  });

  it.each(['/internal', '/internal/queues', '/%69nternal/queues', '//internal/queues'])(
    'denies %s',
    async (path) => {
      asked.splice(0);
      expect((await fetch(`${url}${path}`)).status).toBe(404);
      expect(asked).toEqual([]);
    },
  );

  it.each([
    ['/api/v1/projects', 1.1],
    ['/api/v1/projects/1/revisions', 49],
  ])('refuses a body for %s of %d MiB as too large', async (path, mebibytes) => {
    asked.splice(0);
    // Who still sends when Caddy has answered and hangs up may lose the answer, and asks again.
    const answer = await eventually(() => put(path, mebibytes));
    expect([answer.status, answer.headers.get('retry-after'), asked]).toEqual([413, null, []]);
    expect(await answer.json()).toMatchObject({ error: { code: 'PAYLOAD_TOO_LARGE' } });
  });

  it.each([
    ['/api/v1/projects', 0.9],
    ['/api/v1/projects/1/revisions', 2],
    ['/storage/blob', 2],
  ])('passes a body for %s of %d MiB on', async (path, mebibytes) => {
    asked.splice(0);
    expect([(await put(path, mebibytes)).status, asked.length]).toEqual([200, 1]);
  });

  it('says when to come again while the API is away', async () => {
    api.closeAllConnections();
    api.close();
    const answer = await fetch(`${url}/docs`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toMatchObject({ error: { code: 'DEPENDENCY_UNAVAILABLE' } });
  });
});

function put(path: string, mebibytes: number): Promise<Response> {
  const body = new Uint8Array(Math.round(mebibytes * 1024 * 1024));
  return fetch(`${url}${path}`, { method: 'PUT', body });
}

async function readWhole(request: IncomingMessage): Promise<boolean> {
  try {
    for await (const _ of request);
    return true;
  } catch {
    return false;
  }
}
