import { and, eq, gt, isNull } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import { blobKey } from '../../contracts/storage-keys.ts';
import { digestOf } from './blob-digest.ts';
import { inParallel } from './in-parallel.ts';
import { type Blob, distinctBlobs, findMissingBlobs, noteVerifiedBlobs } from './known-blobs.ts';
import { loadRevision, type Revision } from './load-revision.ts';
import { openProject } from './open-project.ts';
import { presignUploads } from './open-upload.ts';
import type { SourceContext } from './project-context.ts';
import { saveRevision, totalBytes } from './save-revision.ts';
import { toMissingBody } from './schemas.ts';
import { assertSourceFits } from './source-limits.ts';
import { revisionUploads } from './tables.ts';

export interface CompleteUploadInput {
  readonly projectId: string;
  readonly uploadId: string;
}

type Upload = typeof revisionUploads.$inferSelect;
type Arrival = 'verified' | 'absent' | 'wrong';

const STORAGE_READS_AT_ONCE = 4;

/** Makes the revision once every blob has arrived with the content it claims. Repeating it gives the same one. */
export async function completeUpload(ctx: SourceContext, input: CompleteUploadInput): Promise<Revision> {
  const project = await openProject(ctx, input.projectId, 'project.write');
  const upload = await loadUpload(ctx, project.id, input.uploadId);
  if (upload.revisionId !== null) return loadRevision(ctx, project.id, upload.revisionId);
  assertSourceFits(ctx.actor.tier, { files: upload.files.length, bytes: totalBytes(upload.files) });
  const missing = await findMissingBlobs(ctx, project.id, distinctBlobs(upload.files));
  await verifyArrivals(ctx, project.id, missing);
  return finish(ctx, upload);
}

async function loadUpload(ctx: SourceContext, projectId: string, uploadId: string): Promise<Upload> {
  const [upload] = await ctx.db
    .select()
    .from(revisionUploads)
    .where(
      and(
        eq(revisionUploads.id, uploadId),
        eq(revisionUploads.projectId, projectId),
        gt(revisionUploads.expiresAt, ctx.clock.now()),
      ),
    );
  if (upload !== undefined) return upload;
  throw new DomainError('NOT_FOUND', 'There is no such upload, or it has expired. Send the revision again.');
}

async function verifyArrivals(ctx: SourceContext, projectId: string, blobs: readonly Blob[]): Promise<void> {
  const byArrival: Record<Arrival, Blob[]> = { verified: [], absent: [], wrong: [] };
  await inParallel(blobs, STORAGE_READS_AT_ONCE, async (blob) => {
    byArrival[await inspectArrival(ctx, projectId, blob)].push(blob);
  });
  // What did arrive is kept, so that a repeat need not read it again.
  await noteVerifiedBlobs(ctx, ctx.db, projectId, byArrival.verified);
  const wanted = [...byArrival.absent, ...byArrival.wrong];
  if (wanted.length === 0) return;
  const missing = await presignUploads(ctx, projectId, wanted);
  throw new DomainError(
    'CONFLICT',
    `${wanted.length} files have not arrived with the announced content. Upload them and complete again.`,
    {
      details: {
        missing: missing.map(toMissingBody),
        wrong_content: byArrival.wrong.map(({ sha256 }) => sha256),
      },
      retryable: true,
    },
  );
}

async function inspectArrival(ctx: SourceContext, projectId: string, blob: Blob): Promise<Arrival> {
  const key = blobKey(projectId, blob.sha256);
  const info = await ctx.storage.head(key);
  if (info === null) return 'absent';
  if (info.sizeBytes === blob.sizeBytes) {
    const object = await ctx.storage.get(key);
    if (object === null) return 'absent';
    if ((await digestOf(object)).sha256 === blob.sha256) return 'verified';
  }
  await ctx.storage.delete([key]);
  return 'wrong';
}

/** Of two completions at once one makes the revision; the other finds the upload taken and answers with it. */
async function finish(ctx: SourceContext, upload: Upload): Promise<Revision> {
  const { projectId, baseRevisionId, files } = upload;
  try {
    return await saveRevision(ctx, { projectId, baseRevisionId, files }, async (tx, revision) => {
      const taken = await tx
        .update(revisionUploads)
        .set({ revisionId: revision.id, files: [] })
        .where(and(eq(revisionUploads.id, upload.id), isNull(revisionUploads.revisionId)))
        .returning({ id: revisionUploads.id });
      if (taken.length === 0) throw new UploadTakenError();
    });
  } catch (error) {
    if (!(error instanceof UploadTakenError)) throw error;
    const { revisionId } = await loadUpload(ctx, projectId, upload.id);
    if (revisionId === null) throw error;
    return loadRevision(ctx, projectId, revisionId);
  }
}

class UploadTakenError extends Error {
  override readonly name = 'UploadTakenError';
}
