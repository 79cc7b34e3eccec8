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
  readonly transaction: string;
  readonly in_place: number;
  readonly elsewhere: number;
}

/** Saves a heartbeat of each runner. Returns how Postgres changed their rows, in this transaction and some before it. */
async function saveAt(now: Date): Promise<Updates> {
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
      select pg_current_xact_id()::text as transaction,
        n_tup_hot_upd::integer as in_place, (n_tup_upd - n_tup_hot_upd)::integer as elsewhere
      from pg_stat_xact_user_tables where relname = 'worker_nodes'`);
    const [updates] = rows;
    if (updates === undefined) throw new Error('Postgres counted no updates');
    return updates;
  });
}

/**
 * Rows that somebody may still look at are kept, in the room of their successors. Postgres itself looks now and then; and
 * as long as any transaction of the whole cluster is older, our own next one counts as if it looked.
 */
async function nobodyLooksBehind({ transaction }: Updates): Promise<void> {
  const { rows } = await database.db.execute(sql`
    select pg_snapshot_xmin(pg_current_snapshot()) > ${transaction}::xid8 as are_older_ended, array(
      select pid from pg_stat_activity
      where datname = current_database() and backend_xmin is not null and pid <> pg_backend_pid()
    ) as looking`);
  expect(rows).toEqual([{ are_older_ended: true, looking: [] }]);
}

it('changes the rows of runners where they are and writes no index, however often they beat', async () => {
  let before = await saveAt(new Date('2026-01-01T00:00:00Z'));
  for (let second = 30; second < 300; second += 30) {
    await eventually(() => nobodyLooksBehind(before));
    const updates = await saveAt(new Date(Date.UTC(2026, 0, 1, 0, 0, second)));
    expect(updates.in_place).toBeGreaterThanOrEqual(RUNNERS.length);
    expect(updates.elsewhere).toBe(0);
    before = updates;
  }
});
