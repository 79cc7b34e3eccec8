import type { OutputCopies } from './output-copies.ts';
import type { PlannedScreen } from './plan-screens.ts';
import type { SourcedBuild } from './preview-build.ts';
import type { BuiltOutput, ScreenResults } from './screen-results.ts';
import { type PlannedCopy, toPlannedScreens } from './split-plan.ts';

/** Adds what is copied to the results. Answers the screens that could not be copied. */
export async function copyScreens(
  build: SourcedBuild,
  outputs: OutputCopies,
  copies: readonly PlannedCopy[],
  results: ScreenResults,
): Promise<PlannedScreen[]> {
  const [first] = copies;
  if (first === undefined) return [];
  const copied: BuiltOutput[] = [];
  const failed: PlannedCopy[] = [];
  for (const [index, output] of (await outputs.take(copies)).entries()) {
    const copy = copies[index];
    if (copy === undefined) continue;
    const { screen, source } = copy;
    if (output === null) failed.push(copy);
    else copied.push({ output, entry: screen.entry, basis: source.basis, inputs: source.inputs });
  }
  build.signal.throwIfAborted();
  results.add(copied, first.source.generatorVersion);
  if (failed.length > 0) build.log.info({ screens: failed.length }, 'copies failed; evaluating instead');
  return toPlannedScreens(failed);
}
