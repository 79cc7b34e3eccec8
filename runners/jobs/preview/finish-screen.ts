import { createHash } from 'node:crypto';
import type { JobDevice } from '../../../src/contracts/device-context.ts';
import type { LayoutDocument } from '../../../src/contracts/layout-document.ts';
import type { ManifestOutput } from '../../../src/contracts/manifest.ts';
import type { BuiltLayout } from './ask-engine.ts';
import { checkDocument } from './check-document.ts';
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
  if (document === null || !ownsAssets(build, document, pictures)) {
    build.log.error({ bytes: bytes.byteLength }, 'an engine produced a malformed layout');
    return { kind: 'failed', failure: MALFORMED_OUTPUT };
  }
  const screen = { deviceId: device.device_id, document, bytes, pictures };
  const output = describeOutput(build, screen);
  await build.uploads.add(() => uploadScreen(build, screen, output));
  return { kind: 'finished', output, generatorVersion: document.generator_version };
}

/**
 * Whether every asset is a file of this revision, or one of the pictures that came with the document: an engine
 * can name no other project's content.
 */
function ownsAssets(
  { revision, claim }: SourcedBuild,
  { assets }: LayoutDocument,
  pictures: BuiltLayout['pictures'],
): boolean {
  const named = Object.entries(assets);
  if (named.length === 0) return true;
  const owned = new Set(revision.files.map((file) => file.sha256));
  return named.every(([id, asset]) => {
    const picture = pictures.get(id);
    if (picture === undefined) return owned.has(asset.sha256);
    const isWithinTier = picture.byteLength <= claim.limits.snapshot_bytes;
    return isWithinTier && createHash('sha256').update(picture).digest('hex') === asset.sha256;
  });
}
