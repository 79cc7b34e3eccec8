import type { LayoutSession } from '../../engine-host/layout/layout-session.ts';
import type { PlannedScreen } from './plan-screens.ts';
import type { SourcedBuild } from './preview-build.ts';
import { type BuiltScreens, ScreenRun } from './screen-run.ts';

/** Opening the project in another engine costs about as much as a few screens. */
const SCREENS_WORTH_AN_ENGINE = 6;

/** Lays out every planned screen, in the given engine and in idle ones, and uploads results as they come. */
export async function buildScreens(
  build: SourcedBuild,
  session: LayoutSession,
  planned: readonly PlannedScreen[],
): Promise<BuiltScreens> {
  const run = new ScreenRun(build, planned);
  const helpers = openHelpers(build, planned.length);
  try {
    await awaitAll([run.work(session), ...helpers.map((helper) => help(run, helper))]);
    return await build.stopwatch.time('upload', () => run.finish());
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

/** Waits for all, so that none still works for a job that has ended; throws the first failure. */
async function awaitAll(work: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
