import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { cloneDatabase } from '../../testing/test-database.ts';
import { migrateDatabase } from './migrate-database.ts';
import { NewerDatabaseError } from './schema-release.ts';

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

describe('a database that a later release has migrated', () => {
  const LATER = [
    'create table first (id int);',
    'create table second (id int);',
    'create table third (id int);',
  ];
  const leaveWord = (works_since: string) =>
    writeFile(join(migrationsFolder, 'compatibility.json'), JSON.stringify({ works_since }));
  afterEach(() => rm(join(migrationsFolder, 'compatibility.json'), { force: true }));

  it('is refused, and not touched, when that release says nothing of this one', async () => {
    const url = await cloneDatabase('template1');
    await writeMigrations(...LATER);
    await migrateDatabase({ url, migrationsFolder });
    await writeMigrations(...LATER.slice(0, 1));
    const refused = migrateDatabase({ url, migrationsFolder });
    await expect(refused).rejects.toThrow(NewerDatabaseError);
    await expect(refused).rejects.toThrow('it has 2 migrations that this release does not know');
    const history = 'select count(*)::integer as count from drizzle.__drizzle_migrations';
    expect(await query(url, history)).toEqual([{ count: 3 }]);
  });

  it('is served as it is by each release that works with it, and by no other', async () => {
    const url = await cloneDatabase('template1');
    await writeMigrations(...LATER);
    await leaveWord('1');
    await migrateDatabase({ url, migrationsFolder });
    await writeMigrations(...LATER.slice(0, 2));
    expect(await migrateDatabase({ url, migrationsFolder })).toBe(1);
    await writeMigrations(...LATER.slice(0, 1));
    await expect(migrateDatabase({ url, migrationsFolder })).rejects.toThrow(NewerDatabaseError);
  });

  it('is refused when somebody else has applied the last migration', async () => {
    const url = await cloneDatabase('template1');
    await writeMigrations(...LATER);
    await leaveWord('0');
    await migrateDatabase({ url, migrationsFolder });
    await query(url, "insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 4)");
    await expect(migrateDatabase({ url, migrationsFolder })).rejects.toThrow('one migration');
  });
});
