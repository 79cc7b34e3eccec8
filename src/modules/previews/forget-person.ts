import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import type { JobQueue } from '../../platform/queue/job-queue.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import { expirePreview } from './expire-previews.ts';
import { cancelJob } from './stop-preview.ts';
import { previewJobs } from './tables.ts';

interface ForgetContext extends Context {
  readonly queue: JobQueue;
  readonly storage: Pick<ObjectStorage, 'list' | 'delete'>;
}

/**
 * Stops what a person whose account ends had built, and deletes the pictures of their own projects. Of a job that was
 * stopped a runner may still write: that is deleted when it expires. Doing it again does what is left.
 */
export async function forgetPersonsPreviews(
  ctx: ForgetContext,
  { userId, projectIds }: { readonly userId: string; readonly projectIds: readonly string[] },
): Promise<void> {
  const active = await ctx.db
    .select({ id: previewJobs.id, kind: previewJobs.kind })
    .from(previewJobs)
    .where(and(eq(previewJobs.userId, userId), inArray(previewJobs.state, ['queued', 'building'])));
  const actor = { userId, sessionId: null, tier: 'free' as const };
  for (const job of active) await cancelJob({ ...ctx, actor }, job);
  if (projectIds.length === 0) return;
  const ended = await ctx.db
    .select({ id: previewJobs.id })
    .from(previewJobs)
    .where(
      and(
        inArray(previewJobs.projectId, [...projectIds]),
        eq(previewJobs.kind, 'preview'),
        inArray(previewJobs.state, ['ready', 'failed']),
        isNull(previewJobs.objectsDeletedAt),
      ),
    );
  for (const { id } of ended) await expirePreview(ctx, id);
}
