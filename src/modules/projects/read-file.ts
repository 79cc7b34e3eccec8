import type { RevisionFile } from '../../contracts/source-revision.ts';
import { blobKey } from '../../contracts/storage-keys.ts';
import { loadFile } from './load-file.ts';
import { openProject } from './open-project.ts';
import type { SourceContext } from './project-context.ts';

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
  const project = await openProject(ctx, input.projectId, 'project.read');
  const file = await loadFile(ctx, project.id, input);
  const object = await ctx.storage.get(blobKey(project.id, file.sha256));
  if (object === null) throw new Error(`blob ${file.sha256} of project ${project.id} is not in storage`);
  return { file, body: object.body };
}
