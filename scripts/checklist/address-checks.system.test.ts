import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Authority, makeAuthority } from '../nginx/make-authority.ts';
import { isNginxInstalled, startNginx } from '../nginx/start-nginx.ts';

const INSTALLED = isNginxInstalled();
if (!INSTALLED) console.warn('SKIPPED: nginx or openssl is not installed, so no https site is looked at');

const SCRIPT = fileURLToPath(new URL('../hivesync-checklist.ts', import.meta.url));
const answerSchema = z.object({
  checks: z.array(z.object({ name: z.string(), outcome: z.string(), detail: z.string() })),
});

/** One line of the list, tried at an address. */
async function line(name: string, url: string, env: Record<string, string> = {}) {
  const args = [SCRIPT, '--url', url, '--no-preview', '--json'];
  const stdout = await new Promise<string>((resolve) =>
    execFile(process.execPath, args, { env }, (_, text) => resolve(text)),
  );
  const found = answerSchema.parse(JSON.parse(stdout)).checks.find((check) => check.name === name);
  return [found?.outcome, found?.detail];
}

/** An API that answers everything the same way. */
async function startAnswering(answer: (response: ServerResponse) => void) {
  const server = createServer((_, response) => answer(response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, host: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}` };
}

describe.skipIf(!INSTALLED)('the line about TLS, at a real site', () => {
  let folder: string;
  let api: { server: Server; host: string };
  let authority: Authority;
  let stranger: Authority;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hivesync-tls-'));
    api = await startAnswering((response) => response.end('{}'));
    authority = await makeAuthority(join(folder, 'trusted'));
    stranger = await makeAuthority(join(folder, 'stranger'));
  });
  afterAll(async () => {
    api?.server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['is good for a certificate of a known authority', 'localhost', 90, 'ok', 'valid for 89 days'],
    ['fails when it ends soon', 'localhost', 5, 'failed', 'ends in 4 days'],
    ['fails when it has ended', 'localhost', -1, 'failed', 'has expired'],
    ['fails when it is for another host', 'other.example.org', 90, 'failed', 'for another name'],
  ])('%s', async (_, name, days, outcome, detail) => {
    const certificate = await authority.issue(name, days);
    const nginx = await startNginx(join(folder, `${name}${days}`), 'localhost', [api.host], { certificate });
    try {
      const url = `https://localhost:${nginx.httpsPort}`;
      const trusting = { NODE_EXTRA_CA_CERTS: authority.certificate };
      expect(await line('tls', url, trusting)).toEqual([outcome, expect.stringContaining(detail)]);
    } finally {
      await nginx.stop();
    }
  });

  it('fails when nobody knows who signed it, or nobody but itself did', async () => {
    for (const certificate of [await stranger.issue('localhost', 90), undefined]) {
      const options = certificate === undefined ? {} : { certificate };
      const nginx = await startNginx(join(folder, 'unknown'), 'localhost', [api.host], options);
      const url = `https://localhost:${nginx.httpsPort}`;
      const trusting = { NODE_EXTRA_CA_CERTS: authority.certificate };
      const [outcome, detail] = await line('tls', url, trusting);
      await nginx.stop();
      expect(outcome).toBe('failed');
      expect(detail).toMatch(/not trusted|nobody but itself/);
    }
  });
});

describe('the line about what is for operators', () => {
  it.each([
    ['passes where no token is set, so that nobody is let in', 503, 'FEATURE_DISABLED', 'ok'],
    ['passes where a token is asked for', 401, 'AUTH_REQUIRED', 'ok'],
    ['passes where nothing is', 404, 'NOT_FOUND', 'ok'],
    ['fails where nobody answers for the API', 503, 'DEPENDENCY_UNAVAILABLE', 'failed'],
    ['fails where anybody is let in', 200, 'NONE', 'failed'],
  ])('%s', async (_, status, code, outcome) => {
    const body = JSON.stringify({ error: { code, message: '', details: {}, request_id: '' } });
    const { server, host } = await startAnswering((response) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(body),
    );
    try {
      expect((await line('internal-denied', `http://${host}`))[0]).toBe(outcome);
    } finally {
      server.close();
    }
  });
});
