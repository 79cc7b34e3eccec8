import type { RevisionFile } from '../../contracts/source-revision.ts';
import { blobKey } from '../../contracts/storage-keys.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { sha256Of } from './blob-digest.ts';
import { inParallel } from './in-parallel.ts';
import { distinctBlobs, noteVerifiedBlobs } from './known-blobs.ts';
import type { SourceContext } from './project-context.ts';
import { saveRevision, totalBytes } from './save-revision.ts';
import { assertSourceFits } from './source-limits.ts';
import type { ReadTemplate, TemplateFile } from './templates.ts';

export interface FromTemplateInput {
  readonly projectId: string;
  readonly slug: string;
  /** Inserts the project, in the transaction that makes its first revision. */
  readonly insert: (tx: Transaction) => Promise<void>;
}

const STORAGE_WRITES_AT_ONCE = 8;

/** A project whose first revision is a template: both are there, or neither. */
export async function createFromTemplate(
  ctx: SourceContext & { readonly readTemplate: ReadTemplate },
  { projectId, slug, insert }: FromTemplateInput,
): Promise<void> {
  const contents = await ctx.readTemplate(slug);
  const files = contents.map(toRevisionFile);
  assertSourceFits(ctx.actor.tier, { files: files.length, bytes: totalBytes(files) });
  await inParallel(contents, STORAGE_WRITES_AT_ONCE, async ({ content }) => {
    const sha256 = sha256Of(content);
    const options = { contentType: 'application/octet-stream', maxBytes: content.byteLength, sha256 };
    await ctx.storage.put(blobKey(projectId, sha256), content, options);
  });
  await saveRevision(ctx, { projectId, baseRevisionId: null, files }, async (tx) => {
    await insert(tx);
    await noteVerifiedBlobs(ctx, tx, projectId, distinctBlobs(files));
  });
}

function toRevisionFile({ path, content }: TemplateFile): RevisionFile {
  return { path, sha256: sha256Of(content), size_bytes: content.byteLength };
}
