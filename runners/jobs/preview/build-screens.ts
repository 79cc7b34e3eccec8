import type { LayoutSession } from '../../engine-host/layout/layout-session.ts';
import { awaitAll } from './await-all.ts';
import { copyScreens } from './copy-screens.ts';
import type { JobEngine } from './job-engine.ts';
import type { OutputCopies } from './output-copies.ts';
import type { PlannedScreen } from './plan-screens.ts';
import type { SourcedBuild } from './preview-build.ts';
import type { Reuse } from './reuse/plan-reuse.ts';
import { type BuiltScreens, ScreenResults } from './screen-results.ts';
import { ScreenRun } from './screen-run.ts';
import { splitPlan } from './split-plan.ts';

/** Opening the project in another engine costs about as much as a few screens. */
const SCREENS_WORTH_AN_ENGINE = 6;

/**
 * Copies what holds from an earlier build while the rest is laid out; what cannot be copied is laid out after. What
 * was laid out may still be on its way into storage then.
 */
export async function buildScreens(
  build: SourcedBuild,
  engine: JobEngine,
  planned: readonly PlannedScreen[],
  reuse: Reuse,
  outputs: OutputCopies,
): Promise<BuiltScreens> {
  const { copies, fresh } = splitPlan(planned, reuse);
  // A screen that is evaluated after all is written where its copy was to be.
  if (copies.length < outputs.started) await outputs.settle();
  const results = new ScreenResults(build, planned);
  const copying = copyScreens(build, outputs, copies, results);
  await awaitAll([copying, layOutScreens(build, engine, fresh, results)]);
  await layOutScreens(build, engine, await copying, results);
  return results.settled();
}

/** Lays screens out, in the job's engine and in idle ones, and begins to upload results as they come. */
async function layOutScreens(
  build: SourcedBuild,
  engine: JobEngine,
  planned: readonly PlannedScreen[],
  results: ScreenResults,
): Promise<void> {
  if (planned.length === 0) return;
  const session = await engine.open();
  const run = new ScreenRun(build, planned, results);
  const helpers = openHelpers(build, planned.length);
  try {
    await awaitAll([run.work(session), ...helpers.map((helper) => help(run, helper))]);
    await build.stopwatch.time('upload', () => run.finish());
  } catch (error) {
    await run.abandon();
    throw error;
  }
}

function openHelpers(build: SourcedBuild, screens: number): LayoutSession[] {
  const helpers: LayoutSession[] = [];
  while (screens >= SCREENS_WORTH_AN_ENGINE * (helpers.length + 1)) {
    const helper = build.engines.tryOpen({ files: build.revision.files });
    if (helper === null) break;
    helpers.push(helper);
  }
  return helpers;
}

/** Works in an engine that was idle, and gives it back as soon as another job wants it. */
async function help(run: ScreenRun, session: LayoutSession): Promise<void> {
  try {
    await run.work(session, () => !session.wanted);
  } finally {
    session.release();
  }
}
