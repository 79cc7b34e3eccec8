import { eq } from 'drizzle-orm';
import { docsResultKey } from '../../contracts/storage-keys.ts';
import type { Context } from '../../http/context.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import { listLostDocs, listStoredDocs, noteOutputsDeleted } from '../previews/index.ts';
import { aiUsages, docsAcceptances, docsResults } from './tables.ts';

interface ForgetContext extends Pick<Context, 'db' | 'clock'> {
  readonly storage: Pick<ObjectStorage, 'delete'>;
}

/** Forgets the documentation of a project that is gone, with all that was stored of it. Twice is once. */
export async function forgetDocs(ctx: ForgetContext, projectId: string): Promise<void> {
  for (;;) {
    const jobs = await listStoredDocs(ctx.db, projectId);
    if (jobs.length === 0) break;
    await deleteAllAttempts(ctx, jobs);
  }
  await ctx.db.delete(docsResults).where(eq(docsResults.projectId, projectId));
  await ctx.db.delete(docsAcceptances).where(eq(docsAcceptances.projectId, projectId));
  await ctx.db.delete(aiUsages).where(eq(aiUsages.projectId, projectId));
}

/** Deletes what attempts at documentation that came to nothing have stored. Tells of how many jobs. */
export async function pruneLostDocs(
  ctx: ForgetContext,
  { before, dryRun }: { readonly before: Date; readonly dryRun: boolean },
): Promise<number> {
  const jobs = await listLostDocs(ctx.db, before);
  if (!dryRun) await deleteAllAttempts(ctx, jobs);
  return jobs.length;
}

async function deleteAllAttempts(
  { db, clock, storage }: ForgetContext,
  jobs: readonly { readonly id: string; readonly attempt: number }[],
): Promise<void> {
  const keys = jobs.flatMap(({ id, attempt }) =>
    Array.from({ length: attempt }, (_, earlier) => docsResultKey(id, earlier + 1)),
  );
  // Objects first: a run that is cut off is repeated, and deleting twice is deleting once.
  if (keys.length > 0) await storage.delete(keys);
  await noteOutputsDeleted(
    db,
    jobs.map(({ id }) => id),
    clock.now(),
  );
}
