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
    ['/api/v1/projects', 1.1, false],
    ['/api/v1/projects', 0.9, true],
    ['/api/v1/projects/1/revisions', 2, true],
    ['/storage/blob', 2, true],
  ])('takes bodies for %s: %d MiB arrive: %s', async (path, mebibytes, arrives) => {
    asked.splice(0);
    const body = new Uint8Array(Math.round(mebibytes * 1024 * 1024));
    const { ok } = await fetch(`${url}${path}`, { method: 'PUT', body });
    expect([ok, asked.length]).toEqual([arrives, arrives ? 1 : 0]);
  });
});

async function readWhole(request: IncomingMessage): Promise<boolean> {
  try {
    for await (const _ of request);
    return true;
  } catch {
    return false;
  }
}
