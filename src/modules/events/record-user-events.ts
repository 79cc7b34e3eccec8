import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import type { UserEventType } from './tables.ts';

/** The channel on which Postgres tells every API process whose events have grown, when the transaction commits. */
export const USER_EVENTS_CHANNEL = 'user_events';

export interface NewUserEvent {
  readonly userId: string;
  readonly type: UserEventType;
  /** Small, and nothing that only an answer to its owner should hold: a stream stays open for long. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Numbers and stores events, at most one for each person, in the transaction of what they tell about. Call it last:
 * from then on other transactions that tell the same people something wait for this one, so that numbers come in
 * the order of commits and a stream that resumes after one misses none.
 */
export async function recordUserEvents(
  executor: Executor,
  events: readonly NewUserEvent[],
  at: Date,
): Promise<void> {
  if (events.length === 0) return;
  const rows = JSON.stringify(events.map(({ userId, type, data }) => ({ user_id: userId, type, data })));
  const source = sql`select * from jsonb_to_recordset(${rows}::jsonb) as given(user_id uuid, type text, data jsonb)`;
  await recordUserEventsFrom(executor, source, at);
}

/**
 * The same for what a query finds: rows of `user_id`, `type` and `data`. One statement. Numbers start from the time
 * in milliseconds, so that they go on growing for a person whose counter was forgotten meanwhile.
 */
export async function recordUserEventsFrom(executor: Executor, source: SQL, at: Date): Promise<void> {
  const instant = at.toISOString();
  await executor.execute(sql`
    with given as (${source}),
    numbered as (
      insert into user_event_counters (user_id, last_sequence)
      select user_id, ${at.getTime()}::bigint from given order by user_id
      on conflict (user_id) do update
        set last_sequence = greatest(user_event_counters.last_sequence + 1, excluded.last_sequence)
      returning user_id, last_sequence
    ),
    kept as (
      insert into user_events (user_id, sequence, type, data, at)
      select numbered.user_id, numbered.last_sequence, given.type, given.data, ${instant}::timestamptz
      from numbered join given on given.user_id = numbered.user_id
      returning user_id
    )
    select pg_notify(${USER_EVENTS_CHANNEL}, user_id::text) from kept`);
}
