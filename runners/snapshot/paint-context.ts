import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Platform } from '../../src/contracts/device-context.ts';
import type { LayoutAsset, LayoutNode } from '../../src/contracts/layout-document.ts';
import type { AdvanceMeter } from '../text/advance-meter.ts';
import type { FontLibrary } from '../text/font-library.ts';
import type { IconFonts } from '../text/icon-fonts.ts';
import type { Pictures } from './images/load-pictures.ts';
import type { PaintEffort } from './paint-effort.ts';

/** What every painter is handed: where to draw, and what does not change while one painting is drawn. */
export interface PaintContext {
  readonly canvas: SKRSContext2D;
  readonly platform: Platform;
  readonly dpr: number;
  readonly fontScale: number;
  readonly fonts: FontLibrary;
  readonly icons: IconFonts;
  readonly meter: AdvanceMeter;
  readonly assets: Readonly<Record<string, LayoutAsset>>;
  readonly pictures: Pictures;
  readonly effort: PaintEffort;
  /** Layers that are open around what is drawn now. */
  readonly openLayers: number;
  /** Windows over the whole screen, met so far: they are drawn last. */
  readonly overlays: LayoutNode[];
}

/** Draws and puts the canvas back into the state it was in. */
export function isolated(canvas: SKRSContext2D, draw: () => void): void {
  canvas.save();
  draw();
  canvas.restore();
}

/** How many pixels one dp is where drawing is now, whatever transforms are around it. */
export function pixelsPerPoint(canvas: SKRSContext2D): number {
  const { a, b, c, d } = canvas.getTransform();
  return Math.sqrt(Math.abs(a * d - b * c));
}
