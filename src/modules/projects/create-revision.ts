import { DomainError } from '../../contracts/errors.ts';
import type { RevisionFile } from '../../contracts/source-revision.ts';
import { blobKey } from '../../contracts/storage-keys.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { sha256Of } from './blob-digest.ts';
import { type CreatedRevision, findMadeBefore } from './find-made-before.ts';
import { inParallel } from './in-parallel.ts';
import { type Blob, distinctBlobs, findMissingBlobs, noteVerifiedBlobs } from './known-blobs.ts';
import { loadRevision, type Revision } from './load-revision.ts';
import { openProject } from './open-project.ts';
import { openUpload } from './open-upload.ts';
import type { SourceContext } from './project-context.ts';
import { loadRevisionFiles } from './revision-document.ts';
import { applyChange, type FileChange } from './revision-tree.ts';
import { saveRevision, totalBytes } from './save-revision.ts';
import { assertSourceFits } from './source-limits.ts';

export interface CreateRevisionInput {
  readonly projectId: string;
  readonly baseRevisionId: string | null;
  readonly files: readonly SentFile[];
  readonly deleted: readonly string[];
}

export interface SentFile extends FileChange {
  /** `null`: the blob is known to the project, or will be uploaded. */
  readonly content: Uint8Array | null;
}

const STORAGE_WRITES_AT_ONCE = 8;

/**
 * A new state of a project's source: complete when every blob is known or given, else an upload to finish. `also` joins
 * the transaction of one that is complete.
 */
export async function createRevision(
  ctx: SourceContext,
  input: CreateRevisionInput,
  also?: (tx: Transaction, revision: Revision) => Promise<void>,
): Promise<CreatedRevision> {
  const project = await openProject(ctx, input.projectId, 'project.write');
  const made = await findMadeBefore(ctx, project.id);
  if (made !== null) return made;
  const base = await loadBase(ctx, project.id, input.baseRevisionId);
  const files = applyChange(base, input);
  assertSourceFits(ctx.actor.tier, { files: files.length, bytes: totalBytes(files) });
  const given = readContents(input.files);
  const missing = await findMissingBlobs(ctx, project.id, distinctBlobs(files));
  const stored = missing.filter((blob) => given.has(blob.sha256));
  await storeBlobs(ctx, project.id, stored, given);
  const next = { id: ctx.workId, projectId: project.id, baseRevisionId: input.baseRevisionId, files };
  if (stored.length < missing.length) {
    const wanted = missing.filter((blob) => !given.has(blob.sha256));
    return { state: 'incomplete', upload: await openUpload(ctx, next, wanted) };
  }
  return { state: 'complete', revision: await saveRevision(ctx, next, also) };
}

async function loadBase(
  ctx: SourceContext,
  projectId: string,
  baseRevisionId: string | null,
): Promise<readonly RevisionFile[]> {
  if (baseRevisionId === null) return [];
  const base = await loadRevision(ctx, projectId, baseRevisionId);
  return loadRevisionFiles(ctx.storage, projectId, base.id);
}

/** Contents by hash, each proven to be what its file claims. */
function readContents(files: readonly SentFile[]): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  for (const [index, { content, sha256, sizeBytes }] of files.entries()) {
    if (content === null) continue;
    if (content.byteLength !== sizeBytes) throw contentMismatch(index, 'size_bytes');
    if (sha256Of(content) !== sha256) throw contentMismatch(index, 'sha256');
    contents.set(sha256, content);
  }
  return contents;
}

async function storeBlobs(
  ctx: SourceContext,
  projectId: string,
  blobs: readonly Blob[],
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  await inParallel(blobs, STORAGE_WRITES_AT_ONCE, async ({ sha256, sizeBytes }) => {
    const content = contents.get(sha256);
    if (content === undefined) return;
    const options = { contentType: 'application/octet-stream', maxBytes: sizeBytes, sha256 };
    await ctx.storage.put(blobKey(projectId, sha256), content, options);
  });
  await noteVerifiedBlobs(ctx, ctx.db, projectId, blobs);
}

function contentMismatch(index: number, field: 'sha256' | 'size_bytes'): DomainError {
  const name = `files[${index}].${field}`;
  return new DomainError('VALIDATION_ERROR', `Correct ${name}: it does not belong to the content sent.`, {
    details: { location: 'body', fields: [{ field: name, message: 'does not belong to the content' }] },
  });
}
