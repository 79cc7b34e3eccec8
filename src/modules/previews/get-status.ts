import { count, countDistinct, desc, eq } from 'drizzle-orm';
import type { JobProgress } from '../../contracts/queues.ts';
import type { PreviewUserContext } from './context.ts';
import type { JobForecast } from './forecast/forecast-job.ts';
import { openPreview } from './load-job.ts';
import { locateJob } from './locate-job.ts';
import { type PreviewJob, previewOutputs, previewViewers } from './tables.ts';

export interface PreviewStatus {
  readonly job: PreviewJob;
  /** Jobs that are served before this one; `null` when it does not wait or the queue does not answer. */
  readonly queuePosition: number | null;
  /** How far the runner is; `null` when none has begun or the queue does not answer. */
  readonly progress: JobProgress | null;
  readonly forecast: JobForecast;
  readonly screens: number;
  readonly outputs: number;
  readonly viewers: readonly { readonly deviceId: string; readonly seenAt: Date }[];
}

/** Where a job is, and who looks at it. */
export async function getStatus(ctx: PreviewUserContext, jobId: string): Promise<PreviewStatus> {
  const job = await openPreview(ctx, jobId, 'project.read');
  const [[totals], viewers, whereabouts] = await Promise.all([
    ctx.db
      .select({ screens: countDistinct(previewOutputs.screenId), outputs: count() })
      .from(previewOutputs)
      .where(eq(previewOutputs.jobId, jobId)),
    ctx.db
      .select({ deviceId: previewViewers.deviceId, seenAt: previewViewers.seenAt })
      .from(previewViewers)
      .where(eq(previewViewers.jobId, jobId))
      .orderBy(desc(previewViewers.seenAt)),
    locateJob(ctx, job),
  ]);
  return { job, ...whereabouts, viewers, ...(totals ?? { screens: 0, outputs: 0 }) };
}
