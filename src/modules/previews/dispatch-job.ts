import { and, eq, isNull } from 'drizzle-orm';
import { priorityOf } from '../../contracts/queues.ts';
import type { Context } from '../../http/context.ts';
import type { PreviewPorts } from './context.ts';
import { type PreviewJob, previewJobs } from './tables.ts';

type DispatchContext = Pick<Context, 'db' | 'clock' | 'log'> & Pick<PreviewPorts, 'queue'>;

/**
 * Hands a committed job to the queue. A queue that does not answer is not the person's problem: the job stays
 * undispatched and the stuck-job sweep tries again. Tells whether it reached the queue.
 */
export async function dispatchJob(ctx: DispatchContext, job: PreviewJob): Promise<boolean> {
  try {
    await ctx.queue.add(
      'preview',
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
    ctx.log.warn({ job_id: job.id, error }, 'preview job not dispatched; the sweep will retry');
    return false;
  }
  await ctx.db
    .update(previewJobs)
    .set({ dispatchedAt: ctx.clock.now() })
    .where(and(eq(previewJobs.id, job.id), isNull(previewJobs.dispatchedAt)));
  return true;
}
