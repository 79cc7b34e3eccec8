import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { type DatabaseSsl, toSslOption } from './connect.ts';
import { countLaterMigrations, noteSchemaRelease, readSchemaRelease } from './schema-release.ts';

export interface MigrationOptions {
  /** Must lead to Postgres itself: a session lock means nothing through a transaction pooler. */
  readonly url: string;
  readonly ssl?: DatabaseSsl;
  readonly migrationsFolder: string;
}

/** The number spells `HVSC`; every release must use the same one. */
export const MIGRATION_LOCK = 0x48565343;

/**
 * Brings the schema up to date, and tells how many migrations of later releases it has, which this one works with.
 * Throws `NewerDatabaseError`, before it touches anything, when it does not. Replicas that start together take turns:
 * drizzle's own `migrate` takes no lock, so a session lock is held on a connection that is used for nothing else.
 */
export async function migrateDatabase(options: MigrationOptions): Promise<number> {
  const release = await readSchemaRelease(options.migrationsFolder);
  const client = new pg.Client({
    connectionString: options.url,
    connectionTimeoutMillis: 10_000,
    application_name: 'hivesync-migrate',
    ...toSslOption(options.ssl),
  });
  // Whatever is under way rejects when the connection is lost.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const later = await countLaterMigrations(client, release);
    if (later > 0) return later;
    await migrate(drizzle({ client }), { migrationsFolder: options.migrationsFolder });
    await noteSchemaRelease(client, release);
    return 0;
  } finally {
    // Ending the session releases the lock, also when a migration failed.
    await client.end();
  }
}
