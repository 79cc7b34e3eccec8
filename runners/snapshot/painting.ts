import type { DeviceContext, Platform } from '../../src/contracts/device-context.ts';
import type { LayoutAsset, LayoutNode } from '../../src/contracts/layout-document.ts';
import type { PaintEffort } from './paint-effort.ts';

/** A placed subtree and all that is needed to draw it. Plain data: the same painting gives the same bytes. */
export interface Painting {
  /** Drawn with its own frame's corner at the origin. */
  readonly root: LayoutNode;
  readonly platform: Platform;
  readonly device: Pick<DeviceContext, 'dpr' | 'font_scale'>;
  /** Pixels for each dp; the device's own where it is left out. */
  readonly scale?: number;
  /** Whether this is a whole screen, over which its windows lie; parts of one are drawn without them. */
  readonly isScreen?: boolean;
  /** Shared by the small pictures of a screen; a picture by itself has its own. */
  readonly effort?: PaintEffort;
  /** What lies behind; nothing where it is left out. */
  readonly background?: string;
  /** The assets the nodes name. */
  readonly assets: Readonly<Record<string, LayoutAsset>>;
  /** The bytes of an asset; an image without any is drawn as a placeholder. */
  readonly readAsset: (assetId: string) => Uint8Array | undefined;
}
