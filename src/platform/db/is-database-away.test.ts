import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { findFreePort } from '../embedded/free-port.ts';
import { connectDatabase } from './connect.ts';
import type { Database } from './database.ts';
import { isDatabaseAway } from './is-database-away.ts';

async function failureOf(db: Database, query: string): Promise<unknown> {
  return db.execute(sql.raw(query)).then(
    () => null,
    (error: unknown) => error,
  );
}

it('knows a server that is not there', async () => {
  const url = `postgres://nobody@127.0.0.1:${await findFreePort()}/nothing`;
  const connection = connectDatabase({ url, log: createMemoryLogger().log });
  expect(isDatabaseAway(await failureOf(connection.db, 'select 1'))).toBe(true);
  await connection.close();
});

it('knows a connection that the server ends while it is asked', async () => {
  const database = await createTestDatabase();
  expect(isDatabaseAway(await failureOf(database.db, 'select pg_terminate_backend(pg_backend_pid())'))).toBe(
    true,
  );
  expect(await failureOf(database.db, 'select 1')).toBeNull();
  await database.close();
});

it('does not excuse a query that the server refuses', async () => {
  const database = await createTestDatabase();
  expect(isDatabaseAway(await failureOf(database.db, 'select nothing from nowhere'))).toBe(false);
  expect(isDatabaseAway(await failureOf(database.db, 'select 1 / 0'))).toBe(false);
  await database.close();
});

it('looks at causes, and not at things that are no errors', () => {
  const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  expect(
    isDatabaseAway(new Error('a query failed', { cause: new Error('because', { cause: refused }) })),
  ).toBe(true);
  expect(isDatabaseAway({ code: 'ECONNREFUSED' })).toBe(false);
  expect(isDatabaseAway(undefined)).toBe(false);
});
