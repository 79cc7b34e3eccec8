import { eq } from 'drizzle-orm';
import type { DrawingClaim, DrawingClaimRequest } from '../../contracts/worker-calls.ts';
import { toOutputLimits } from './claim-job.ts';
import type { PreviewContext } from './context.ts';
import { refuseCall } from './refuse-call.ts';
import { isPreviewJob, type Job, previewJobs } from './tables.ts';

/**
 * Tells a runner whether an attempt still wants its pictures, and what they may be. It changes nothing: whatever is
 * drawn for an attempt lies under the attempt's own keys.
 */
export async function claimDrawing(
  ctx: PreviewContext,
  { job_id: jobId, attempt }: DrawingClaimRequest,
): Promise<DrawingClaim> {
  const [job] = await ctx.db.select().from(previewJobs).where(eq(previewJobs.id, jobId));
  if (!isPreviewJob(job)) throw refuseCall('unknown_job', 'There is no such job. Drop it.');
  if (job.state !== 'building') throw refuseCall('not_active', `The job is ${job.state}. Drop it.`);
  if (job.attempt !== attempt) throw refuseCall('other_attempt', 'The attempt was superseded. Drop it.');
  const now = ctx.clock.now();
  if (job.giveUpAt <= now) throw refuseCall('gave_up', 'The job is out of time. Drop it.');
  const tier = job.claimedTier ?? job.tier;
  return { attempt, tier, limits: toOutputLimits(tier), ...timeLeftOf(job, now) };
}

/** When a job is given up, by the clock and from now on. */
export function timeLeftOf(
  { giveUpAt }: Pick<Job, 'giveUpAt'>,
  now: Date,
): { readonly give_up_at: string; readonly time_left_ms: number } {
  const time_left_ms = Math.max(0, giveUpAt.getTime() - now.getTime());
  return { give_up_at: giveUpAt.toISOString(), time_left_ms };
}
