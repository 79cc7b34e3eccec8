import { createCanvas } from '@napi-rs/canvas';
import type { Frame } from '../../src/contracts/layout-document.ts';
import { isolated, type PaintContext } from './paint-context.ts';
import { freeCanvas } from './paint-effort.ts';

/** A layer costs as much memory as the part of the picture it covers, and those around it are open meanwhile. */
const MOST_OPEN_LAYERS = 6;

/**
 * Draws several things as one and lays the result over the picture with this opacity. `area` is where they may
 * draw. Deeper than a picture needs, each of them is laid over by itself.
 */
export function paintAsLayer(
  context: PaintContext,
  opacity: number,
  area: Frame | undefined,
  paint: (context: PaintContext) => void,
): void {
  const { canvas } = context;
  const region = toPixels(context, area);
  if (region === undefined) return;
  const isTooMuch = !context.effort.mayOpenLayer(region.width * region.height);
  if (isTooMuch || context.openLayers >= MOST_OPEN_LAYERS) {
    isolated(canvas, () => {
      canvas.globalAlpha *= opacity;
      paint(context);
    });
    return;
  }
  const { a, b, c, d, e, f } = canvas.getTransform();
  const layer = createCanvas(region.width, region.height);
  const inner = layer.getContext('2d');
  inner.setTransform(a, b, c, d, e - region.x, f - region.y);
  paint({ ...context, canvas: inner, openLayers: context.openLayers + 1 });
  isolated(canvas, () => {
    canvas.resetTransform();
    canvas.globalAlpha *= opacity;
    canvas.drawImage(layer, region.x, region.y);
  });
  freeCanvas(layer);
}

/** The part of the picture that an area covers, in whole pixels; `undefined` when it lies outside. */
function toPixels({ canvas }: PaintContext, area: Frame | undefined): Frame | undefined {
  const { width, height } = canvas.canvas;
  if (area === undefined) return { x: 0, y: 0, width, height };
  const { a, b, c, d, e, f } = canvas.getTransform();
  const corners = [
    [area.x, area.y],
    [area.x + area.width, area.y],
    [area.x, area.y + area.height],
    [area.x + area.width, area.y + area.height],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const left = Math.max(0, Math.floor(Math.min(...corners.map(([x]) => x))));
  const top = Math.max(0, Math.floor(Math.min(...corners.map(([, y]) => y))));
  const right = Math.min(width, Math.ceil(Math.max(...corners.map(([x]) => x))));
  const bottom = Math.min(height, Math.ceil(Math.max(...corners.map(([, y]) => y))));
  return right > left && bottom > top
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : undefined;
}
