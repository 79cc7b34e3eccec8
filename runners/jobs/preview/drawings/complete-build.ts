import { JobFailureError } from '../../../../src/contracts/job-failures.ts';
import { runLimited } from '../../run-limited.ts';
import type { PreviewResult } from '../build-preview.ts';
import type { PreviewBuild } from '../preview-build.ts';
import { toScreenDiagnostic } from '../screen-failures.ts';
import { type BuiltScreens, byDeviceAndScreen } from '../screen-results.ts';
import { writeManifest } from '../write-manifest.ts';
import type { BuildState } from './build-state.ts';
import { completeScreen } from './complete-screen.ts';

/** The last step of an attempt that waited for its pictures: it evaluates and draws nothing. */
export type CompletedBuild = Pick<
  PreviewBuild,
  'payload' | 'claim' | 'storage' | 'memory' | 'engineVersion' | 'log' | 'signal' | 'stopwatch' | 'progress'
>;

const PARALLEL_SCREENS = 8;

/** From what an attempt has left, and the pictures that were drawn since, to its manifest in storage. */
export async function completeBuild(build: CompletedBuild, state: BuildState): Promise<PreviewResult> {
  const { diagnostics, drafts, discovered } = state;
  build.progress('snapshot', 0, drafts.length);
  const built = await build.stopwatch.time('upload', () => completeScreens(build, state));
  const [failure] = built.failures;
  if (built.screens.length === 0 && failure !== undefined) throw new JobFailureError(failure);
  build.progress('upload', 0, 1);
  const manifest = await build.stopwatch.time('upload', () =>
    writeManifest(build, built, diagnostics, discovered),
  );
  build.progress('upload', 1, 1);
  return { manifest, built };
}

async function completeScreens(build: CompletedBuild, state: BuildState): Promise<BuiltScreens> {
  const completed = await runLimited(state.drafts, PARALLEL_SCREENS, async (draft) => {
    build.signal.throwIfAborted();
    return { draft, ...(await completeScreen(build, draft)) };
  });
  const screens = [...state.screens];
  const failures = [...state.failures];
  const diagnostics = [];
  for (const { draft, ...result } of completed) {
    if (result.kind === 'finished') screens.push(result.screen);
    else {
      failures.push(result.failure.failure);
      diagnostics.push(toScreenDiagnostic(result.failure, draft.entry, [draft.device_id]));
    }
  }
  screens.sort((a, b) => byDeviceAndScreen(a.output, b.output));
  return { screens, drafts: [], failures, diagnostics, generatorVersion: state.generator_version };
}
