import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import type { BlobCache } from '../source/blob-cache.ts';
import { buildScreens } from './build-screens.ts';
import { loadRevision } from './load-revision.ts';
import { entriesNotFound, planScreens } from './plan-screens.ts';
import type { PreviewBuild, SourcedBuild } from './preview-build.ts';
import { retryOnce } from './retry-once.ts';
import type { BuiltScreens } from './screen-run.ts';
import { sourceSizeFailure } from './source-size.ts';
import { type WrittenManifest, writeManifest } from './write-manifest.ts';

export interface PreviewResult {
  readonly manifest: WrittenManifest;
  readonly built: BuiltScreens;
}

/**
 * From a claimed job to its manifest in storage. Throws why there is none: single screens that fail are named
 * in the manifest, and the job fails only when no screen could be built.
 */
export async function buildPreview(build: PreviewBuild, blobs: BlobCache): Promise<PreviewResult> {
  build.progress('fetch', 0, 1);
  const { revision, held } = await build.stopwatch.time('fetch', () => fetchSource(build, blobs));
  build.progress('fetch', 1, 1);
  try {
    return await buildFromSource({ ...build, revision });
  } finally {
    held.release();
  }
}

async function fetchSource(build: PreviewBuild, blobs: BlobCache) {
  const { storage, payload, claim, signal } = build;
  const load = () => loadRevision(storage, payload.project_id, payload.revision_id);
  const revision = await retryOnce(load);
  const tooLarge = sourceSizeFailure(revision, claim.tier);
  if (tooLarge !== null) throw new JobFailureError(tooLarge);
  const files = revision.files.map((file) => ({ sha256: file.sha256, sizeBytes: file.size_bytes }));
  const held = await retryOnce(() => blobs.hold(payload.project_id, files, signal));
  return { revision, held };
}

async function buildFromSource(build: SourcedBuild): Promise<PreviewResult> {
  const session = await build.engines.open({ files: build.revision.files }, build.signal);
  try {
    const plan = await planScreens(build, session);
    const built = await buildScreens(build, session, plan.screens);
    const [failure] = built.failures;
    if (built.outputs.length === 0 && failure !== undefined) {
      if (failure.code === 'ENTRY_NOT_FOUND') throw await entriesNotFound(build, session);
      throw new JobFailureError(failure);
    }
    build.progress('upload', 0, 1);
    const write = () => writeManifest(build, built, plan.diagnostics);
    const manifest = await build.stopwatch.time('upload', write);
    build.progress('upload', 1, 1);
    return { manifest, built };
  } finally {
    session.release();
  }
}
