import { eq } from 'drizzle-orm';
import type { JobFailure } from '../../contracts/job-failures.ts';
import { CANCEL_CHANNEL } from '../../contracts/queues.ts';
import type { Context } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { PreviewPorts } from './context.ts';
import { announceJobEvent, recordJobEvent } from './events/job-events.ts';
import { queuesOfJob } from './queue-of-job.ts';
import { type Job, previewJobs } from './tables.ts';
import { tellOfDocs } from './tell-of-docs.ts';
import { tellOfMap } from './tell-of-map.ts';

type Ending = { readonly state: 'failed'; readonly failure: JobFailure } | { readonly state: 'cancelled' };

/** Ends a job that has no result. The caller holds the lock of its row and has seen that it is active. */
export async function endJob(
  ctx: Pick<Context, 'clock' | 'identity'>,
  tx: Transaction,
  job: Job,
  ending: Ending,
): Promise<void> {
  const at = ctx.clock.now();
  const failure = ending.state === 'failed' ? ending.failure : null;
  await tx
    .update(previewJobs)
    .set({ state: ending.state, failure, endedAt: at })
    .where(eq(previewJobs.id, job.id));
  const data = failure === null ? {} : { error: failure };
  await recordJobEvent(tx, { jobId: job.id, type: ending.state, data, at });
  if (failure === null) return;
  await tellOfMap(ctx, tx, job, failure);
  await tellOfDocs(ctx, tx, job, failure);
}

/**
 * After the commit: takes the job out of the queue, and tells runners to stop within a second. Neither is
 * needed for correctness: a claim is refused and a heartbeat names the job as cancelled.
 */
export async function withdrawJob(
  ctx: Pick<Context, 'log'> & Pick<PreviewPorts, 'queue'>,
  job: Pick<Job, 'id' | 'kind' | 'queue'>,
): Promise<void> {
  const jobId = job.id;
  const steps = await Promise.allSettled([
    ctx.queue.publish(CANCEL_CHANNEL, JSON.stringify({ job_id: jobId })),
    ...queuesOfJob(job).map((queue) => ctx.queue.remove(queue, jobId)),
    announceJobEvent(ctx, jobId),
  ]);
  const failed = steps.find((step) => step.status === 'rejected');
  if (failed === undefined) return;
  ctx.log.warn({ job_id: jobId, error: failed.reason }, 'job not withdrawn; runners will be refused');
}

export function isActive(job: Pick<Job, 'state'>): boolean {
  return job.state === 'queued' || job.state === 'building';
}
