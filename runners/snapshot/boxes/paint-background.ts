import type { CanvasGradient, SKRSContext2D } from '@napi-rs/canvas';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import type { RoundedBox } from './box.ts';
import { boxPath } from './box-path.ts';

/** Fills a box with its colour and, over it, its gradient. */
export function paintBackground(canvas: SKRSContext2D, style: LayoutStyle, box: RoundedBox): void {
  const { background_color: color, gradient } = style;
  if (color === undefined && gradient === undefined) return;
  const path = boxPath(box);
  if (color !== undefined) {
    canvas.fillStyle = color;
    canvas.fill(path);
  }
  if (gradient === undefined) return;
  canvas.fillStyle = toCanvasGradient(canvas, gradient, box);
  canvas.fill(path);
}

function toCanvasGradient(
  canvas: SKRSContext2D,
  { colors, locations, start, end }: NonNullable<LayoutStyle['gradient']>,
  { x, y, width, height }: RoundedBox,
): CanvasGradient {
  const filled = canvas.createLinearGradient(
    x + start.x * width,
    y + start.y * height,
    x + end.x * width,
    y + end.y * height,
  );
  let earlier = 0;
  for (const [index, color] of colors.entries()) {
    const location = locations?.[index] ?? index / (colors.length - 1);
    earlier = Math.min(1, Math.max(earlier, location));
    filled.addColorStop(earlier, color);
  }
  return filled;
}
