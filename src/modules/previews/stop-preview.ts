import type { UserContext } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import type { PreviewUserContext } from './context.ts';
import { endJob, isActive, withdrawJob } from './end-job.ts';
import { jobNotFound, lockJob, openPreview } from './load-job.ts';
import type { Job, PreviewJob } from './tables.ts';

type StopContext = Pick<PreviewUserContext, 'queue'> & UserContext;

/** Cancels a build that has not ended. Stopping an ended one changes nothing and answers what it is. */
export async function stopPreview(ctx: StopContext, jobId: string): Promise<PreviewJob> {
  await cancelJob(ctx, await openPreview(ctx, jobId, 'project.build'));
  return openPreview(ctx, jobId, 'project.read');
}

/** Cancels a job that the caller may stop, unless it has ended. */
export async function cancelJob(ctx: StopContext, { id, kind }: Pick<Job, 'id' | 'kind'>): Promise<void> {
  const stopped = await ctx.db.transaction(async (tx) => {
    const job = await lockJob(tx, id);
    if (job === undefined) throw jobNotFound();
    if (!isActive(job)) return null;
    await endJob(ctx, tx, job, { state: 'cancelled' });
    await writeAudit(ctx, tx, {
      action: `${kind}.stopped`,
      actorUserId: ctx.actor.userId,
      subject: { type: 'job', id },
    });
    return job;
  });
  if (stopped !== null) await withdrawJob(ctx, stopped);
}
