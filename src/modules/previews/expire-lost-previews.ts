import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import { type ExpireContext, expirePreview } from './expire-previews.ts';
import { previewJobs } from './tables.ts';

type LostContext = Pick<ExpireContext, 'db' | 'clock'> & {
  readonly storage: Pick<ObjectStorage, 'head' | 'list' | 'delete'>;
};

const JOBS_AT_ONCE = 200;

/** Lets previews expire whose objects are gone, as after a restore: they are built again. Tells how many did. */
export async function expireLostPreviews(ctx: LostContext): Promise<number> {
  let expired = 0;
  let after: string | undefined;
  for (;;) {
    const jobs = await ctx.db
      .select({ id: previewJobs.id, manifestKey: previewJobs.manifestKey })
      .from(previewJobs)
      .where(
        and(
          eq(previewJobs.kind, 'preview'),
          eq(previewJobs.state, 'ready'),
          isNull(previewJobs.objectsDeletedAt),
          after === undefined ? undefined : gt(previewJobs.id, after),
        ),
      )
      .orderBy(asc(previewJobs.id))
      .limit(JOBS_AT_ONCE);
    for (const { id, manifestKey } of jobs) {
      if (manifestKey !== null && (await ctx.storage.head(manifestKey)) !== null) continue;
      await expirePreview(ctx, id);
      expired += 1;
    }
    after = jobs.at(-1)?.id;
    if (jobs.length < JOBS_AT_ONCE) return expired;
  }
}
