import { createHash } from 'node:crypto';
import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import type { Diagnostic } from '../../../src/contracts/layout-document.ts';
import type { Manifest } from '../../../src/contracts/manifest.ts';
import { manifestKey } from '../../../src/contracts/storage-keys.ts';
import { retryOnce } from '../source/retry-once.ts';
import type { PreviewBuild } from './preview-build.ts';
import { describeReuse } from './reuse/describe-reuse.ts';
import type { BuiltScreens } from './screen-results.ts';
import type { PlatformScreens } from './screens-of-app.ts';

/** The API reads no larger manifest. */
export const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;
const MAX_DIAGNOSTICS = 10_000;

export interface WrittenManifest {
  readonly key: string;
  readonly sha256: string;
}

/**
 * Writes the list of this attempt's outputs. The last of them may still be on their way: nobody is told of the list
 * before they are there.
 */
export async function writeManifest(
  build: Pick<PreviewBuild, 'payload' | 'claim' | 'storage' | 'memory' | 'engineVersion'>,
  built: BuiltScreens,
  diagnostics: readonly Diagnostic[],
  discovered: readonly PlatformScreens[],
): Promise<WrittenManifest> {
  const { payload, claim } = build;
  const manifest: Manifest = {
    job_id: payload.job_id,
    revision_id: payload.revision_id,
    generator_version: built.generatorVersion ?? '',
    device_contexts: claim.task.devices,
    sensor_flags: claim.task.sensor_flags,
    outputs: built.screens.map(({ output }) => output),
    diagnostics: [...diagnostics, ...built.diagnostics].slice(0, MAX_DIAGNOSTICS),
    reuse: describeReuse(build, built.screens, discovered),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  if (bytes.byteLength > MAX_MANIFEST_BYTES) throw tooManyOutputs();
  const key = manifestKey(payload.job_id, claim.attempt);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const options = { contentType: 'application/json', maxBytes: bytes.byteLength, sha256 };
  await retryOnce(() => build.storage.put(key, bytes, options));
  build.memory.manifests.set(sha256, manifest, bytes.byteLength);
  build.memory.latest.set(payload.project_id, { manifest, limits: claim.limits }, bytes.byteLength);
  return { key, sha256 };
}

function tooManyOutputs(): JobFailureError {
  return new JobFailureError({
    code: 'OUTPUT_TOO_LARGE',
    message: 'The build has more screens and devices than one manifest can list.',
    hint: 'Build fewer screens or devices at once.',
  });
}
