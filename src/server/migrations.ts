import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { DatabaseConfig } from '../env/connections.ts';
import type { DatabaseSsl } from '../platform/db/connect.ts';
import { migrateDatabase } from '../platform/db/migrate-database.ts';

/** At the package's root: a bundle lies one folder below it, this source two. */
const MIGRATIONS = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../drizzle' : '../drizzle', import.meta.url),
);

export interface DatabaseAddress {
  readonly url: string;
  readonly ssl?: DatabaseSsl;
}

/**
 * Brings the schema up to date with this release; replicas that start together take turns. Tells how many migrations
 * of later releases it has. Throws `NewerDatabaseError` when this one does not work with them.
 */
export function applyMigrations(address: DatabaseAddress): Promise<number> {
  return migrateDatabase({ ...address, migrationsFolder: MIGRATIONS });
}

/** The migrations of this release, in order. */
export const releaseMigrations = () => readMigrationFiles({ migrationsFolder: MIGRATIONS });

/** Where a database of one's own is, with the authority of its certificate read when that is a file. */
export async function readDatabaseAddress(
  database: Extract<DatabaseConfig, { kind: 'external' }>,
): Promise<DatabaseAddress> {
  return database.ssl ? { url: database.url, ssl: await readSsl(database.ca) } : { url: database.url };
}

async function readSsl(authority: string | null): Promise<DatabaseSsl> {
  if (authority === null) return {};
  if (!authority.startsWith('-----BEGIN')) return { ca: await readFile(authority, 'utf8') };
  // One line of an env file holds the whole certificate with its line breaks escaped.
  return { ca: authority.replaceAll('\\n', '\n') };
}
