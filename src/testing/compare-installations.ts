import { createHash } from 'node:crypto';
import pg from 'pg';
import type { ObjectStorage } from '../platform/storage/object-storage.ts';

/** Every row of every table of ours, and of the table of migrations, as Postgres writes it, sorted. */
export async function readAllRows(url: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname = 'public' or tablename = '__drizzle_migrations'`,
    );
    const all: Record<string, string[]> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
      all[name] = rows.map(({ row }) => row).toSorted();
    }
    return all;
  } finally {
    await client.end();
  }
}

/** The type and the sha256 of every object, by its key. */
export async function readAllObjects(
  storage: Pick<ObjectStorage, 'list' | 'get'>,
): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for await (const { key } of storage.list('')) {
    const object = await storage.get(key);
    if (object === null) continue;
    const hash = createHash('sha256');
    for await (const chunk of object.body) hash.update(chunk);
    all[key] = `${object.contentType} ${hash.digest('hex')}`;
  }
  return all;
}
