import type { ClientBase } from 'pg';
import type { BackupHeader } from '../backup-format.ts';

export type DatabaseFacts = BackupHeader['database'];

/** Our tables: those in `public` that belong to no extension. Columns that Postgres computes are left out. */
const TABLES = `select class.relname as name, array_agg(attribute.attname::text order by attribute.attnum) as columns
  from pg_class class
  join pg_attribute attribute on attribute.attrelid = class.oid
  where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p') and not class.relispartition
    and attribute.attnum > 0 and not attribute.attisdropped and attribute.attgenerated = ''
    and not exists (select from pg_depend where objid = class.oid and deptype = 'e')
  group by class.relname order by class.relname`;

/** What the schema of a database is made of, and which migrations made it. */
export async function describeDatabase(client: ClientBase): Promise<DatabaseFacts> {
  const version = await client.query<{ server_version: string }>('show server_version');
  return {
    server_version: version.rows[0]?.server_version ?? 'unknown',
    migrations: await listMigrations(client),
    tables: await listTables(client),
  };
}

export async function listTables(client: ClientBase): Promise<DatabaseFacts['tables']> {
  const tables = await client.query<{ name: string; columns: string[] }>(TABLES);
  return tables.rows;
}

/** The migrations that were applied, in order; none where HiveSync has never started. */
export async function listMigrations(client: ClientBase): Promise<DatabaseFacts['migrations']> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as there`,
  );
  if (rows[0]?.there !== true) return [];
  const applied = await client.query<{ hash: string; created_at: string }>(
    'select hash, created_at from drizzle.__drizzle_migrations order by created_at',
  );
  return applied.rows.map(({ hash, created_at }) => ({ hash, created_at: Number(created_at) }));
}
