import { sql } from 'drizzle-orm';
import type { Executor } from '../../../platform/db/database.ts';
import type { Logger } from '../../../platform/log/logger.ts';
import type { JobQueue } from '../../../platform/queue/job-queue.ts';
import { type JobEventType, jobEvents } from '../tables.ts';

/** Tells every API process that a job has a new event; the event itself is in Postgres. */
export const JOB_EVENTS_CHANNEL = 'job-events';

export interface NewJobEvent {
  readonly jobId: string;
  readonly type: JobEventType;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** Numbers and stores an event. The caller holds the lock of the job's row, so numbers have no gaps. */
export async function recordJobEvent(tx: Executor, event: NewJobEvent): Promise<void> {
  const { jobId, type, data = {}, at } = event;
  await tx.insert(jobEvents).values({
    jobId,
    sequence: sql`(select coalesce(max(sequence), 0) + 1 from job_events where job_id = ${jobId})`,
    type,
    data,
    at,
  });
}

/** After the commit. A lost hint only delays streams until they look by themselves. */
export async function announceJobEvent(ctx: { queue: JobQueue; log: Logger }, jobId: string): Promise<void> {
  try {
    await ctx.queue.publish(JOB_EVENTS_CHANNEL, jobId);
  } catch (error) {
    ctx.log.warn({ job_id: jobId, error }, 'job event not announced');
  }
}
