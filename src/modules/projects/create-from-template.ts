import type { RevisionFile } from '../../contracts/source-revision.ts';
import { blobKey, projectPrefix } from '../../contracts/storage-keys.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { isDatabaseAway } from '../../platform/db/is-database-away.ts';
import { deletePrefix } from '../../platform/storage/delete-prefix.ts';
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
  try {
    await writeAll(ctx, { projectId, insert }, contents, files);
  } catch (error) {
    await removeLeftovers(ctx, projectId, error);
    throw error;
  }
}

async function writeAll(
  ctx: SourceContext,
  { projectId, insert }: Pick<FromTemplateInput, 'projectId' | 'insert'>,
  contents: readonly TemplateFile[],
  files: readonly RevisionFile[],
): Promise<void> {
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

/**
 * What was stored for a project that does not come to be. Only where nobody else can be making the same one, and it is
 * certain that it was not made: what is left otherwise is needed, or written again by who repeats.
 */
async function removeLeftovers(ctx: SourceContext, projectId: string, cause: unknown): Promise<void> {
  if (ctx.workId !== undefined || isDatabaseAway(cause)) return;
  try {
    await deletePrefix(ctx.storage, projectPrefix(projectId));
  } catch (error) {
    ctx.log.warn({ error, project_id: projectId }, 'what was stored of a project that failed is left');
  }
}

function toRevisionFile({ path, content }: TemplateFile): RevisionFile {
  return { path, sha256: sha256Of(content), size_bytes: content.byteLength };
}
