import { assetKey, layoutKey } from '../../../src/contracts/storage-keys.ts';
import { StorageError } from '../../../src/platform/storage/object-storage.ts';
import { runLimited } from '../run-limited.ts';
import type { PlannedScreen } from './plan-screens.ts';
import type { SourcedBuild } from './preview-build.ts';
import type { BuiltOutput, ScreenResults } from './screen-results.ts';
import { type PlannedCopy, toPlannedScreens } from './split-plan.ts';

const PARALLEL_COPIES = 16;

/**
 * Copies outputs within storage to this attempt's own keys. Answers what could not be copied: the earlier build
 * may expire at any moment, and what it had is then made anew.
 */
export async function copyScreens(
  build: SourcedBuild,
  copies: readonly PlannedCopy[],
  results: ScreenResults,
): Promise<PlannedScreen[]> {
  const copied: BuiltOutput[] = [];
  const failed: PlannedCopy[] = [];
  await runLimited(copies, PARALLEL_COPIES, async (copy) => {
    build.signal.throwIfAborted();
    const built = await copyOutput(build, copy);
    if (built === null) failed.push(copy);
    else copied.push(built);
  });
  const [first] = copies;
  if (first !== undefined) results.add(copied, first.source.generatorVersion);
  if (failed.length > 0) build.log.info({ screens: failed.length }, 'copies failed; evaluating instead');
  return toPlannedScreens(failed);
}

async function copyOutput(
  { storage, payload, claim }: SourcedBuild,
  { screen, device, source }: PlannedCopy,
): Promise<BuiltOutput | null> {
  const { jobId, output, basis, inputs } = source;
  const place = {
    jobId: payload.job_id,
    deviceId: device.device_id,
    screenId: output.screen_id,
    attempt: claim.attempt,
  };
  const key = layoutKey(place);
  const assets = output.assets.map((asset) => ({ ...asset, key: assetKey(place, asset.asset_id) }));
  const moves = [
    { from: output.layout_key, to: key },
    ...output.assets.map((asset) => ({ from: asset.key, to: assetKey(place, asset.asset_id) })),
  ];
  try {
    for (const { from, to } of moves) await storage.copy(from, to);
  } catch (error) {
    if (error instanceof StorageError) return null;
    throw error;
  }
  const copied = { ...output, device_id: device.device_id, layout_key: key, assets, copied_from: jobId };
  return { output: copied, entry: screen.entry, basis, inputs };
}
