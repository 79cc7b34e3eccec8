import type { MigrationMeta } from 'drizzle-orm/migrator';
import pg from 'pg';
import { BackupError } from '../backup-error.ts';
import { type BackedUpDatabase, withConnection } from './connect-alone.ts';
import { type DatabaseFacts, listTables } from './describe-database.ts';

/** Everything of ours in `public`, as statements that drop it; what extensions made stays. */
const DROPS = `select format('drop table public.%I cascade', relname) as statement from pg_class class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and not exists (select from pg_depend where objid = class.oid and deptype = 'e')
  union all
  select format('drop type public.%I cascade', typname) from pg_type type
    where typnamespace = 'public'::regnamespace and typtype = 'e'
      and not exists (select from pg_depend where objid = type.oid and deptype = 'e')
  union all
  select format('drop routine %s cascade', oid::regprocedure) from pg_proc routine
    where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend where objid = routine.oid and deptype = 'e')`;

/** As drizzle makes it. */
const MIGRATIONS_TABLE = `create schema drizzle;
  create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`;

/**
 * Replaces our schema by an empty one at the level of a backup, within the transaction of the caller. Throws
 * `BackupError('damaged')` when that has other tables or columns than the backup says.
 */
export async function rebuildSchema(
  client: pg.Client,
  facts: DatabaseFacts,
  migrations: readonly MigrationMeta[],
): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(DROPS);
  for (const { statement } of rows) await client.query(statement);
  await client.query('drop schema if exists drizzle cascade');
  await client.query(MIGRATIONS_TABLE);
  for (const { sql, hash, folderMillis } of migrations.slice(0, facts.migrations.length)) {
    for (const statement of sql) if (statement.trim() !== '') await client.query(statement);
    const applied = 'insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)';
    await client.query(applied, [hash, folderMillis]);
  }
  assertSameTables(facts.tables, await listTables(client));
}

type Tables = DatabaseFacts['tables'];

function assertSameTables(expected: Tables, found: Tables): void {
  const describe = (tables: Tables) =>
    tables.map(({ name, columns }) => `${name}: ${columns.toSorted().join(', ')}`).toSorted();
  if (JSON.stringify(describe(expected)) === JSON.stringify(describe(found))) return;
  throw new BackupError('damaged', 'The tables of the backup are not those that its migrations make.');
}

/** Whether our tables hold anything at all. */
export function isDatabaseEmpty(database: BackedUpDatabase): Promise<boolean> {
  return withConnection(database, async (client) => {
    for (const { name } of await listTables(client)) {
      const { rows } = await client.query(`select from public.${pg.escapeIdentifier(name)} limit 1`);
      if (rows.length > 0) return false;
    }
    return true;
  });
}
