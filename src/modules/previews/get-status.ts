import { count, countDistinct, desc, eq } from 'drizzle-orm';
import type { PreviewUserContext } from './context.ts';
import { loadOwnedJob } from './load-job.ts';
import { type PreviewJob, previewOutputs, previewViewers } from './tables.ts';

export interface PreviewStatus {
  readonly job: PreviewJob;
  /** Jobs that are served before this one; `null` when it does not wait or the queue does not answer. */
  readonly queuePosition: number | null;
  readonly screens: number;
  readonly outputs: number;
  readonly viewers: readonly { readonly deviceId: string; readonly seenAt: Date }[];
}

/** Where a job is, and who looks at it. */
export async function getStatus(ctx: PreviewUserContext, jobId: string): Promise<PreviewStatus> {
  const job = await loadOwnedJob(ctx, jobId);
  const [[totals], viewers, queuePosition] = await Promise.all([
    ctx.db
      .select({ screens: countDistinct(previewOutputs.screenId), outputs: count() })
      .from(previewOutputs)
      .where(eq(previewOutputs.jobId, jobId)),
    ctx.db
      .select({ deviceId: previewViewers.deviceId, seenAt: previewViewers.seenAt })
      .from(previewViewers)
      .where(eq(previewViewers.jobId, jobId))
      .orderBy(desc(previewViewers.seenAt)),
    job.state === 'queued' ? findQueuePosition(ctx, jobId) : null,
  ]);
  return { job, queuePosition, viewers, ...(totals ?? { screens: 0, outputs: 0 }) };
}

/** A hint for people; a queue that does not answer leaves it out. */
export async function findQueuePosition(
  ctx: Pick<PreviewUserContext, 'queue' | 'log'>,
  jobId: string,
): Promise<number | null> {
  try {
    return await ctx.queue.position('preview', jobId);
  } catch (error) {
    ctx.log.debug({ job_id: jobId, error }, 'queue position unknown');
    return null;
  }
}
