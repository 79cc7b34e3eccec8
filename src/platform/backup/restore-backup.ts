import type { MigrationMeta } from 'drizzle-orm/migrator';
import type pg from 'pg';
import { MIGRATION_LOCK } from '../db/migrate-database.ts';
import { readSmall } from './archive/read-document.ts';
import { BackupError } from './backup-error.ts';
import {
  type BackupHeader,
  type BackupManifest,
  CONFIGURATION_NAME,
  SECRETS_FOLDER,
} from './backup-format.ts';
import { type BackedUpDatabase, withConnection } from './database/connect-alone.ts';
import { fillTables } from './database/fill-tables.ts';
import { rebuildSchema } from './database/rebuild-schema.ts';
import { type EntryCursor, openEntries } from './entry-cursor.ts';
import { type LoadedObjects, loadObjects, type ObjectTarget } from './objects/load-objects.ts';
import { assertNotNewer } from './verify-backup.ts';

export interface RestoreTarget {
  readonly database: BackedUpDatabase;
  readonly objects: ObjectTarget;
  /** The migrations of this release. */
  readonly migrations: readonly MigrationMeta[];
}

export interface RestoreOptions {
  readonly passphrase: string | null;
  /** Goes on where objects of an inventory are not there any more. */
  readonly allowMissing: boolean;
  readonly tell?: (what: string) => void;
}

export interface Restored {
  readonly tables: number;
  readonly rows: number;
  readonly objects: LoadedObjects;
}

/**
 * Replaces the database by that of a backup, and writes its objects, while nothing else uses the database: no API that
 * is connected, and none that starts meanwhile. The database changes in one transaction, after everything in the backup
 * was found whole once more, so whatever fails leaves it as it was. Objects that the backup does not have stay. Throws
 * `BackupError`.
 */
export function restoreBackup(
  path: string,
  target: RestoreTarget,
  options: RestoreOptions,
): Promise<Restored> {
  return withConnection(target.database, async (client) => {
    await lockOut(client);
    const entries = openEntries(path, options.passphrase);
    try {
      await client.query('begin');
      const restored = await replaceAll(client, entries, target, options);
      await client.query('commit');
      await client.query('analyze');
      return restored;
    } finally {
      await entries.close();
    }
  });
}

/** Whoever starts an API takes the same lock first, to migrate; whoever runs one is connected. */
async function lockOut(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [
    MIGRATION_LOCK,
  ]);
  const others = await client.query<{ count: string }>(
    `select count(*) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name like 'hivesync%'`,
  );
  if (rows[0]?.locked === true && Number(others.rows[0]?.count) === 0) return;
  throw new BackupError(
    'target',
    'HiveSync still uses this database. Stop every API process first (`docker compose stop backend backend-2`).',
  );
}

async function replaceAll(
  client: pg.Client,
  entries: EntryCursor,
  { objects, migrations }: RestoreTarget,
  { allowMissing, tell = () => undefined }: RestoreOptions,
): Promise<Restored> {
  const header = await readToTables(entries);
  assertNotNewer(header, migrations);
  await rebuildSchema(client, header.database, migrations);
  const tables = await fillTables(client, header.database.tables, entries, (table) => tell(`table ${table}`));
  const loaded = await loadObjects(objects, entries, (count) => tell(`${count} objects`));
  assertSameRows(entries.ends().manifest.tables, tables);
  const { count, first } = loaded.missing;
  if (count > 0 && !allowMissing) {
    const named = `${first.join(', ')}${count > first.length ? ' …' : ''}`;
    throw new BackupError(
      'target',
      `${count} objects that the backup counts on are not in the storage: ${named}. Bring them back first, or go on without them with --allow-missing.`,
    );
  }
  return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), objects: loaded };
}

/** Passes by what is not restored here. */
async function readToTables(entries: EntryCursor): Promise<BackupHeader> {
  for (;;) {
    const entry = await entries.peek();
    // Of an installation that nobody has used, there is nothing else.
    if (entry === null) return entries.ends().header;
    const isAside = entry.name === CONFIGURATION_NAME || entry.name.startsWith(SECRETS_FOLDER);
    if (!isAside) return entry.header;
    await readSmall(entry);
    entries.advance();
  }
}

function assertSameRows(expected: BackupManifest['tables'], filled: BackupManifest['tables']): void {
  if (JSON.stringify(expected) === JSON.stringify(filled)) return;
  throw new BackupError('damaged', 'The tables of the backup have more or fewer rows than it says.');
}
