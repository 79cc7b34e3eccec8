import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateDatabase } from '../platform/db/migrate-database.ts';
import { fillTables, type Rows, readTables } from './fill-tables.ts';
import { MIGRATIONS_FOLDER } from './template-databases.ts';
import { cloneDatabase } from './test-database.ts';

interface Journal {
  readonly entries: readonly { readonly idx: number; readonly tag: string }[];
}

const journalFile = 'meta/_journal.json';
const journal: Journal = JSON.parse(await readFile(join(MIGRATIONS_FOLDER, journalFile), 'utf8'));
const RELEASES = journal.entries.map(({ tag }, index) => [tag, index + 1] as const);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hivesync-releases-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The migrations as they were when a release had so many of them. */
async function migrationsOfRelease(count: number): Promise<string> {
  const release = join(folder, String(count));
  await cp(MIGRATIONS_FOLDER, release, { recursive: true });
  const entries = journal.entries.slice(0, count);
  await writeFile(join(release, journalFile), JSON.stringify({ ...journal, entries }));
  return release;
}

/** The rows, as far as the others have their tables and columns too. */
function sharedWith(others: Rows, rows: Rows): Rows {
  const shared = Object.entries(rows)
    .filter(([table]) => table in others)
    .map(([table, list]) => {
      const names = new Set(Object.keys(others[table]?.[0] ?? {}));
      const known = (row: object) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name)));
      return [table, list.map(known)];
    });
  return Object.fromEntries(shared);
}

/** What a release before a migration may trip over, in a table that it knows. */
const CONTRACTIONS = [
  /\bDROP\s+(?:TABLE|COLUMN|SCHEMA|TYPE)\b/i,
  /\bRENAME\b/i,
  /\bALTER\s+COLUMN\b.*\b(?:TYPE|SET\s+NOT\s+NULL|DROP\s+DEFAULT)\b/i,
  /\bADD\s+COLUMN\b(?!.*\bDEFAULT\b).*\bNOT\s+NULL\b/i,
  /\bADD\s+CONSTRAINT\b/i,
  /\bCREATE\s+UNIQUE\s+INDEX\b/i,
];

describe('the word that is left for earlier releases', () => {
  it('names a migration, after which nothing is taken away from what its release knows', async () => {
    const text = await readFile(join(MIGRATIONS_FOLDER, 'compatibility.json'), 'utf8');
    const { works_since: since }: { works_since: string } = JSON.parse(text);
    const place = journal.entries.findIndex(({ tag }) => tag === since);
    expect(place).toBeGreaterThanOrEqual(0);
    const later = await Promise.all(
      journal.entries
        .slice(place + 1)
        .map(({ tag }) => readFile(join(MIGRATIONS_FOLDER, `${tag}.sql`), 'utf8')),
    );
    const statements = later.flatMap((sql) => sql.split('--> statement-breakpoint'));
    const made = statements.flatMap((one) => /\bCREATE TABLE "([^"]+)"/.exec(one)?.slice(1) ?? []);
    const ofKnownTables = statements.filter((one) => {
      const table = /\b(?:TABLE|ON) "([^"]+)"/.exec(one)?.[1];
      return table !== undefined && !made.includes(table);
    });
    for (const statement of ofKnownTables) {
      for (const contraction of CONTRACTIONS) expect(statement).not.toMatch(contraction);
    }
  });
});

describe('an update', () => {
  it.each(RELEASES)('keeps what was stored by the release that ended with %s', async (_, count) => {
    const url = await cloneDatabase('template1');
    await migrateDatabase({ url, migrationsFolder: await migrationsOfRelease(count) });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await fillTables(client);
      const before = await readTables(client);
      expect(Object.values(before).every((rows) => rows.length === 2)).toBe(true);
      await migrateDatabase({ url, migrationsFolder: MIGRATIONS_FOLDER });
      const after = await readTables(client);
      expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(before)));
      expect(sharedWith(before, after)).toEqual(sharedWith(after, before));
    } finally {
      await client.end();
    }
  });
});
