import { and, eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { UserContext } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { isPreviewJob, type Job, type PreviewJob, previewJobs } from './tables.ts';

export function jobNotFound(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such job among yours. Check the job id.');
}

/** The person's own job, of any kind. Another person's job and no job look the same. */
export async function loadOwnedJob(ctx: UserContext, jobId: string): Promise<Job> {
  const [job] = await ctx.db
    .select()
    .from(previewJobs)
    .where(and(eq(previewJobs.id, jobId), eq(previewJobs.userId, ctx.actor.userId)));
  if (job === undefined) throw jobNotFound();
  return job;
}

/** The person's own build of previews. */
export async function loadOwnedPreview(ctx: UserContext, jobId: string): Promise<PreviewJob> {
  const job = await loadOwnedJob(ctx, jobId);
  if (isPreviewJob(job)) return job;
  throw jobNotFound();
}

/** The job's row, locked until the transaction ends: every change of state goes through this. */
export async function lockJob(tx: Executor, jobId: string): Promise<Job | undefined> {
  const [job] = await tx.select().from(previewJobs).where(eq(previewJobs.id, jobId)).for('update');
  return job;
}
