import { chmod, chown, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedChild, startEmbeddedChild } from '../../testing/embedded-child.ts';
import { eventually } from '../../testing/eventually.ts';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { connectQueue } from '../queue/connect-queue.ts';
import { findEmbedded } from './find-running.ts';
import { type EmbeddedPostgres, startEmbedded } from './start-embedded.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

async function createDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-embedded-'));
  if (isRoot) await chmod(folder, 0o711);
  return folder;
}

const clear = (folder: string) =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** The address of a child's database; fails with what the child said when it has none. */
function databaseOf(child: EmbeddedChild): string {
  if ('error' in child.outcome) throw new Error(child.outcome.error);
  return child.outcome.databaseUrl;
}

describe('an embedded database', () => {
  let dataDir: string;
  let embedded: EmbeddedPostgres;
  const logs = createMemoryLogger();
  beforeAll(async () => {
    dataDir = await createDataDir();
    embedded = await startEmbedded({ dataDir, log: logs.log });
  });
  afterAll(async () => {
    await embedded.stop();
    await clear(dataDir);
  });

  const as = (url: string, database: string) =>
    Object.assign(new URL(url), { pathname: `/${database}` }).href;

  it('lets the application own its database', async () => {
    const { databaseUrl, queueUrl } = embedded;
    expect(await findEmbedded(dataDir)).toMatchObject({ databaseUrl, queueUrl });
    await query(embedded.databaseUrl, 'create table kept (id int); insert into kept values (1)');
    expect(await query(embedded.databaseUrl, 'select id from kept')).toEqual([{ id: 1 }]);
  });

  it('keeps the queue out of every other database', async () => {
    expect(await query(embedded.queueUrl, 'select current_user as name')).toEqual([
      { name: 'hivesync_queue' },
    ]);
    for (const database of ['hivesync', 'postgres', 'template1']) {
      await expect(query(as(embedded.queueUrl, database), 'select 1')).rejects.toThrow(/permission denied/);
    }
  });

  it.each([
    'create role intruder',
    'create database other',
    'alter role hivesync_queue superuser',
    "copy (select 1) to program 'true'",
    'set role hivesync',
  ])('keeps the queue from: %s', async (text) => {
    await expect(query(embedded.queueUrl, text)).rejects.toThrow(/permission denied|must be/);
  });

  it('serves the queue, which closes before it without a word', async () => {
    const { log, lines } = createMemoryLogger();
    const queue = await connectQueue({ url: embedded.queueUrl, log });
    await queue.subscribe('news', () => undefined);
    const worker = await queue.work('preview', { concurrency: 1 }, async () => undefined);
    await queue.check();
    await worker.drain(100);
    await queue.close();
    expect(lines()).toEqual([]);
  });

  it('asks for the password', async () => {
    const wrong = Object.assign(new URL(embedded.databaseUrl), { password: 'wrong' }).href;
    await expect(query(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('listens on this machine alone, with safe writes', async () => {
    const settings =
      "select name, setting from pg_settings where name in ('listen_addresses', 'fsync') order by name";
    expect(await query(embedded.databaseUrl, settings)).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
    ]);
  });

  it('shows its secrets to nobody: not in the log, not to other users', async () => {
    const secrets = Object.values(embedded.secrets);
    expect(new Set(secrets).size).toBe(secrets.length);
    for (const secret of secrets) expect(logs.lines().join()).not.toContain(secret);
    if (process.platform !== 'win32') {
      expect((await stat(join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600);
      expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700);
    }
  });

  it('refuses a second start on the same folder, and goes on', async () => {
    await expect(startEmbedded({ dataDir, log: logs.log })).rejects.toThrow(/Another HiveSync runs/);
    const child = await startEmbeddedChild(dataDir);
    expect(child.outcome).toEqual({ error: expect.stringContaining('Another HiveSync runs') });
    expect(await query(embedded.databaseUrl, 'select id from kept')).toEqual([{ id: 1 }]);
  });

  it('keeps data, address and secrets over a restart', async () => {
    const before = { url: embedded.databaseUrl, secrets: embedded.secrets };
    await embedded.stop();
    embedded = await startEmbedded({ dataDir, log: logs.log });
    expect({ url: embedded.databaseUrl, secrets: embedded.secrets }).toEqual(before);
    expect(await query(embedded.databaseUrl, 'select id from kept')).toEqual([{ id: 1 }]);
  });

  it('starts although the process id of a dead server belongs to somebody else now', async () => {
    await embedded.stop();
    const stranger = [process.pid, join(dataDir, 'postgres'), 0, 1, '', '127.0.0.1', 0, 'ready'].join('\n');
    await writeFile(join(dataDir, 'postgres/postmaster.pid'), stranger);
    embedded = await startEmbedded({ dataDir, log: logs.log });
    expect(await query(embedded.databaseUrl, 'select id from kept')).toEqual([{ id: 1 }]);
  });

  it('says what to do when its secrets were lost, and touches nothing', async () => {
    await embedded.stop();
    const path = join(dataDir, 'secrets.json');
    const content = await readFile(path, 'utf8');
    await rm(path);
    await expect(startEmbedded({ dataDir, log: logs.log })).rejects.toThrow(/is missing. Restore it/);
    await writeFile(path, content.slice(0, 40));
    await expect(startEmbedded({ dataDir, log: logs.log })).rejects.toThrow(/is damaged. Restore it/);
    await writeFile(path, content);
    embedded = await startEmbedded({ dataDir, log: logs.log });
    expect(await query(embedded.databaseUrl, 'select id from kept')).toEqual([{ id: 1 }]);
  });
});

describe('after a kill', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await createDataDir();
  });
  afterAll(() => clear(dataDir));

  it('takes over from the server that was left behind', async () => {
    const first = await startEmbeddedChild(dataDir);
    const url = databaseOf(first);
    await query(url, 'create table kept (id int); insert into kept values (1)');
    const [left] = await query(url, 'select pg_postmaster_start_time()::text as at');
    await first.kill();
    expect(await query(url, 'select pg_postmaster_start_time()::text as at')).toEqual([left]);

    const second = await startEmbeddedChild(dataDir);
    expect(databaseOf(second)).toBe(url);
    expect(await query(url, 'select id from kept')).toEqual([{ id: 1 }]);
    expect(await query(url, 'select pg_postmaster_start_time()::text as at')).not.toEqual([left]);
    await second.stop();
    expect(second.output()).not.toMatch(/FATAL|57P01/);
  });

  it('leaves a server alone that does not know our password', async () => {
    const first = await startEmbeddedChild(dataDir);
    const url = databaseOf(first);
    await first.kill();
    const path = join(dataDir, 'secrets.json');
    const secrets = await readFile(path, 'utf8');
    const other = { ...JSON.parse(secrets), postgres_superuser_password: 'of-another-installation' };
    await writeFile(path, JSON.stringify(other));
    const second = await startEmbeddedChild(dataDir);
    expect(second.outcome).toEqual({ error: expect.stringContaining('does not take the password') });
    expect(await query(url, 'select id from kept')).toEqual([{ id: 1 }]);
    await writeFile(path, secrets);
    await (await startEmbeddedChild(dataDir)).stop();
  });

  it('recovers when the server was killed as well', async () => {
    const first = await startEmbeddedChild(dataDir);
    const url = databaseOf(first);
    await query(url, 'insert into kept values (2)');
    const pidFile = await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8');
    await first.kill();
    process.kill(Number.parseInt(pidFile, 10), 'SIGKILL');
    await eventually(async () => expect(query(url, 'select 1')).rejects.toThrow(/ECONNREFUSED|terminated/));

    const second = await startEmbeddedChild(dataDir);
    expect(await query(databaseOf(second), 'select id from kept order by id')).toEqual([
      { id: 1 },
      { id: 2 },
    ]);
    await second.stop();
  });
});

it.runIf(isRoot)('runs as a normal user', async () => {
  const dataDir = await createDataDir();
  await chown(dataDir, NOBODY, NOBODY);
  const child = await startEmbeddedChild(dataDir, { uid: NOBODY });
  expect(await query(databaseOf(child), 'select 1 as one')).toEqual([{ one: 1 }]);
  expect((await stat(join(dataDir, 'postgres'))).uid).toBe(NOBODY);
  await child.stop();
  await clear(dataDir);
});
