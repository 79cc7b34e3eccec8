import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { cloneDatabase } from '../../testing/test-database.ts';
import { migrateDatabase } from './migrate-database.ts';

let migrationsFolder: string;
beforeAll(async () => {
  migrationsFolder = await mkdtemp(join(tmpdir(), 'hivesync-migrations-'));
});
afterAll(() => rm(migrationsFolder, { recursive: true, force: true }));

/** The folder as drizzle-kit writes it. */
async function writeMigrations(...migrations: string[]): Promise<void> {
  const entries = migrations.map((_, idx) => ({
    idx,
    version: '7',
    when: idx + 1,
    tag: `${idx}`,
    breakpoints: true,
  }));
  await mkdir(join(migrationsFolder, 'meta'), { recursive: true });
  const journal = JSON.stringify({ version: '7', dialect: 'postgresql', entries });
  await writeFile(join(migrationsFolder, 'meta/_journal.json'), journal);
  for (const [index, text] of migrations.entries())
    await writeFile(join(migrationsFolder, `${index}.sql`), text);
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

it('migrates once, however many replicas start together', async () => {
  await writeMigrations('create table things (id int); lock table gate; insert into things values (1);');
  const url = await cloneDatabase('template1');
  const gatekeeper = new pg.Client({ connectionString: url });
  await gatekeeper.connect();
  await gatekeeper.query('create table gate ()');
  await gatekeeper.query('begin; lock table gate;');
  const replicas = Promise.all([1, 2, 3].map(() => migrateDatabase({ url, migrationsFolder })));
  const waiting =
    'select locktype from pg_locks where not granted and database = (select oid from pg_database where datname = current_database()) order by locktype';
  await eventually(async () =>
    expect(await query(url, waiting)).toEqual([
      { locktype: 'advisory' },
      { locktype: 'advisory' },
      { locktype: 'relation' },
    ]),
  );
  await gatekeeper.end();
  await replicas;
  expect(await query(url, 'select id from things')).toEqual([{ id: 1 }]);
});

it('leaves the schema as it was when a migration fails, and lets the next replica try', async () => {
  const url = await cloneDatabase('template1');
  await writeMigrations('create table first (id int);', 'create table second (id int); select 1 / 0;');
  await expect(migrateDatabase({ url, migrationsFolder })).rejects.toThrow();
  expect(await query(url, "select to_regclass('second') as found")).toEqual([{ found: null }]);
  await writeMigrations('create table first (id int);', 'create table second (id int);');
  await migrateDatabase({ url, migrationsFolder });
  expect(await query(url, "select to_regclass('second')::text as found")).toEqual([{ found: 'second' }]);
});
