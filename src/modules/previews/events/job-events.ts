import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../../../platform/db/database.ts';
import { inOneTrip } from '../../../platform/db/in-one-trip.ts';
import type { Logger } from '../../../platform/log/logger.ts';
import type { JobQueue } from '../../../platform/queue/job-queue.ts';
import { recordUserEventsFrom } from '../../events/index.ts';
import { type JobEventType, jobEvents } from '../tables.ts';

/** Tells every API process that a job has a new event; the event itself is in Postgres. */
export const JOB_EVENTS_CHANNEL = 'job-events';

export interface NewJobEvent {
  readonly jobId: string;
  readonly type: JobEventType;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** Numbers and stores an event, and tells the stream of whoever started the job. The caller holds the lock of the job's row, so numbers have no gaps. */
export async function recordJobEvent(tx: Executor, event: NewJobEvent): Promise<void> {
  const { jobId, type, data = {}, at } = event;
  const row = {
    jobId,
    sequence: sql`(select coalesce(max(sequence), 0) + 1 from job_events where job_id = ${jobId})`,
    type,
    data,
    at,
  };
  await inOneTrip(
    () => tx.insert(jobEvents).values(row),
    () => recordUserEventsFrom(tx, toUserEvent(event), at),
  );
}

/** Whose job it is stands in its row; how it went in detail is for the job's own stream. */
function toUserEvent({ jobId, type }: NewJobEvent): SQL {
  const state = type === 'map_ready' ? 'ready' : type;
  return sql`select user_id, 'job' as type, jsonb_build_object(
    'job_id', id, 'kind', kind, 'project_id', project_id, 'state', ${state}::text, 'error_code', failure->>'code'
  ) as data from preview_jobs where id = ${jobId}`;
}

/** After the commit. A lost hint only delays streams until they look by themselves. */
export async function announceJobEvent(ctx: { queue: JobQueue; log: Logger }, jobId: string): Promise<void> {
  try {
    await ctx.queue.publish(JOB_EVENTS_CHANNEL, jobId);
  } catch (error) {
    ctx.log.warn({ job_id: jobId, error }, 'job event not announced');
  }
}
