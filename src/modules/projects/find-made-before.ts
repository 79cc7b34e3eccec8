import { and, eq } from 'drizzle-orm';
import { distinctBlobs, findMissingBlobs } from './known-blobs.ts';
import type { Revision } from './load-revision.ts';
import { type PendingUpload, presignUploads } from './open-upload.ts';
import type { SourceContext } from './project-context.ts';
import { revisions, revisionUploads } from './tables.ts';

export type CreatedRevision =
  | { readonly state: 'complete'; readonly revision: Revision }
  | { readonly state: 'incomplete'; readonly upload: PendingUpload };

/** What an earlier request with the same key made in this project, whose answer was lost. */
export async function findMadeBefore(ctx: SourceContext, projectId: string): Promise<CreatedRevision | null> {
  const { db, workId } = ctx;
  if (workId === undefined) return null;
  const [revision] = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.id, workId), eq(revisions.projectId, projectId)));
  if (revision !== undefined) return { state: 'complete', revision };
  const [upload] = await db
    .select()
    .from(revisionUploads)
    .where(and(eq(revisionUploads.id, workId), eq(revisionUploads.projectId, projectId)));
  if (upload === undefined) return null;
  const missing = await findMissingBlobs(ctx, projectId, distinctBlobs(upload.files));
  const pending = { uploadId: upload.id, missing: await presignUploads(ctx, projectId, missing) };
  return { state: 'incomplete', upload: pending };
}
