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
  const {
    rows: [row],
  } = await tx.execute(sql`select pg_backend_pid() as id`);
  return row?.id;
}

/** Resolves when the server's end of the connection is gone. */
async function cut(processId: unknown): Promise<void> {
  await database.db.execute(sql`select pg_terminate_backend(${processId})`);
  await vi.waitFor(async () => {
    const { rows } = await database.db.execute(sql`select 1 from pg_stat_activity where pid = ${processId}`);
    expect(rows).toHaveLength(0);
  });
}

it('fails a transaction whose connection was cut while it did something else', async () => {
  let late: unknown;
  const running = connection.db.transaction(async (tx) => {
    await cut(await processIdOf(tx));
    late = await rejectionOf(tx.execute(sql`insert into kept values ('late')`).execute());
    throw late;
  });
  expect(isDatabaseAway(await rejectionOf(running))).toBe(true);
  expect(isDatabaseAway(late)).toBe(true);
  expect((await database.db.execute(sql`select * from kept`)).rows).toHaveLength(0);
  await connection.ping();
});

it('keeps nothing of transactions that are cut anywhere, and serves again after each cut', async () => {
  await database.db.execute(sql`create table pairs (id uuid, half int)`);
  let ended = 0;
  const writePair = () =>
    connection.db.transaction(async (tx) => {
      const id = crypto.randomUUID();
      await tx.execute(sql`insert into pairs values (${id}, 1)`);
      await tx.execute(sql`insert into pairs values (${id}, 2)`);
    });
  const writing = new AbortController();
  const writers = Array.from({ length: 20 }, async () => {
    while (!writing.signal.aborted) {
      const failure = await writePair().then(
        () => null,
        (error: unknown) => error,
      );
      if (failure !== null && !isDatabaseAway(failure)) throw failure;
      ended += 1;
    }
  });
  for (let round = 0; round < 20; round += 1) {
    const before = ended;
    await vi.waitFor(() => expect(ended).toBeGreaterThan(before + 20), { timeout: 30_000 });
    await database.db.execute(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and application_name = 'hivesync'`);
  }
  writing.abort();
  await Promise.all(writers);
  const { rows } = await database.db.execute(
    sql`select id from pairs group by id having count(*) <> 2 or count(distinct half) <> 2`,
  );
  expect(rows).toEqual([]);
  await Promise.all(Array.from({ length: 20 }, writePair));
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
  expect((await database.db.execute(sql`select * from kept`)).rows).toHaveLength(0);
});
