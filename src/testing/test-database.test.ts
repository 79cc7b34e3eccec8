import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('gives a database that answers', async () => {
  await database.ping();
  const {
    rows: [row],
  } = await database.db.execute(sql`select current_database() as name`);
  expect(row).toEqual({ name: new URL(database.url).pathname.slice(1) });
});

it('gives every caller a database of its own', async () => {
  const other = await createTestDatabase();
  await other.db.execute(sql`create table only_here (id int)`);
  const {
    rows: [row],
  } = await database.db.execute(sql`select to_regclass('only_here') as found`);
  expect(row).toEqual({ found: null });
  await other.close();
});
