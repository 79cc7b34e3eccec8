import type { JobDevice } from '../../../src/contracts/device-context.ts';
import type { LayoutDocument } from '../../../src/contracts/layout-document.ts';
import type { ManifestOutput } from '../../../src/contracts/manifest.ts';
import { checkDocument } from './check-document.ts';
import type { SourcedBuild } from './preview-build.ts';
import { MALFORMED_OUTPUT, OUTPUT_TOO_LARGE, type ScreenFailure } from './screen-failures.ts';
import { uploadScreen } from './upload-screen.ts';

export type FinishedScreen =
  | { readonly kind: 'uploaded'; readonly output: ManifestOutput; readonly generatorVersion: string }
  | { readonly kind: 'failed'; readonly failure: ScreenFailure };

/** Checks what an engine produced and puts it into storage. Throws when storage does not take it. */
export async function finishScreen(
  build: SourcedBuild,
  device: JobDevice,
  bytes: Uint8Array,
): Promise<FinishedScreen> {
  if (bytes.byteLength > build.claim.limits.layout_bytes_per_screen) {
    return { kind: 'failed', failure: OUTPUT_TOO_LARGE };
  }
  const document = checkDocument(bytes, device);
  if (document === null || !ownsAssets(build, document)) {
    build.log.error({ bytes: bytes.byteLength }, 'an engine produced a malformed layout');
    return { kind: 'failed', failure: MALFORMED_OUTPUT };
  }
  const output = await uploadScreen(build, { deviceId: device.device_id, document, bytes });
  return { kind: 'uploaded', output, generatorVersion: document.generator_version };
}

/** Whether every asset is a file of this revision: an engine can name no other project's content. */
function ownsAssets({ revision }: SourcedBuild, { assets }: LayoutDocument): boolean {
  const named = Object.values(assets);
  if (named.length === 0) return true;
  const owned = new Set(revision.files.map((file) => file.sha256));
  return named.every((asset) => owned.has(asset.sha256));
}
