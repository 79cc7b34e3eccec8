import type { PictureOutcome, PictureRequest } from '../../../src/contracts/drawing.ts';
import type { LayoutAsset } from '../../../src/contracts/layout-document.ts';
import type { Painter } from '../create-painter.ts';
import { PaintEffort } from '../paint-effort.ts';
import { hashOf } from './hash-of.ts';

/** Where a picture is too heavy it is drawn again, coarser. */
const COARSER = [1, 0.5];

/** What the nodes of a picture show. */
export interface PictureAssets {
  readonly assets: Readonly<Record<string, LayoutAsset>>;
  readonly readAsset: (assetId: string) => Uint8Array | undefined;
}

export interface DrawnPicture {
  readonly outcome: PictureOutcome;
  /** The PNG; `null` where there is none. */
  readonly bytes: Uint8Array | null;
}

/** Draws one picture that may weigh `maxBytes`. The same request gives the same outcome, unless the effort is shared. */
export async function drawPicture(
  painter: Painter,
  { kind, node, platform, device, scale: finest, effort_share }: PictureRequest,
  { assets, readAsset }: PictureAssets,
  maxBytes: number,
  effort = new PaintEffort(effort_share),
): Promise<DrawnPicture> {
  const { width, height } = node.frame;
  for (const factor of COARSER) {
    const scale = Math.max(0.01, Math.floor(finest * factor * 100) / 100);
    const painting = { root: node, platform, device, assets, readAsset, scale, effort };
    const bytes = await painter.paint(painting).catch(() => undefined);
    if (bytes === undefined) return skipped('failed');
    if (bytes.byteLength > maxBytes) continue;
    const sha256 = hashOf(bytes);
    const asset = { kind, width, height, scale, sha256, bytes: bytes.byteLength } as const;
    return { outcome: { status: 'drawn', asset_id: `${kind}-${sha256.slice(0, 16)}`, asset }, bytes };
  }
  return skipped('too_large');
}

function skipped(reason: 'failed' | 'too_large'): DrawnPicture {
  return { outcome: { status: 'skipped', reason }, bytes: null };
}
