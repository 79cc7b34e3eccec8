import type { DeviceContext, Platform } from '../../src/contracts/device-context.ts';
import type { LayoutAsset, LayoutNode } from '../../src/contracts/layout-document.ts';

/** A placed subtree and all that is needed to draw it. Plain data: the same painting gives the same bytes. */
export interface Painting {
  /** Drawn with its own frame's corner at the origin. */
  readonly root: LayoutNode;
  readonly platform: Platform;
  readonly device: Pick<DeviceContext, 'dpr' | 'font_scale'>;
  /** Pixels for each dp; the device's own where it is left out. */
  readonly scale?: number;
  /** What lies behind; nothing where it is left out. */
  readonly background?: string;
  /** The assets the nodes name. */
  readonly assets: Readonly<Record<string, LayoutAsset>>;
  /** The bytes of an asset; an image without any is drawn as a placeholder. */
  readonly readAsset: (assetId: string) => Uint8Array | undefined;
}
