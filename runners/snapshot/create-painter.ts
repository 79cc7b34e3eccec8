import { createCanvas } from '@napi-rs/canvas';
import type { LayoutNode } from '../../src/contracts/layout-document.ts';
import { exceedsImageLimits } from '../source/image-limits.ts';
import { createAdvanceMeter } from '../text/advance-meter.ts';
import type { FontLibrary } from '../text/font-library.ts';
import { type IconFonts, NO_ICON_FONTS } from '../text/icon-fonts.ts';
import { loadPictures } from './images/load-pictures.ts';
import { findIcon } from './images/paint-icon.ts';
import type { PaintContext } from './paint-context.ts';
import { freeCanvas, PaintEffort } from './paint-effort.ts';
import { paintNode, paintPlaced } from './paint-node.ts';
import type { Painting } from './painting.ts';

/** Draws placed nodes. Keep one for a process: it remembers the words it measured. */
export interface Painter {
  /** The picture as a PNG. Throws `PaintingTooLargeError` where it would have too many pixels. */
  readonly paint: (painting: Painting) => Promise<Uint8Array>;
  /** Whether a node is an icon whose font is at hand. */
  readonly hasIcon: (node: LayoutNode) => boolean;
}

/** Nobody can show a picture of this size. */
export class PaintingTooLargeError extends Error {
  constructor(width: number, height: number) {
    super(`a picture of ${width} by ${height} pixels is too large to be drawn`);
    this.name = 'PaintingTooLargeError';
  }
}

/** Creates the painter of a process, which draws text and icons with these fonts. */
export function createPainter(fonts: FontLibrary, icons: IconFonts = NO_ICON_FONTS): Painter {
  const meter = createAdvanceMeter();
  return {
    hasIcon: (node) => findIcon(icons, node) !== undefined,
    async paint(painting) {
      const { root, device, platform, assets, scale = device.dpr } = painting;
      const width = Math.max(1, Math.ceil(root.frame.width * scale));
      const height = Math.max(1, Math.ceil(root.frame.height * scale));
      if (exceedsImageLimits({ width, height })) throw new PaintingTooLargeError(width, height);
      const pictures = await loadPictures(root, painting);
      const picture = createCanvas(width, height);
      const canvas = picture.getContext('2d');
      if (painting.background !== undefined) {
        canvas.fillStyle = painting.background;
        canvas.fillRect(0, 0, width, height);
      }
      canvas.scale(scale, scale);
      const { dpr, font_scale: fontScale } = device;
      const context: PaintContext = {
        canvas,
        platform,
        dpr,
        fontScale,
        fonts,
        icons,
        meter,
        assets,
        pictures,
        effort: painting.effort ?? new PaintEffort(),
        openLayers: 0,
        overlays: [],
      };
      paintNode(context, atOrigin(root), root.frame.width);
      // An overlay may hold further ones: the list grows while it is worked through.
      for (const overlay of painting.isScreen === true ? context.overlays : [])
        paintPlaced(context, atOrigin(overlay), root.frame.width);
      const bytes = picture.encodeSync('png');
      freeCanvas(picture);
      return bytes;
    },
  };
}

function atOrigin(root: LayoutNode): LayoutNode {
  return { ...root, frame: { ...root.frame, x: 0, y: 0 } };
}
