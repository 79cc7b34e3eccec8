import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditLog, users } from '../../src/modules/accounts/tables.ts';
import { createTestDatabase, type TestDatabase } from '../../src/testing/test-database.ts';
import { COMMANDS } from './commands.ts';
import { describeUsage } from './describe-usage.ts';
import { readCall } from './read-call.ts';
import { chooseCommand } from './terminal/choose-command.ts';

const SCRIPT = fileURLToPath(new URL('../hivesync-admin.ts', import.meta.url));
const EMAIL = 'operator@example.com';

let database: TestDatabase;
let settings: Record<string, string>;
const userId = randomUUID();

beforeAll(async () => {
  database = await createTestDatabase();
  const account = { id: userId, email: EMAIL, passwordHash: 'none', createdAt: new Date() };
  await database.db.insert(users).values(account);
  const secret = () => randomBytes(32).toString('base64url');
  settings = {
    DATABASE_URL: database.url,
    REDIS_URL: 'redis://127.0.0.1:1',
    BASE_URL: 'https://hivesync.example.org',
    JWT_SECRET: secret(),
    SESSION_SECRET: secret(),
    PREVIEW_TOKEN_SECRET: secret(),
    WORKER_CALLBACK_SECRET: secret(),
  };
});
afterAll(() => database.close());

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function call(args: readonly string[], env: Record<string, string> = settings): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [SCRIPT, ...args], { env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

it('makes an account an administrator once, says so, and keeps it in the audit log', async () => {
  const first = await call(['make-admin', EMAIL]);
  expect(first).toEqual({ code: 0, stderr: '', stdout: `The account ${userId} is an administrator now.\n` });
  const again = await call(['make-admin', EMAIL, '--json']);
  expect(JSON.parse(again.stdout)).toEqual({ user_id: userId, changed: false });
  const [user] = await database.db.select().from(users).where(eq(users.id, userId));
  expect(user?.isAdmin).toBe(true);
  const audited = await database.db.select().from(auditLog).where(eq(auditLog.action, 'user.made_admin'));
  expect(audited).toHaveLength(1);
});

it('says what is wrong with an address, without repeating it', async () => {
  const { code, stdout, stderr } = await call(['make-admin', 'nobody@example.com']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toBe('No account has this address. Register it first.\n');
});

it('shows how it is called, and refuses every other way', async () => {
  expect(await call(['--help'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('make-admin EMAIL'),
  });
  for (const name of Object.keys(COMMANDS)) expect(describeUsage(null)).toContain(`\n  ${name} `);
  expect(describeUsage('cleanup-now')).toContain('--dry-run');
  expect(readCall(['cleanup-now', '--help'])).toEqual({ help: 'cleanup-now' });
  const misused = [['make-admin'], ['toString'], ['--force'], ['queues', '--force'], ['queues', 'more']];
  for (const args of misused) expect(readCall(args)).toEqual({ wrong: expect.any(String) });
  // There is no terminal to show a menu on.
  expect(await call([])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('usage') });
});

it('lets a person at a terminal choose by number or name, and asks for what it is called with', async () => {
  const choose = (...answers: string[]) => chooseCommand({ ask: async () => answers.shift() ?? '' });
  const number = String(Object.keys(COMMANDS).indexOf('make-admin') + 1);
  expect(await choose(number, EMAIL)).toEqual(['make-admin', '--', EMAIL]);
  expect(readCall(await choose('queues'))).toMatchObject({ command: COMMANDS.queues, parameters: [] });
  expect(readCall(await choose('make-admin', ''))).toEqual({ wrong: 'make-admin is called with EMAIL' });
  expect(readCall(await choose(''))).toEqual({ help: null });
  expect(readCall(await choose('99'))).toEqual({ wrong: 'there is no command 99' });
});

it('says where it looked when there is no installation', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-admin-'));
  const empty = await call(['make-admin', EMAIL], { DATA_DIR: folder });
  expect(empty).toMatchObject({ code: 1, stderr: expect.stringContaining('holds no HiveSync') });
  await rm(folder, { recursive: true });
});
