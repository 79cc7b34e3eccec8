import { blobKey } from '../../contracts/storage-keys.ts';
import { assertMade } from '../../http/made-meanwhile.ts';
import { MAX_URL_LIFE_SECONDS, uploadHeaders } from '../../platform/storage/object-storage.ts';
import type { Blob } from './known-blobs.ts';
import type { SourceContext } from './project-context.ts';
import type { NewRevision } from './save-revision.ts';
import { revisionUploads } from './tables.ts';

export interface PendingUpload {
  readonly uploadId: string;
  readonly missing: readonly MissingBlob[];
}

export interface MissingBlob extends Blob {
  readonly uploadUrl: string;
  /** What the PUT must carry. */
  readonly uploadHeaders: Readonly<Record<string, string>>;
}

/** An upload that is not completed by then is swept. */
const UPLOAD_TTL_MS = 24 * 60 * 60 * 1_000;

/** Keeps the revision until its blobs are there, and says where to send them. */
export async function openUpload(
  ctx: SourceContext,
  revision: NewRevision,
  missing: readonly Blob[],
): Promise<PendingUpload> {
  const now = ctx.clock.now();
  const uploadId = revision.id ?? ctx.identity.id();
  const upload = {
    id: uploadId,
    projectId: revision.projectId,
    userId: ctx.actor.userId,
    baseRevisionId: revision.baseRevisionId,
    files: [...revision.files],
    createdAt: now,
    expiresAt: new Date(now.getTime() + UPLOAD_TTL_MS),
  };
  const { id } = revisionUploads;
  assertMade(await ctx.db.insert(revisionUploads).values(upload).onConflictDoNothing().returning({ id }));
  return { uploadId, missing: await presignUploads(ctx, revision.projectId, missing) };
}

/** One URL per blob that takes exactly that content; clients that were slower ask again by completing. */
export async function presignUploads(
  ctx: SourceContext,
  projectId: string,
  blobs: readonly Blob[],
): Promise<MissingBlob[]> {
  return Promise.all(
    blobs.map(async ({ sha256, sizeBytes }) => {
      const content = { contentType: 'application/octet-stream', sha256, sizeBytes };
      const uploadUrl = await ctx.storage.presignPut(blobKey(projectId, sha256), {
        ...content,
        expiresInSeconds: MAX_URL_LIFE_SECONDS,
      });
      return { sha256, sizeBytes, uploadUrl, uploadHeaders: uploadHeaders(content) };
    }),
  );
}
