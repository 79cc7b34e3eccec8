import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import { changedFiles, type RevisionFile } from '../../../src/contracts/source-revision.ts';
import { loadRevision } from '../source/load-revision.ts';
import { retryOnce } from '../source/retry-once.ts';
import { sourceSizeFailure } from '../source/source-size.ts';
import type { DocsRun, DocsSource } from './docs-run.ts';

/** Files that say how a project is written are read beside code. */
const READ_BESIDE =
  /(^|\/)(package\.json|tsconfig[^/]*\.json|jsconfig\.json|\.prettierrc(\.json)?|\.editorconfig|biome\.jsonc?|babel\.config\.js|metro\.config\.js|\.babelrc)$/;
const CODE = /\.[cm]?[jt]sx?$/;

/** Brings the source here, keeps it for as long as `work` takes, and checks it against what the claim allows. */
export async function withSource<Result>(
  run: DocsRun,
  work: (source: DocsSource) => Promise<Result>,
): Promise<Result> {
  const { payload, claim, blobs, stopwatch, signal } = run;
  run.progress('fetch', 0, 1);
  const load = (revisionId: string) =>
    stopwatch.time('fetch', () => retryOnce(() => loadRevision(run, revisionId)));
  const revision = await load(payload.revision_id);
  const tooLarge = sourceSizeFailure(revision, claim.tier);
  if (tooLarge !== null) throw new JobFailureError(tooLarge);
  const { from_revision_id: fromId, files: named } = claim.task;
  const earlier = fromId === null ? null : (await load(fromId)).files;
  const about = chooseFiles(revision.files, earlier, named);
  assertAllowed(run, about);
  const paths = about.map(({ path }) => path);
  const isRead = ({ path }: RevisionFile) =>
    paths.includes(path) || CODE.test(path) || READ_BESIDE.test(path);
  const files = revision.files.filter(isRead);
  // Of the source before, only what differs is looked at.
  const before = earlier?.filter(({ path }) => paths.includes(path)) ?? null;
  const wanted = [...files, ...(before ?? [])].map(({ sha256, size_bytes }) => ({
    sha256,
    sizeBytes: size_bytes,
  }));
  const held = await stopwatch.time('fetch', () =>
    retryOnce(() => blobs.hold(payload.project_id, wanted, signal)),
  );
  try {
    return await work({ files, before, paths });
  } finally {
    held.release();
  }
}

function chooseFiles(
  files: readonly RevisionFile[],
  earlier: readonly RevisionFile[] | null,
  named: readonly string[],
): readonly RevisionFile[] {
  const all = earlier === null ? files : changedFiles(earlier, files);
  const chosen =
    named.length === 0 && earlier !== null ? all : all.filter(({ path }) => named.includes(path));
  if (chosen.length > 0) return chosen;
  throw new JobFailureError({
    code: 'SOURCE_INVALID',
    message: 'The files that were named are not in the revision.',
    hint: 'Name files of the revision.',
  });
}

/** A downgrade can come between the request and the claim. */
function assertAllowed({ claim: { tier, limits } }: DocsRun, files: readonly RevisionFile[]): void {
  const large = files.find(({ size_bytes }) => size_bytes > limits.file_bytes);
  if (large === undefined) return;
  throw new JobFailureError({
    code: 'UPGRADE_REQUIRED',
    message: `A file has ${large.size_bytes} bytes; the ${tier} tier, which applies now, documents files of up to ${limits.file_bytes}.`,
    hint: 'Leave it out, or upgrade.',
  });
}
