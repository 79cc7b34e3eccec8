import { type SQL, sql } from 'drizzle-orm';
import type { HeartbeatRequest } from '../../contracts/worker-calls.ts';
import type { Executor } from '../../platform/db/database.ts';
import { workerMinutes, workerNodes } from './tables.ts';

export interface Heartbeat {
  readonly workerId: string;
  /** Of the call itself, and when it was signed: what tells news from a heartbeat that is heard again. */
  readonly signature: string;
  readonly signedAt: Date;
  readonly report: HeartbeatRequest;
}

/** Heartbeats that were held up and those that are repeated must not undo what later ones said. */
const IS_NEWS = sql`excluded.signed_at > ${workerNodes.signedAt} or (
  excluded.signed_at = ${workerNodes.signedAt} and not ${workerNodes.heardSignatures} @> excluded.heard_signatures
)`;

const HEARD_IN_THE_SAME_SECOND = sql`case when excluded.signed_at = ${workerNodes.signedAt}
  then ${workerNodes.heardSignatures} || excluded.heard_signatures else excluded.heard_signatures end`;

/** One statement for the runner and its minute, because a fleet beats all the time. Tells whether it is a new runner. */
export async function saveHeartbeat(
  db: Executor,
  heartbeat: Heartbeat,
  now: Date,
): Promise<{ readonly isFirst: boolean }> {
  const { workerId: id, signature } = heartbeat;
  const seen = toColumns(heartbeat, now);
  const news = db.$with('news').as(
    db
      .insert(workerNodes)
      .values({ id, ...seen, heardSignatures: [signature], firstSeenAt: now })
      .onConflictDoUpdate({
        target: workerNodes.id,
        set: { ...seen, heardSignatures: HEARD_IN_THE_SAME_SECOND },
        setWhere: IS_NEWS,
      })
      .returning({ id: workerNodes.id, isFirst: sql<boolean>`xmax = 0`.as('is_first') }),
  );
  const minute = toMinute(heartbeat, now);
  const [written] = await db
    .with(news)
    .insert(workerMinutes)
    .select((query) =>
      query
        .select({
          workerId: news.id,
          slot: sql`${minute.slot}::smallint`.as('slot'),
          minute: sql`${minute.minute.toISOString()}::timestamptz`.as('minute'),
          beats: sql`1`.as('beats'),
          cpuPercent: numberOf(minute.cpuPercent).as('cpu_percent'),
          gpuPercent: numberOf(minute.gpuPercent).as('gpu_percent'),
          memoryBytes: numberOf(minute.memoryBytes).as('memory_bytes'),
          eventLoopLagMs: numberOf(minute.eventLoopLagMs).as('event_loop_lag_ms'),
          activeJobs: sql`${minute.activeJobs}::integer`.as('active_jobs'),
          waitingJobs: sql`${minute.waitingJobs}::integer`.as('waiting_jobs'),
          jobs: sql`${minute.jobs}::integer`.as('jobs'),
          errors: sql`${minute.errors}::integer`.as('errors'),
        })
        .from(news),
    )
    .onConflictDoUpdate({
      target: [workerMinutes.workerId, workerMinutes.slot],
      set: {
        minute: sql`excluded.minute`,
        beats: sumOf('beats'),
        cpuPercent: largestOf('cpu_percent'),
        gpuPercent: largestOf('gpu_percent'),
        memoryBytes: largestOf('memory_bytes'),
        eventLoopLagMs: largestOf('event_loop_lag_ms'),
        activeJobs: largestOf('active_jobs'),
        waitingJobs: largestOf('waiting_jobs'),
        jobs: sumOf('jobs'),
        errors: sumOf('errors'),
      },
    })
    .returning({ isFirst: sql<boolean>`(select is_first from news)` });
  return { isFirst: written?.isFirst === true };
}

const numberOf = (value: number | null): SQL => sql`${value}::float8`;

/** A row of a day ago is written over. */
function unlessOlder(column: string, merged: SQL): SQL {
  return sql`case when worker_minutes.minute = excluded.minute then ${merged} else ${sql.raw(`excluded.${column}`)} end`;
}

function sumOf(column: string): SQL {
  return unlessOlder(column, sql.raw(`worker_minutes.${column} + excluded.${column}`));
}

function largestOf(column: string): SQL {
  return unlessOlder(column, sql.raw(`greatest(worker_minutes.${column}, excluded.${column})`));
}

function toColumns({ report, signedAt }: Heartbeat, now: Date) {
  return {
    class: report.worker.class,
    version: report.worker.version,
    host: report.host ?? null,
    gpu: report.gpu ?? null,
    state: report.state,
    queues: report.queues,
    capacity: report.capacity,
    activeJobs: report.active_jobs,
    waitingJobs: report.waiting_jobs ?? 0,
    cpuPercent: report.cpu_percent,
    memoryBytes: report.memory_bytes,
    eventLoopLagMs: report.event_loop_lag_ms,
    errorsSinceLast: report.errors_since_last,
    signedAt,
    lastSeenAt: now,
  };
}

const MINUTE_MS = 60_000;
const MINUTES_PER_DAY = 1_440;

/** The minute's place among those that are kept. */
export function slotOf(minute: Date): number {
  return Math.floor(minute.getTime() / MINUTE_MS) % MINUTES_PER_DAY;
}

function toMinute({ report }: Heartbeat, now: Date) {
  const minute = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
  return {
    slot: slotOf(minute),
    minute,
    cpuPercent: report.cpu_percent,
    gpuPercent: report.gpu?.busy_percent ?? null,
    memoryBytes: report.memory_bytes,
    eventLoopLagMs: report.event_loop_lag_ms,
    activeJobs: report.active_jobs.length,
    waitingJobs: report.waiting_jobs ?? 0,
    jobs: report.jobs_since_last ?? report.errors_since_last,
    errors: report.errors_since_last,
  };
}
