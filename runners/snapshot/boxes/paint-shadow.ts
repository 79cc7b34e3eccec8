import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Platform } from '../../../src/contracts/device-context.ts';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import { isolated, type PaintContext, pixelsPerPoint } from '../paint-context.ts';
import { borderWidths, inset, outset, type RoundedBox } from './box.ts';
import { boxPath, ringPath } from './box-path.ts';
import { isInvisible, withAlpha } from './colors.ts';

/** A blur goes over its pixels several times. */
const BLUR_PASSES = 8;

interface Shadow {
  readonly dx: number;
  readonly dy: number;
  /** As CSS has it: twice the standard deviation. */
  readonly blur: number;
  readonly spread: number;
  readonly color: string;
}

/** Draws what falls outside of a box: the platform's own shadow, and `boxShadow`. */
export function paintOuterShadows(
  { canvas, platform, effort }: PaintContext,
  style: LayoutStyle,
  box: RoundedBox,
): void {
  for (const shadow of outerShadows(style, platform)) {
    const reach = 2 * reachOf(shadow);
    if (!effort.mayFill(canvas, box.width + reach, box.height + reach, BLUR_PASSES)) return;
    paintOuter(canvas, shadow, box);
  }
}

/** Draws the inset shadows of a box over its background. */
export function paintInsetShadows(canvas: SKRSContext2D, style: LayoutStyle, box: RoundedBox): void {
  const shadows = (style.box_shadow ?? []).filter((shadow) => shadow.inset);
  if (shadows.length === 0) return;
  const padding = inset(box, borderWidths(style));
  for (const shadow of shadows.toReversed()) {
    const { offset_x: dx, offset_y: dy, blur_radius: blur, spread_distance: spread, color } = shadow;
    const hole = outset(padding, -spread);
    const frame = outset(
      { ...padding, radii: SQUARE },
      blur * 2 + Math.abs(spread) + Math.abs(dx) + Math.abs(dy),
    );
    isolated(canvas, () => {
      canvas.clip(boxPath(padding));
      castShadow(canvas, { blur, color }, () =>
        canvas.fill(ringPath(moved(frame, dx, dy), moved(hole, dx, dy)), 'evenodd'),
      );
    });
  }
}

const NONE = { x: 0, y: 0 };
const SQUARE = { top_left: NONE, top_right: NONE, bottom_right: NONE, bottom_left: NONE };

function outerShadows(style: LayoutStyle, platform: Platform): Shadow[] {
  const listed = (style.box_shadow ?? [])
    .filter((shadow) => !shadow.inset)
    .map((shadow) => ({
      dx: shadow.offset_x,
      dy: shadow.offset_y,
      blur: shadow.blur_radius,
      spread: shadow.spread_distance,
      color: shadow.color,
    }));
  const native = platform === 'ios' ? appleShadow(style) : androidShadows(style);
  return [...native, ...listed.toReversed()];
}

/** Core Animation's radius is the standard deviation itself. A box without a filling casts no shadow of its own. */
function appleShadow(style: LayoutStyle): Shadow[] {
  const { shadow_opacity: opacity = 0, shadow_radius: radius = 3, shadow_offset: offset } = style;
  if (opacity === 0 || !isFilled(style)) return [];
  return [
    {
      dx: offset?.width ?? 0,
      dy: offset?.height ?? -3,
      blur: radius * 2,
      spread: 0,
      color: withAlpha(style.shadow_color ?? '#000000', opacity),
    },
  ];
}

/** Material's two lights: one from everywhere, one from above that moves the shadow down. */
function androidShadows(style: LayoutStyle): Shadow[] {
  const { elevation = 0 } = style;
  if (elevation === 0 || !isFilled(style)) return [];
  const color = style.shadow_color ?? '#000000';
  return [
    { dx: 0, dy: 0, blur: elevation, spread: 0, color: withAlpha(color, 0.1) },
    { dx: 0, dy: elevation / 2, blur: elevation * 1.33, spread: 0, color: withAlpha(color, 0.19) },
  ];
}

function isFilled({ background_color: color, gradient }: LayoutStyle): boolean {
  return gradient !== undefined || !isInvisible(color);
}

function paintOuter(canvas: SKRSContext2D, shadow: Shadow, box: RoundedBox): void {
  const reach = reachOf(shadow);
  const outside = ringPath(outset({ ...box, radii: SQUARE }, reach), box);
  isolated(canvas, () => {
    canvas.clip(outside, 'evenodd');
    const shape = boxPath(moved(outset(box, shadow.spread), shadow.dx, shadow.dy));
    castShadow(canvas, shadow, () => canvas.fill(shape));
  });
}

/** How far a shadow may reach beyond its box. */
function reachOf({ blur, spread, dx, dy }: Shadow): number {
  return blur * 2 + Math.abs(spread) + Math.abs(dx) + Math.abs(dy) + 1;
}

function moved(box: RoundedBox, dx: number, dy: number): RoundedBox {
  return { ...box, x: box.x + dx, y: box.y + dy };
}

/** Fills with the shadow's colour, blurred; a filter knows pixels only. */
function castShadow(
  canvas: SKRSContext2D,
  { blur, color }: Pick<Shadow, 'blur' | 'color'>,
  fill: () => void,
): void {
  canvas.fillStyle = color;
  canvas.filter = blur > 0 ? `blur(${(blur / 2) * pixelsPerPoint(canvas)}px)` : 'none';
  fill();
}
