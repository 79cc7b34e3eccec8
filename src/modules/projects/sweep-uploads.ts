import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm';
import { blobKey } from '../../contracts/storage-keys.ts';
import type { Context } from '../../http/context.ts';
import { distinctBlobs, findMissingBlobs } from './known-blobs.ts';
import type { ProjectPorts } from './project-context.ts';
import { revisionUploads } from './tables.ts';

type SweepContext = Pick<Context, 'db' | 'clock' | 'log'> & ProjectPorts;
type Upload = typeof revisionUploads.$inferSelect;

const UPLOADS_PER_SWEEP = 100;
const QUIET_MS = 60 * 60 * 1_000;

/** Forgets uploads that were never completed, with the blobs that only they had sent. Tells how many went. */
export async function sweepUploads(ctx: SweepContext, options: { dryRun: boolean }): Promise<number> {
  const expired = await ctx.db
    .select()
    .from(revisionUploads)
    .where(lte(revisionUploads.expiresAt, ctx.clock.now()))
    .orderBy(asc(revisionUploads.expiresAt))
    .limit(UPLOADS_PER_SWEEP);
  for (const upload of expired) {
    if (options.dryRun) {
      ctx.log.info({ upload_id: upload.id, dry_run: true }, 'an unfinished upload would be deleted');
      continue;
    }
    if (upload.revisionId === null) await deleteUnclaimedBlobs(ctx, upload);
    await ctx.db.delete(revisionUploads).where(eq(revisionUploads.id, upload.id));
  }
  return expired.length;
}

/** Blobs no revision ever verified and no other upload waits for. */
async function deleteUnclaimedBlobs(ctx: SweepContext, upload: Upload): Promise<void> {
  const unverified = await findMissingBlobs(ctx, upload.projectId, distinctBlobs(upload.files));
  const awaited = await blobsOfOpenUploads(ctx, upload.projectId);
  for (const { sha256 } of unverified) {
    if (!awaited.has(sha256)) await deleteOldBlob(ctx, blobKey(upload.projectId, sha256));
  }
}

/** A blob written lately may belong to a revision that is being made at this moment. */
async function deleteOldBlob(ctx: SweepContext, key: string): Promise<void> {
  const info = await ctx.storage.head(key);
  const writtenBefore = ctx.clock.now().getTime() - QUIET_MS;
  if (info !== null && info.modifiedAt.getTime() < writtenBefore) await ctx.storage.delete([key]);
}

async function blobsOfOpenUploads(ctx: SweepContext, projectId: string): Promise<Set<string>> {
  const open = await ctx.db
    .select({ files: revisionUploads.files })
    .from(revisionUploads)
    .where(
      and(
        eq(revisionUploads.projectId, projectId),
        gt(revisionUploads.expiresAt, ctx.clock.now()),
        isNull(revisionUploads.revisionId),
      ),
    );
  return new Set(open.flatMap(({ files }) => files.map((file) => file.sha256)));
}
