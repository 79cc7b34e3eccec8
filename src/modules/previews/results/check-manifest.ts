import type { Manifest, ManifestOutput } from '../../../contracts/manifest.ts';
import { assetKey, layoutKey } from '../../../contracts/storage-keys.ts';
import type { OutputLimits } from '../../../contracts/worker-calls.ts';
import { refuseCall } from '../refuse-call.ts';
import type { PreviewJob } from '../tables.ts';
import { equalJson } from './equal-json.ts';

/** Throws unless the manifest is of this job and attempt, and names what was asked for and nothing else. */
export function assertManifestOfJob(manifest: Manifest, job: PreviewJob, limits: OutputLimits): void {
  const asked = job.task;
  if (manifest.job_id !== job.id || manifest.revision_id !== job.revisionId) {
    throw refuseCall('manifest_mismatch', 'The manifest is of another job or revision.');
  }
  if (!equalJson(manifest.device_contexts, asked.devices)) {
    throw refuseCall('output_not_asked_for', 'The manifest names other devices or platforms than the job.');
  }
  if (!equalJson(manifest.sensor_flags, asked.sensor_flags)) {
    throw refuseCall('manifest_mismatch', 'The manifest names other sensor flags than the job.');
  }
  const devices = new Set(asked.devices.map((device) => device.device_id));
  const seen = new Set<string>();
  for (const output of manifest.outputs) {
    const place = `${output.device_id}/${output.screen_id}`;
    if (!devices.has(output.device_id) || seen.has(place)) {
      throw refuseCall('output_not_asked_for', `The output ${place} was not asked for, or is named twice.`);
    }
    seen.add(place);
    assertKeysOfJob(output, job);
    assertCopyAllowed(output, job);
    assertWithinTier(output, limits);
  }
}

/** Every object a manifest names, with the size it must have where the manifest tells it. */
interface NamedObject {
  readonly key: string;
  readonly bytes: number | null;
}

export function namedObjects(manifest: Manifest): NamedObject[] {
  return manifest.outputs.flatMap((output) => [
    { key: output.layout_key, bytes: output.bytes },
    ...output.assets.map((asset) => ({ key: asset.key, bytes: null })),
  ]);
}

function assertKeysOfJob(output: ManifestOutput, job: PreviewJob): void {
  const place = {
    jobId: job.id,
    deviceId: output.device_id,
    screenId: output.screen_id,
    attempt: job.attempt,
  };
  const inPlace =
    output.layout_key === layoutKey(place) &&
    output.assets.every((asset) => asset.key === assetKey(place, asset.asset_id));
  if (!inPlace) throw refuseCall('foreign_key', 'The manifest names a key outside of this attempt.');
}

/** Only of the job that the claim named: a runner cannot pass another project's output off as a copy. */
function assertCopyAllowed(output: ManifestOutput, job: PreviewJob): void {
  if (output.copied_from === null || output.copied_from === job.baseJobId) return;
  throw refuseCall('foreign_base', 'An output is said to be copied from a job that the claim did not name.');
}

function assertWithinTier(output: ManifestOutput, limits: OutputLimits): void {
  const snapshots = output.assets.filter((asset) => asset.kind === 'snapshot').length;
  if (output.bytes > limits.layout_bytes_per_screen || snapshots > limits.snapshots_per_screen) {
    throw refuseCall('output_over_limit', 'An output is larger than the tier of the job allows.');
  }
}
