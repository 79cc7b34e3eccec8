import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import { previewPrefix } from '../../contracts/storage-keys.ts';
import type { Context } from '../../http/context.ts';
import { deletePrefix } from '../../platform/storage/delete-prefix.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import { previewJobs, previewOutputs } from './tables.ts';

export interface ExpireContext extends Pick<Context, 'db' | 'clock' | 'log'> {
  readonly storage: Pick<ObjectStorage, 'list' | 'delete'>;
}

const JOBS_PER_RUN = 200;

/**
 * Deletes what is stored of jobs that ended before `before`. A ready job becomes `expired`; why another one
 * ended stays readable. A job that runs has not ended, so nothing of it is touched. Tells how many went.
 */
export async function expirePreviews(
  ctx: ExpireContext,
  { before, dryRun }: { readonly before: Date; readonly dryRun: boolean },
): Promise<number> {
  const due = await ctx.db
    .select({ id: previewJobs.id })
    .from(previewJobs)
    .where(
      and(
        eq(previewJobs.kind, 'preview'),
        lt(previewJobs.endedAt, before),
        isNull(previewJobs.objectsDeletedAt),
      ),
    )
    .orderBy(asc(previewJobs.endedAt))
    .limit(JOBS_PER_RUN);
  for (const { id } of due) {
    if (dryRun) ctx.log.info({ job_id: id, dry_run: true }, 'preview would expire');
    else await expirePreview(ctx, id);
  }
  return due.length;
}

/** Objects first: a run that is cut off is repeated, and deleting twice is deleting once. */
export async function expirePreview(
  ctx: Pick<ExpireContext, 'db' | 'clock' | 'storage'>,
  jobId: string,
): Promise<void> {
  await deletePrefix(ctx.storage, previewPrefix(jobId));
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(previewJobs)
      .set({
        objectsDeletedAt: ctx.clock.now(),
        state: sql`case when ${previewJobs.state} = 'ready' then 'expired' else ${previewJobs.state} end`,
      })
      .where(eq(previewJobs.id, jobId));
    await tx.delete(previewOutputs).where(eq(previewOutputs.jobId, jobId));
  });
}
