import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { connectDatabase, type DatabaseConnection } from './connect.ts';
import type { Executor } from './database.ts';
import { isDatabaseAway } from './is-database-away.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** A transaction that is open until it is told to end, with 7. */
async function openTransaction(connection: DatabaseConnection) {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const result = connection.db.transaction(async (tx) => {
    begun.resolve();
    await end.promise;
    const {
      rows: [row],
    } = await tx.execute(sql`select 7 as answer`);
    return row;
  });
  await begun.promise;
  return { end: end.resolve, result };
}

it('answers again after its connections were cut', async () => {
  const { url } = database;
  const { log } = createMemoryLogger();
  const connection = connectDatabase({ url, log });
  await connection.ping();
  await database.db.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  await eventually(() => connection.ping());
  await connection.close();
});

it('fails a ping in time when nobody answers', async () => {
  const { log } = createMemoryLogger();
  const url = 'postgres://hivesync:planted@127.0.0.1:1/hivesync';
  const connection = connectDatabase({ url, log });
  await expect(connection.ping()).rejects.toThrow(/ECONNREFUSED|did not answer/);
  await connection.close();
});

it('fails a ping when every connection is busy for too long', async () => {
  const { url } = database;
  const { log } = createMemoryLogger();
  const connection = connectDatabase({ url, log, max: 1 });
  const busy = await openTransaction(connection);
  await expect(connection.ping(20)).rejects.toThrow('did not answer within 20 ms');
  busy.end();
  await busy.result;
  await connection.ping();
  await connection.close();
});

it('gives dates as the tables declare them, not as strings of this machine', async () => {
  const {
    rows: [row],
  } = await database.db.execute(sql`select current_setting('TimeZone') as zone`);
  expect(row).toEqual({ zone: 'UTC' });
});

it('lets running queries end when it closes', async () => {
  const { url } = database;
  const { log } = createMemoryLogger();
  const connection = connectDatabase({ url, log });
  const running = await openTransaction(connection);
  const closed = connection.close();
  running.end();
  await closed;
  expect(await running.result).toEqual({ answer: 7 });
});

it('cuts off what does not end within the grace', async () => {
  const { url } = database;
  const { log } = createMemoryLogger();
  const connection = connectDatabase({ url, log, closeGraceMs: 10 });
  const running = await openTransaction(connection);
  await connection.close();
  running.end();
  expect(isDatabaseAway(await running.result.catch((error: unknown) => error))).toBe(true);
});

it('has the server parse a statement once for each connection, inside transactions and outside', async () => {
  const { url } = database;
  const { log } = createMemoryLogger();
  const connection = connectDatabase({ url, log, max: 1 });
  const add = (executor: Executor, left: number) =>
    executor.execute<{ sum: number }>(sql`select ${left}::int + ${1}::int as sum`);
  expect((await add(connection.db, 1)).rows).toEqual([{ sum: 2 }]);
  await connection.db.transaction(async (tx) => expect((await add(tx, 2)).rows).toEqual([{ sum: 3 }]));
  const { rows: parsed } = await connection.db.execute(
    sql`select generic_plans + custom_plans as uses from pg_prepared_statements where statement like '%as sum'`,
  );
  expect(parsed).toEqual([{ uses: '2' }]);
  await connection.close();
});

it('keeps no statement when the URL says that a pooler would lose it', async () => {
  const { log } = createMemoryLogger();
  const connection = connectDatabase({ url: `${database.url}?prepare=false`, log, max: 1 });
  await connection.db.execute(sql`select ${1}::int as kept`);
  const { rows } = await connection.db.execute(sql`select name from pg_prepared_statements`);
  expect(rows).toEqual([]);
  await connection.close();
});
