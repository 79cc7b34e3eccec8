import { type SQL, sql } from 'drizzle-orm';
import type { HeartbeatRequest } from '../../../contracts/worker-calls.ts';
import type { Executor } from '../../../platform/db/database.ts';
import { type WorkerNode, workerMinutes, workerNodes } from '../tables.ts';
import { minuteOf, slotOf } from './minute-slot.ts';

export interface Heartbeat {
  readonly workerId: string;
  /** Of the call itself, and when it was signed: what tells news from a heartbeat that is heard again. */
  readonly signature: string;
  readonly signedAt: Date;
  readonly report: HeartbeatRequest;
}

export interface SavedHeartbeat extends Pick<WorkerNode, 'id' | 'directive' | 'held'> {
  /** Nobody had heard of this runner before. */
  readonly isFirst: boolean;
}

type Row = { [Field in keyof SavedHeartbeat]: SavedHeartbeat[Field] };

/**
 * Keeps heartbeats of different runners, and adds them to the minute of each, by one statement: a fleet beats all the
 * time. Those that were held up or are repeated do not undo what later ones said. Tells, in no order, what administrators
 * and maintenance decided about each runner.
 */
export async function saveHeartbeats(
  db: Executor,
  heartbeats: readonly Heartbeat[],
  now: Date,
): Promise<SavedHeartbeat[]> {
  const seenAt = now.toISOString();
  const minute = minuteOf(now);
  const { rows } = await db.execute<Row>(sql`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(heartbeats.map(toRow))}::jsonb) as given (
        id text, class text, version text, host text, gpu jsonb, gpu_percent float8, state text, queues jsonb,
        capacity integer, active_jobs jsonb, waiting_jobs integer, cpu_percent float8, memory_bytes float8,
        event_loop_lag_ms float8, jobs integer, errors integer, signed_at timestamptz, signature text
      )
    ), news as (
      insert into ${workerNodes} as node (
        id, class, version, host, gpu, state, queues, capacity, active_jobs, waiting_jobs, cpu_percent,
        memory_bytes, event_loop_lag_ms, errors_since_last, signed_at, heard_signatures, first_seen_at, last_seen_at
      )
      select
        id, class, version, host, gpu, state, queues, capacity, active_jobs, waiting_jobs, cpu_percent,
        memory_bytes, event_loop_lag_ms, errors, signed_at, array[signature], ${seenAt}, ${seenAt}
      -- Two processes that write about the same runners lock them in the same order.
      from given order by id
      on conflict (id) do update set
        class = excluded.class, version = excluded.version, host = excluded.host, gpu = excluded.gpu,
        state = excluded.state, queues = excluded.queues, capacity = excluded.capacity,
        active_jobs = excluded.active_jobs, waiting_jobs = excluded.waiting_jobs,
        cpu_percent = excluded.cpu_percent, memory_bytes = excluded.memory_bytes,
        event_loop_lag_ms = excluded.event_loop_lag_ms, errors_since_last = excluded.errors_since_last,
        signed_at = excluded.signed_at, last_seen_at = excluded.last_seen_at,
        heard_signatures = case when excluded.signed_at = node.signed_at
          then node.heard_signatures || excluded.heard_signatures else excluded.heard_signatures end
      where excluded.signed_at > node.signed_at or (
        excluded.signed_at = node.signed_at and not node.heard_signatures @> excluded.heard_signatures
      )
      returning id, xmax = 0 as is_first
    ), minutes as (
      insert into ${workerMinutes} as kept (
        worker_id, slot, minute, beats, cpu_percent, gpu_percent, memory_bytes, event_loop_lag_ms, active_jobs,
        waiting_jobs, jobs, errors
      )
      select
        id, ${slotOf(minute)}::smallint, ${minute.toISOString()}::timestamptz, 1, cpu_percent, gpu_percent,
        memory_bytes, event_loop_lag_ms, jsonb_array_length(active_jobs), waiting_jobs, jobs, errors
      from given join news using (id)
      on conflict (worker_id, slot) do update set
        minute = excluded.minute,
        beats = ${sumOf('beats')}, jobs = ${sumOf('jobs')}, errors = ${sumOf('errors')},
        cpu_percent = ${largestOf('cpu_percent')}, gpu_percent = ${largestOf('gpu_percent')},
        memory_bytes = ${largestOf('memory_bytes')}, event_loop_lag_ms = ${largestOf('event_loop_lag_ms')},
        active_jobs = ${largestOf('active_jobs')}, waiting_jobs = ${largestOf('waiting_jobs')}
    )
    select
      given.id, coalesce(node.directive, 'active') as directive, coalesce(node.held, false) as held,
      coalesce(news.is_first, false) as "isFirst"
    from given left join ${workerNodes} as node on node.id = given.id left join news on news.id = given.id`);
  return rows;
}

/** A row of a day ago is written over. */
function unlessOlder(column: string, merged: string): SQL {
  return sql.raw(`case when kept.minute = excluded.minute then ${merged} else excluded.${column} end`);
}

const sumOf = (column: string) => unlessOlder(column, `kept.${column} + excluded.${column}`);

const largestOf = (column: string) => unlessOlder(column, `greatest(kept.${column}, excluded.${column})`);

function toRow({ workerId: id, signature, signedAt, report }: Heartbeat) {
  return {
    id,
    signature,
    signed_at: signedAt.toISOString(),
    class: report.worker.class,
    version: report.worker.version,
    host: report.host ?? null,
    gpu: report.gpu ?? null,
    gpu_percent: report.gpu?.busy_percent ?? null,
    state: report.state,
    queues: report.queues,
    capacity: report.capacity,
    active_jobs: report.active_jobs,
    waiting_jobs: report.waiting_jobs ?? 0,
    cpu_percent: report.cpu_percent,
    memory_bytes: report.memory_bytes,
    event_loop_lag_ms: report.event_loop_lag_ms,
    jobs: report.jobs_since_last ?? report.errors_since_last,
    errors: report.errors_since_last,
  };
}
