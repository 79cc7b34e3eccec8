import { MAX_DOC_CHANGED_FILES } from '../../contracts/ai-docs.ts';
import { DomainError } from '../../contracts/errors.ts';
import type { RevisionFile } from '../../contracts/source-revision.ts';
import { changedFiles } from '../../contracts/source-revision.ts';
import { getRevision, loadLatestRevision, type Revision } from '../projects/index.ts';
import type { DocsContext } from './context.ts';

export interface SourceAsked {
  readonly projectId: string;
  /** The newest when not named. */
  readonly revisionId: string | undefined;
  /** Of a change, the revision before it. */
  readonly fromRevisionId: string | undefined;
  readonly files: readonly string[];
}

export interface ChosenSource {
  readonly revision: Pick<Revision, 'id'>;
  /** The files that are written about, or that changed. */
  readonly files: readonly RevisionFile[];
}

/** The source that a request is about. Throws `VALIDATION_ERROR` naming each file that is not in it. */
export async function chooseSource(ctx: DocsContext, asked: SourceAsked): Promise<ChosenSource> {
  const { projectId, fromRevisionId, files: named } = asked;
  const revisionId = asked.revisionId ?? (await latestOf(ctx, projectId));
  const { revision, files } = await getRevision(ctx, projectId, revisionId);
  if (fromRevisionId === undefined) return { revision, files: pick(files, named) };
  const before = await getRevision(ctx, projectId, fromRevisionId);
  const all = changedFiles(before.files, files);
  const changed = named.length === 0 ? all : pick(all, named, 'did not change between the two revisions');
  if (changed.length === 0) {
    throw invalid('Nothing differs between the two revisions.', 'from_revision_id', 'the same source');
  }
  if (changed.length > MAX_DOC_CHANGED_FILES) {
    throw invalid(
      `${changed.length} files differ between the two revisions; at most ${MAX_DOC_CHANGED_FILES} are written about. Name the files that matter.`,
      'files',
      'too many files changed',
    );
  }
  return { revision, files: changed };
}

async function latestOf(ctx: DocsContext, projectId: string): Promise<string> {
  const latest = await loadLatestRevision(ctx, projectId);
  if (latest !== undefined) return latest.id;
  throw new DomainError(
    'CONFLICT',
    'This project has no source yet. Upload a revision with POST /projects/{id}/revisions first.',
  );
}

function pick(
  files: readonly RevisionFile[],
  named: readonly string[],
  otherwise = 'not in the revision',
): RevisionFile[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const problems = named.flatMap((path, at) =>
    known.has(path) ? [] : [{ field: `files.${at}`, message: otherwise }],
  );
  if (problems.length > 0) {
    throw new DomainError(
      'VALIDATION_ERROR',
      `Some of the files are ${otherwise}. GET the revision to see its paths.`,
      {
        details: { location: 'body', fields: problems },
      },
    );
  }
  return named.flatMap((path) => known.get(path) ?? []);
}

function invalid(message: string, field: string, what: string): DomainError {
  return new DomainError('VALIDATION_ERROR', message, {
    details: { location: 'body', fields: [{ field, message: what }] },
  });
}
