import type { RevisionFile } from '../../contracts/source-revision.ts';
import { loadRevision, type Revision } from './load-revision.ts';
import { openProject } from './open-project.ts';
import type { SourceContext } from './project-context.ts';
import { loadRevisionFiles } from './revision-document.ts';

export interface RevisionWithFiles {
  readonly revision: Revision;
  readonly files: readonly RevisionFile[];
}

/** A revision of one of the caller's projects with its whole tree. */
export async function getRevision(
  ctx: SourceContext,
  projectId: string,
  revisionId: string,
): Promise<RevisionWithFiles> {
  const project = await openProject(ctx, projectId, 'project.read');
  const revision = await loadRevision(ctx, project.id, revisionId);
  return { revision, files: await loadRevisionFiles(ctx.storage, project.id, revision.id) };
}
