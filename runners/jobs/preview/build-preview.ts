import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import type { RevisionDocument } from '../../../src/contracts/source-revision.ts';
import type { BlobCache } from '../source/blob-cache.ts';
import { loadRevision } from '../source/load-revision.ts';
import { retryOnce } from '../source/retry-once.ts';
import { sourceSizeFailure } from '../source/source-size.ts';
import { awaitAll } from './await-all.ts';
import { BackgroundWork } from './background-work.ts';
import { buildScreens } from './build-screens.ts';
import type { BuildState } from './drawings/build-state.ts';
import { JobEngine } from './job-engine.ts';
import { OutputCopies } from './output-copies.ts';
import { entriesNotFound, planScreens, type ScreenPlan } from './plan-screens.ts';
import type { PreviewBuild, SourcedBuild } from './preview-build.ts';
import { loadEarlierBuild } from './reuse/load-earlier-build.ts';
import { planReuse, type Reuse } from './reuse/plan-reuse.ts';
import type { BuiltScreens } from './screen-results.ts';
import { ScreensOfApp } from './screens-of-app.ts';
import { type WrittenManifest, writeManifest } from './write-manifest.ts';

/** An attempt whose large pictures others are to draw, before it has a result. */
export interface DraftedPreview {
  readonly state: BuildState;
}

export interface PreviewResult {
  readonly manifest: WrittenManifest;
  readonly built: BuiltScreens;
}

/** How many screens are on their way into storage at once. */
const PARALLEL_UPLOADS = 8;

/**
 * From a claimed job to its manifest in storage, or to all that it needs but large pictures. Throws why there is none: single screens that fail are named
 * in the manifest, and the job fails only when no screen could be built.
 */
export async function buildPreview(
  build: PreviewBuild,
  blobs: BlobCache,
): Promise<PreviewResult | DraftedPreview> {
  build.progress('fetch', 0, 1);
  const [revision, earlier] = await build.stopwatch.time('fetch', () =>
    Promise.all([loadSource(build), loadEarlierBuild(build)]),
  );
  const uploads = new BackgroundWork(PARALLEL_UPLOADS);
  const sourced = { ...build, revision, uploads };
  const engine = new JobEngine(sourced, blobs);
  const outputs = new OutputCopies(sourced);
  try {
    return await buildFromSource(sourced, engine, planReuse(sourced, earlier), outputs);
  } finally {
    engine.release();
    await Promise.allSettled([outputs.settle(), uploads.settle()]);
  }
}

async function loadSource(build: PreviewBuild): Promise<RevisionDocument> {
  const revision = await retryOnce(() => loadRevision(build, build.payload.revision_id));
  const tooLarge = sourceSizeFailure(revision, build.claim.tier);
  if (tooLarge !== null) throw new JobFailureError(tooLarge);
  return revision;
}

async function buildFromSource(
  build: SourcedBuild,
  engine: JobEngine,
  reuse: Reuse,
  outputs: OutputCopies,
): Promise<PreviewResult | DraftedPreview> {
  outputs.start(reuse.likely);
  const app = new ScreensOfApp(engine, reuse);
  const plan = await planScreens(build, app);
  const built = await buildScreens(build, engine, plan.screens, reuse, outputs);
  const [failure] = built.failures;
  if (built.drafts.length > 0) return { state: await keepState(build, built, plan, app) };
  if (built.screens.length === 0 && failure !== undefined) {
    if (failure.code === 'ENTRY_NOT_FOUND') throw await entriesNotFound(build, app);
    throw new JobFailureError(failure);
  }
  build.progress('upload', 0, 1);
  const manifest = await build.stopwatch.time('upload', async () => {
    const writing = writeManifest(build, built, plan.diagnostics, app.known);
    await awaitAll([writing, build.uploads.settle()]);
    return writing;
  });
  build.progress('upload', 1, 1);
  return { manifest, built };
}

/** All that is known once everything else is in storage. */
async function keepState(
  { uploads, stopwatch, engineVersion }: SourcedBuild,
  { screens, drafts, failures, diagnostics, generatorVersion }: BuiltScreens,
  plan: ScreenPlan,
  app: ScreensOfApp,
): Promise<BuildState> {
  await stopwatch.time('upload', () => uploads.settle());
  return {
    made_by: engineVersion,
    screens: [...screens],
    drafts: [...drafts],
    failures: [...failures],
    diagnostics: [...plan.diagnostics, ...diagnostics],
    generator_version: generatorVersion,
    discovered: app.known,
    timings_ms: stopwatch.totals(),
  };
}
