import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditLog } from '../../src/modules/accounts/tables.ts';
import { connectDatabase } from '../../src/platform/db/connect.ts';
import { findEmbedded } from '../../src/platform/embedded/find-running.ts';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { systemIdentity } from '../../src/platform/identity.ts';
import { createLogger } from '../../src/platform/log/create-logger.ts';
import { type Stack, startStack } from '../stack/start-stack.ts';
import { listChecks } from './list-checks.ts';

const SCRIPT = fileURLToPath(new URL('../hivesync-checklist.ts', import.meta.url));
const INTERNAL_TOKEN = 'internal-token-of-the-checklist-test';

const answerSchema = z.object({
  checks: z.array(z.object({ name: z.string(), outcome: z.string(), detail: z.string() })),
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function call(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [SCRIPT, ...args], { env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

async function outcomes(args: readonly string[], env?: Record<string, string>) {
  const { code, stdout } = await call([...args, '--json'], env);
  const { checks } = answerSchema.parse(JSON.parse(stdout));
  return { code, of: Object.fromEntries(checks.map(({ name, outcome }) => [name, outcome])), checks };
}

describe('a list that is gone through', () => {
  let dataDir: string;
  let stack: Stack;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'hivesync-checklist-'));
    stack = await startStack({
      dataDir,
      port: await findFreePort(),
      runners: 1,
      apiEnvironment: { INTERNAL_TOKEN },
    });
  });
  afterAll(async () => {
    await stack?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('finds all well that is, by building a preview, and names what is missing', async () => {
    const { code, of, checks } = await outcomes(['--url', stack.api.url], {
      DATA_DIR: dataDir,
      INTERNAL_TOKEN,
    });
    expect(of).toEqual({
      tls: 'skipped',
      redirect: 'skipped',
      'internal-denied': 'ok',
      edge: 'skipped',
      ready: 'ok',
      writes: 'ok',
      runners: 'ok',
      reference: 'ok',
      preview: 'ok',
      secrets: 'ok',
      storage: 'ok',
      mail: 'ok',
      admin: 'failed',
      backup: 'failed',
    });
    expect(code).toBe(1);
    expect(checks.find(({ name }) => name === 'admin')?.detail).toContain('hivesync-admin make-admin');
  });

  it('counts a backup of today, and leaves nobody behind that it registered', async () => {
    const url = (await findEmbedded(dataDir))?.databaseUrl;
    if (url === undefined) throw new Error('the database is not there');
    const { db, close } = connectDatabase({ url, log: createLogger({ level: 'silent' }) });
    try {
      const entry = {
        id: systemIdentity.id(),
        at: new Date(),
        action: 'backup.made',
        requestId: 'r',
        details: {},
      };
      await db.insert(auditLog).values(entry);
      const email = `${randomUUID()}@example.com`;
      const here = { DATA_DIR: dataDir, INTERNAL_TOKEN };
      const { of } = await outcomes(['--url', stack.api.url, '--email', email], here);
      expect(of).toMatchObject({ backup: 'ok', preview: 'ok' });
      const left = await db.execute(`select 1 from users where email = '${email}'`);
      expect(left.rows).toEqual([]);
    } finally {
      await close();
    }
  });

  it('from elsewhere skips what needs the settings, and says so', async () => {
    const { code, of, checks } = await outcomes(['--url', stack.api.url, '--no-preview']);
    expect(code).toBe(0);
    expect(of).toMatchObject({ ready: 'ok', runners: 'skipped', secrets: 'skipped', backup: 'skipped' });
    expect(of).not.toHaveProperty('preview');
    expect(checks.find(({ name }) => name === 'backup')?.detail).toContain('hivesync.js checklist');
  });

  it('takes an API for no edge, and another token for what it is', async () => {
    const wrong = { DATA_DIR: dataDir, INTERNAL_TOKEN: 'another-token' };
    const { of } = await outcomes(['--url', stack.api.url, '--edge', stack.api.url, '--no-preview'], wrong);
    expect(of).toMatchObject({ edge: 'failed', runners: 'failed' });
  });
});

describe('something else', () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(() => server.close());

  it('that answers everything with 200 passes no line that can be tried', async () => {
    const { code, of } = await outcomes(['--url', url]);
    expect(code).toBe(1);
    expect(Object.values(of)).not.toContain('ok');
  });

  it('that answers nothing fails each of them, with no stack', async () => {
    const { code, stdout, stderr } = await call(['--url', `http://127.0.0.1:${await findFreePort()}`]);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('it could not be tried (ECONNREFUSED)');
    expect(stdout).not.toContain('    at ');
  });

  it('is called as the help says, and in no other way', async () => {
    expect(await call(['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('--no-preview'),
    });
    for (const args of [[], ['--url', 'nowhere'], ['--url', url, '--build-seconds', 'x'], ['--force']]) {
      expect(await call(args)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('usage'),
      });
    }
    expect(new Set(listChecks({ preview: true }).map(({ name }) => name)).size).toBe(14);
  });
});
