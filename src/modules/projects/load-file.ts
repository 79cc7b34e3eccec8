import { DomainError } from '../../contracts/errors.ts';
import type { RevisionFile } from '../../contracts/source-revision.ts';
import type { Context } from '../../http/context.ts';
import { loadRevision } from './load-revision.ts';
import type { ProjectPorts } from './project-context.ts';
import { loadRevisionFiles } from './revision-document.ts';
import { normalisePath } from './revision-paths.ts';

/** What a revision holds under a path, in a project that the caller has opened. Throws `NOT_FOUND`. */
export async function loadFile(
  ctx: Pick<Context, 'db'> & ProjectPorts,
  projectId: string,
  { revisionId, path }: { readonly revisionId: string; readonly path: string },
): Promise<RevisionFile> {
  const revision = await loadRevision(ctx, projectId, revisionId);
  const verdict = normalisePath(path);
  const files = verdict.ok ? await loadRevisionFiles(ctx.storage, projectId, revision.id) : [];
  const file = files.find((candidate) => verdict.ok && candidate.path === verdict.path);
  if (file !== undefined) return file;
  throw new DomainError('NOT_FOUND', 'The revision has no such file. GET the revision to see its paths.');
}
