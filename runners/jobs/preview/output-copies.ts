import type { JobDevice } from '../../../src/contracts/device-context.ts';
import type { ManifestOutput } from '../../../src/contracts/manifest.ts';
import { assetKey, layoutKey } from '../../../src/contracts/storage-keys.ts';
import { StorageError } from '../../../src/platform/storage/object-storage.ts';
import { runLimited } from '../run-limited.ts';
import type { SourcedBuild } from './preview-build.ts';
import type { ReusableOutput } from './reuse/plan-reuse.ts';

/** An output of the earlier build, and the device that it would be for in this one. */
export interface OutputCopy {
  readonly device: JobDevice;
  readonly source: ReusableOutput;
}

/** Those of one round are made safe together where storage is a folder. */
const PARALLEL_COPIES = 32;

/**
 * Copies outputs within storage to this attempt's own keys, starting with all that is likely to hold while the
 * engine still looks for the app's screens. What turns out not to hold is not named in the manifest.
 */
export class OutputCopies {
  readonly #build: SourcedBuild;
  readonly #early = new Map<string, Promise<ManifestOutput | null>>();
  #working: Promise<unknown> = Promise.resolve();

  constructor(build: SourcedBuild) {
    this.#build = build;
  }

  /** How many were started ahead. */
  get started(): number {
    return this.#early.size;
  }

  start(likely: readonly OutputCopy[]): void {
    const waiting = likely.map((copy) => ({ copy, ...Promise.withResolvers<ManifestOutput | null>() }));
    for (const { copy, promise } of waiting) this.#early.set(placeOf(copy), promise);
    this.#working = runLimited(waiting, PARALLEL_COPIES, async ({ copy, resolve }) =>
      resolve(await copyOutput(this.#build, copy)),
    );
  }

  /** The copies, each `null` where it failed: the earlier build may expire at any moment. */
  take(copies: readonly OutputCopy[]): Promise<(ManifestOutput | null)[]> {
    return runLimited(
      copies,
      PARALLEL_COPIES,
      (copy) => this.#early.get(placeOf(copy)) ?? copyOutput(this.#build, copy),
    );
  }

  /** Waits until nothing is being copied. */
  async settle(): Promise<void> {
    await this.#working;
  }
}

function placeOf({ device, source }: OutputCopy): string {
  return `${device.device_id}/${source.output.screen_id}`;
}

/** Never throws: what cannot be copied is evaluated. */
async function copyOutput(
  { storage, payload, claim, signal, log }: SourcedBuild,
  { device, source: { jobId, output } }: OutputCopy,
): Promise<ManifestOutput | null> {
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
    for (const { from, to } of moves) {
      if (signal.aborted) return null;
      await storage.copy(from, to);
    }
  } catch (error) {
    if (!(error instanceof StorageError)) log.error({ error }, 'a copy failed for a reason of ours');
    return null;
  }
  return { ...output, device_id: device.device_id, layout_key: key, assets, copied_from: jobId };
}
