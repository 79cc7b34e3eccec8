import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { connectDatabase, type DatabaseConnection } from './connect.ts';
import type { Transaction } from './database.ts';
import { isDatabaseAway } from './is-database-away.ts';

let database: TestDatabase;
let connection: DatabaseConnection;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.execute(sql`create table kept (word text)`);
});
afterAll(() => database.close());
beforeEach(() => {
  connection = connectDatabase({ url: database.url, log: createMemoryLogger().log });
});
afterEach(() => connection.close());

const rejectionOf = (running: Promise<unknown>) =>
  running.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  );

async function processIdOf(tx: Transaction): Promise<unknown> {
  const [row] = await tx.execute(sql`select pg_backend_pid() as id`);
  return row?.id;
}

/** Resolves when the server's end of the connection is gone. */
async function cut(processId: unknown): Promise<void> {
  await database.db.execute(sql`select pg_terminate_backend(${processId})`);
  await vi.waitFor(async () => {
    const rows = await database.db.execute(sql`select 1 from pg_stat_activity where pid = ${processId}`);
    expect(rows).toHaveLength(0);
  });
}

it('fails a transaction whose connection was cut while it did something else, and the process lives', async () => {
  const late = Promise.withResolvers<unknown>();
  const closed = Promise.withResolvers<void>();
  const running = connection.db.transaction(async (tx) => {
    await cut(await processIdOf(tx));
    await closed.promise;
    const next = rejectionOf(tx.execute(sql`insert into kept values ('late')`).execute());
    late.resolve(next);
    throw await next;
  });
  expect(isDatabaseAway(await rejectionOf(running))).toBe(true);
  closed.resolve();
  expect(isDatabaseAway(await late.promise)).toBe(true);
  expect(await database.db.execute(sql`select * from kept`)).toHaveLength(0);
  await connection.ping();
});

it('fails a transaction whose connection is cut in the middle of a statement', async () => {
  const asked = Promise.withResolvers<unknown>();
  const running = connection.db.transaction(async (tx) => {
    asked.resolve(await processIdOf(tx));
    await tx.execute(sql`select pg_sleep(60)`);
  });
  const rejection = rejectionOf(running);
  await cut(await asked.promise);
  expect(isDatabaseAway(await rejection)).toBe(true);
  await connection.ping();
});

it('rolls back as ever what fails for another reason, also when another server is away', async () => {
  for (const reason of [
    new Error('the limit is reached'),
    Object.assign(new Error('the queue is away'), { code: 'ECONNREFUSED' }),
  ]) {
    const running = connection.db.transaction(async (tx) => {
      await tx.execute(sql`insert into kept values ('never')`);
      throw reason;
    });
    expect(await rejectionOf(running)).toBe(reason);
  }
  expect(await database.db.execute(sql`select * from kept`)).toHaveLength(0);
});
