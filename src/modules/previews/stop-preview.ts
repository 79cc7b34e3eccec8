import { writeAudit } from '../accounts/index.ts';
import type { PreviewUserContext } from './context.ts';
import { endJob, isActive, withdrawJob } from './end-job.ts';
import { jobNotFound, loadOwnedJob, lockJob } from './load-job.ts';
import type { PreviewJob } from './tables.ts';

/** Cancels a job that has not ended. Stopping an ended job changes nothing and answers what it is. */
export async function stopPreview(ctx: PreviewUserContext, jobId: string): Promise<PreviewJob> {
  await loadOwnedJob(ctx, jobId);
  const stopped = await ctx.db.transaction(async (tx) => {
    const job = await lockJob(tx, jobId);
    if (job === undefined) throw jobNotFound();
    if (!isActive(job)) return false;
    await endJob(tx, job, { state: 'cancelled' }, ctx.clock.now());
    await writeAudit(ctx, tx, {
      action: 'preview.stopped',
      actorUserId: ctx.actor.userId,
      subject: { type: 'job', id: jobId },
    });
    return true;
  });
  if (stopped) await withdrawJob(ctx, jobId);
  return loadOwnedJob(ctx, jobId);
}
