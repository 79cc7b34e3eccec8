import { and, eq, isNull } from 'drizzle-orm';
import { priorityOf } from '../../contracts/queues.ts';
import type { Context } from '../../http/context.ts';
import { within } from '../../platform/queue/within.ts';
import type { PreviewPorts } from './context.ts';
import { queueOfJob } from './queue-of-job.ts';
import { type Job, previewJobs } from './tables.ts';

/** How long an answer waits for the queue, which usually takes a few milliseconds. */
const ANSWER_BUDGET_MS = 500;

type DispatchedJob = Pick<
  Job,
  'id' | 'kind' | 'queue' | 'projectId' | 'revisionId' | 'tier' | 'requestId' | 'dueAt'
>;

type DispatchContext = Pick<Context, 'db' | 'clock' | 'log'> & Pick<PreviewPorts, 'queue'>;

/**
 * Hands a committed job to the queue. A queue that does not answer is not the person's problem: the job stays
 * undispatched and the stuck-job sweep tries again. Tells whether it reached the queue.
 */
export async function dispatchJob(ctx: DispatchContext, job: DispatchedJob): Promise<boolean> {
  try {
    await ctx.queue.add(
      queueOfJob(job),
      job.id,
      {
        job_id: job.id,
        project_id: job.projectId,
        revision_id: job.revisionId,
        tier: job.tier,
        request_id: job.requestId,
      },
      { priority: priorityOf(job.dueAt) },
    );
  } catch (error) {
    ctx.log.warn({ job_id: job.id, error }, 'job not dispatched; the sweep will retry');
    return false;
  }
  await noteDispatched(ctx, job.id);
  return true;
}

export async function noteDispatched(
  { db, clock }: Pick<DispatchContext, 'db' | 'clock'>,
  jobId: string,
): Promise<void> {
  await db
    .update(previewJobs)
    .set({ dispatchedAt: clock.now() })
    .where(and(eq(previewJobs.id, jobId), isNull(previewJobs.dispatchedAt)));
}

/**
 * As much of the dispatch as an answer can wait for. What takes longer goes on behind it, and what fails, or ends
 * with this process, is the sweep's.
 */
export async function dispatchBeforeAnswer(ctx: DispatchContext, job: DispatchedJob): Promise<void> {
  try {
    await within(ANSWER_BUDGET_MS, dispatchJob(ctx, job));
  } catch (error) {
    ctx.log.warn({ job_id: job.id, error }, 'job answered before it was dispatched');
  }
}
