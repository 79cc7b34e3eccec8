import type { ScreenHashes } from '../../../contracts/job-events.ts';
import type { ManifestOutput } from '../../../contracts/manifest.ts';

/** Some 100 bytes each: an event stays small enough to be pushed to everybody who waits. */
const MAX_OUTPUTS = 500;

/** The hashes of all screens as a `ready` event tells them; nothing when there are too many for one event. */
export function screensForEvent(outputs: readonly ManifestOutput[]): { readonly screens?: ScreenHashes } {
  if (outputs.length > MAX_OUTPUTS) return {};
  const byScreen = Map.groupBy(outputs, (output) => output.screen_id);
  const screens = [...byScreen].map(([id, ofScreen]) => ({
    id,
    devices: ofScreen.map(({ device_id, layout_sha256: sha256 }) => ({ device_id, sha256 })),
  }));
  return { screens };
}
