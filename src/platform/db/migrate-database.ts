import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { type DatabaseSsl, toSslOption } from './connect.ts';

export interface MigrationOptions {
  /** Must lead to Postgres itself: a session lock means nothing through a transaction pooler. */
  readonly url: string;
  readonly ssl?: DatabaseSsl;
  readonly migrationsFolder: string;
}

/** The number spells `HVSC`; every release must use the same one. */
const MIGRATION_LOCK = 0x48565343;

/**
 * Brings the schema up to date. Replicas that start together take turns: drizzle's own `migrate` takes no
 * lock, so a session lock is held on a connection that is used for nothing else.
 */
export async function migrateDatabase(options: MigrationOptions): Promise<void> {
  const client = postgres(options.url, {
    max: 1,
    connect_timeout: 10,
    connection: { application_name: 'hivesync-migrate' },
    onnotice: () => undefined,
    ...toSslOption(options.ssl),
  });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle({ client }), { migrationsFolder: options.migrationsFolder });
  } finally {
    // Ending the session releases the lock, also when a migration failed.
    await client.end({ timeout: 5 });
  }
}
