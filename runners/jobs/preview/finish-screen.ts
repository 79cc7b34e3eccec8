import type { JobDevice } from '../../../src/contracts/device-context.ts';
import type { ManifestOutput } from '../../../src/contracts/manifest.ts';
import type { BuiltLayout } from './ask-engine.ts';
import { checkDocument } from './check-document.ts';
import { ownsAssets } from './owns-assets.ts';
import type { SourcedBuild } from './preview-build.ts';
import { MALFORMED_OUTPUT, OUTPUT_TOO_LARGE, type ScreenFailure } from './screen-failures.ts';
import { describeOutput, uploadScreen } from './upload-screen.ts';

export type FinishedScreen =
  | { readonly kind: 'finished'; readonly output: ManifestOutput; readonly generatorVersion: string }
  | { readonly kind: 'failed'; readonly failure: ScreenFailure };

/**
 * Checks what an engine produced and begins to upload it. Throws when storage did not take an earlier one; whether it
 * takes this one is known when the build's uploads have settled.
 */
export async function finishScreen(
  build: SourcedBuild,
  device: JobDevice,
  { bytes, pictures }: Pick<BuiltLayout, 'bytes' | 'pictures'>,
): Promise<FinishedScreen> {
  if (bytes.byteLength > build.claim.limits.layout_bytes_per_screen) {
    return { kind: 'failed', failure: OUTPUT_TOO_LARGE };
  }
  const document = checkDocument(bytes, device);
  if (document === null || !ownsAssets(build, document.assets, pictures)) {
    build.log.error({ bytes: bytes.byteLength }, 'an engine produced a malformed layout');
    return { kind: 'failed', failure: MALFORMED_OUTPUT };
  }
  const screen = { deviceId: device.device_id, document, bytes, pictures };
  const output = describeOutput(build, screen);
  await build.uploads.add(() => uploadScreen(build, screen, output));
  return { kind: 'finished', output, generatorVersion: document.generator_version };
}
