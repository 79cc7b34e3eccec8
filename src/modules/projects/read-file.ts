import { DomainError } from '../../contracts/errors.ts';
import type { RevisionFile } from '../../contracts/source-revision.ts';
import { blobKey } from '../../contracts/storage-keys.ts';
import { getRevision } from './get-revision.ts';
import type { SourceContext } from './project-context.ts';
import { normalisePath } from './revision-paths.ts';

export interface ReadFileInput {
  readonly projectId: string;
  readonly revisionId: string;
  readonly path: string;
}

export interface FileContent {
  readonly file: RevisionFile;
  /** To be consumed or cancelled by the caller. */
  readonly body: ReadableStream<Uint8Array>;
}

/** One file of a revision, as it was sent. */
export async function readFile(ctx: SourceContext, input: ReadFileInput): Promise<FileContent> {
  const { files } = await getRevision(ctx, input.projectId, input.revisionId);
  const verdict = normalisePath(input.path);
  const file = verdict.ok ? files.find(({ path }) => path === verdict.path) : undefined;
  if (file === undefined) {
    throw new DomainError('NOT_FOUND', 'The revision has no such file. GET the revision to see its paths.');
  }
  const object = await ctx.storage.get(blobKey(input.projectId, file.sha256));
  if (object === null) throw new Error(`blob ${file.sha256} of project ${input.projectId} is not in storage`);
  return { file, body: object.body };
}
