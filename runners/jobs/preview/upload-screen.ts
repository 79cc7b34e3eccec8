import { createHash } from 'node:crypto';
import type { LayoutDocument } from '../../../src/contracts/layout-document.ts';
import type { ManifestOutput } from '../../../src/contracts/manifest.ts';
import { assetKey, blobKey, layoutKey } from '../../../src/contracts/storage-keys.ts';
import { runLimited } from '../run-limited.ts';
import { retryOnce } from '../source/retry-once.ts';
import type { SourcedBuild } from './preview-build.ts';

const PARALLEL_COPIES = 8;

export interface BuiltScreen {
  readonly deviceId: string;
  readonly document: LayoutDocument;
  readonly bytes: Uint8Array;
  /** Assets that were drawn; all others are files of the project. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** One screen as a manifest lists it: where this attempt keeps its layout and its assets. */
export function describeOutput(
  { payload, claim }: Pick<SourcedBuild, 'payload' | 'claim'>,
  { deviceId, document, bytes }: Omit<BuiltScreen, 'pictures'>,
): ManifestOutput {
  const place = { jobId: payload.job_id, deviceId, screenId: document.screen_id, attempt: claim.attempt };
  return {
    device_id: deviceId,
    screen_id: document.screen_id,
    screen_name: document.screen_name,
    layout_key: layoutKey(place),
    layout_sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.byteLength,
    assets: Object.entries(document.assets).map(([assetId, asset]) => ({
      asset_id: assetId,
      key: assetKey(place, assetId),
      sha256: asset.sha256,
      kind: asset.kind,
    })),
    stats: document.stats,
    warnings: document.diagnostics.filter(({ severity }) => severity !== 'info').length,
    copied_from: null,
  };
}

/** Puts one screen's layout and assets where its output says that they are. */
export async function uploadScreen(
  build: SourcedBuild,
  { bytes, pictures }: Pick<BuiltScreen, 'bytes' | 'pictures'>,
  { layout_key: key, layout_sha256: sha256, assets }: ManifestOutput,
): Promise<void> {
  const options = { contentType: 'application/json', maxBytes: bytes.byteLength, sha256 };
  const keep = async (asset: (typeof assets)[number]): Promise<void> => {
    const picture = pictures.get(asset.asset_id);
    if (picture === undefined) {
      await retryOnce(() => build.storage.copy(blobKey(build.payload.project_id, asset.sha256), asset.key));
      return;
    }
    const kept = { contentType: 'image/png', maxBytes: picture.byteLength, sha256: asset.sha256 };
    await retryOnce(() => build.storage.put(asset.key, picture, kept));
  };
  await Promise.all([
    retryOnce(() => build.storage.put(key, bytes, options)),
    runLimited(assets, PARALLEL_COPIES, keep),
  ]);
}
