import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/** The database was brought up to date by a later release, which says that this one does not work with it any more. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';

  constructor(later: number) {
    const migrations = later === 1 ? 'one migration' : `${later} migrations`;
    super(
      `the database belongs to a later release of HiveSync: it has ${migrations} that this release does not know and ` +
        'may not work with. Start that release, or restore a backup that was made before it (docs/upgrade.md)',
    );
  }
}

/** A release as its migrations tell it: when the last of them was written, which every release keeps. */
export interface SchemaRelease {
  readonly latest: number;
  /** The last migration of the oldest release that works with this schema too. */
  readonly worksSince: number;
}

interface Journal {
  readonly entries: readonly { readonly tag: string; readonly when: number }[];
}

const HISTORY = 'drizzle.__drizzle_migrations';
const RELEASES = 'drizzle.schema_releases';

/** What this release brings along: the journal of its migrations, and `compatibility.json` beside them. */
export async function readSchemaRelease(migrationsFolder: string): Promise<SchemaRelease> {
  const { entries }: Journal = JSON.parse(
    await readFile(join(migrationsFolder, 'meta/_journal.json'), 'utf8'),
  );
  const latest = Math.max(0, ...entries.map(({ when }) => when));
  const tag = await readWorksSince(join(migrationsFolder, 'compatibility.json'));
  return { latest, worksSince: entries.find((entry) => entry.tag === tag)?.when ?? latest };
}

async function readWorksSince(file: string): Promise<string | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const { works_since: tag }: { works_since?: unknown } = JSON.parse(text);
  return typeof tag === 'string' ? tag : null;
}

/**
 * How many migrations of later releases the database has. Throws `NewerDatabaseError` unless the release that applied
 * the last of them has left word that this one works with them.
 */
export async function countLaterMigrations(client: pg.Client, { latest }: SchemaRelease): Promise<number> {
  if (!(await isThere(client, HISTORY))) return 0;
  const { rows } = await client.query<{ later: number; last: string | null }>(
    `select count(*)::integer as later, max(created_at) as last from ${HISTORY} where created_at > $1`,
    [latest],
  );
  const { later = 0, last = null } = rows[0] ?? {};
  if (later === 0) return 0;
  if (!(await isThere(client, RELEASES))) throw new NewerDatabaseError(later);
  const { rowCount } = await client.query(`select from ${RELEASES} where latest = $1 and works_since <= $2`, [
    last,
    latest,
  ]);
  if (rowCount === 0) throw new NewerDatabaseError(later);
  return later;
}

/** Leaves word, for releases before this one, whether they work with what it has made of the schema. */
export async function noteSchemaRelease(client: pg.Client, release: SchemaRelease): Promise<void> {
  await client.query(
    `create table if not exists ${RELEASES} (latest bigint primary key, works_since bigint not null)`,
  );
  await client.query(
    `insert into ${RELEASES} values ($1, $2) on conflict (latest) do update set works_since = excluded.works_since
     where ${RELEASES.split('.')[1]}.works_since <> excluded.works_since`,
    [release.latest, release.worksSince],
  );
}

async function isThere(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    table,
  ]);
  return rows[0]?.there === true;
}
