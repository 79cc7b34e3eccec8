import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { heartbeatRequestSchema } from '../../../contracts/worker-calls.ts';
import { eventually } from '../../../testing/eventually.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { HEARTBEAT } from '../../../testing/test-runner.ts';
import { saveHeartbeats } from './save-heartbeats.ts';

const RUNNERS = Array.from({ length: 100 }, (_, number) => `runner-${number}`);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

interface Updates extends Record<string, unknown> {
  readonly in_place: number;
  readonly elsewhere: number;
}

/** Saves a heartbeat of each runner. Returns how Postgres changed their rows, in this transaction and some before it. */
function saveAt(now: Date): Promise<Updates[]> {
  const report = heartbeatRequestSchema.parse(HEARTBEAT);
  const beats = RUNNERS.map((workerId) => ({
    workerId,
    signature: `${workerId} at ${now.getTime()}`,
    signedAt: now,
    report,
  }));
  return database.db.transaction(async (tx) => {
    await saveHeartbeats(tx, beats, now);
    const { rows } = await tx.execute<Updates>(sql`
      select n_tup_hot_upd::integer as in_place, (n_tup_upd - n_tup_hot_upd)::integer as elsewhere
      from pg_stat_xact_user_tables where relname = 'worker_nodes'`);
    return rows;
  });
}

/** Rows that somebody still looks at are kept, in the room of their successors: Postgres itself looks now and then. */
async function nobodyElseLooks(): Promise<void> {
  const { rows } = await database.db.execute(sql`
    select pid from pg_stat_activity
    where datname = current_database() and backend_xmin is not null and pid <> pg_backend_pid()`);
  expect(rows).toEqual([]);
}

it('changes the rows of runners where they are and writes no index, however often they beat', async () => {
  await saveAt(new Date('2026-01-01T00:00:00Z'));
  for (let second = 30; second < 300; second += 30) {
    await eventually(nobodyElseLooks);
    const [updates] = await saveAt(new Date(Date.UTC(2026, 0, 1, 0, 0, second)));
    expect(updates?.in_place).toBeGreaterThanOrEqual(RUNNERS.length);
    expect(updates?.elsewhere).toBe(0);
  }
});
