import { eq } from 'drizzle-orm';
import { docsResultKey } from '../../contracts/storage-keys.ts';
import type { Context } from '../../http/context.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import { listStoredDocs, noteOutputsDeleted } from '../previews/index.ts';
import { aiUsages, docsAcceptances, docsResults } from './tables.ts';

interface ForgetContext extends Pick<Context, 'db' | 'clock'> {
  readonly storage: Pick<ObjectStorage, 'delete'>;
}

/** Forgets the documentation of a project that is gone, with all that was stored of it. Twice is once. */
export async function forgetDocs(ctx: ForgetContext, projectId: string): Promise<void> {
  for (;;) {
    const jobs = await listStoredDocs(ctx.db, projectId);
    if (jobs.length === 0) break;
    const keys = jobs.flatMap(({ id, attempt }) =>
      Array.from({ length: attempt }, (_, earlier) => docsResultKey(id, earlier + 1)),
    );
    if (keys.length > 0) await ctx.storage.delete(keys);
    await noteOutputsDeleted(
      ctx.db,
      jobs.map(({ id }) => id),
      ctx.clock.now(),
    );
  }
  await ctx.db.delete(docsResults).where(eq(docsResults.projectId, projectId));
  await ctx.db.delete(docsAcceptances).where(eq(docsAcceptances.projectId, projectId));
  await ctx.db.delete(aiUsages).where(eq(aiUsages.projectId, projectId));
}
