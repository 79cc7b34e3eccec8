import { Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import type { Frame } from '../../../src/contracts/layout-document.ts';
import { isolated } from '../paint-context.ts';
import { toCanvasColor } from './svg-color.ts';
import type { SvgContext } from './svg-context.ts';
import { readGradient, type SvgGradient } from './svg-gradient.ts';
import type { SvgStyle } from './svg-style.ts';

/** A pixel of a gradient costs about as much as this many of one colour. */
const GRADIENT_PASSES = 4;

/** Paints the tiles that a reference leads to all over an area; tells whether it leads to a pattern. */
export type PaintPattern = (reference: string, area: Frame) => boolean;

/** Fills an outline and draws along it. */
export function paintShape(
  context: SvgContext,
  canvas: SKRSContext2D,
  path: Path2D,
  style: SvgStyle,
  opacity: number,
  paintPattern: PaintPattern,
): void {
  if (!style.visible) return;
  const [left, top, right, bottom] = path.getBounds();
  const reach = style.stroke === 'none' ? 0 : style.strokeWidth;
  const passes = style.fill.startsWith('url(') ? GRADIENT_PASSES : 1;
  if (!context.effort.mayFill(canvas, right - left + reach, bottom - top + reach, passes)) return;
  fillShape(context, canvas, path, style, opacity, paintPattern);
  strokeShape(context, canvas, path, style, opacity);
}

function fillShape(
  context: SvgContext,
  canvas: SKRSContext2D,
  path: Path2D,
  { fill, fillOpacity, fillRule }: SvgStyle,
  opacity: number,
  paintPattern: PaintPattern,
): void {
  if (fill === 'none') return;
  const alpha = fillOpacity * opacity;
  if (fill.startsWith('url(')) {
    const gradient = readGradient(context, canvas, fill, alpha);
    if (gradient !== undefined) {
      isolated(canvas, () => {
        canvas.clip(path, fillRule);
        floodGradient(canvas, gradient, path);
      });
      return;
    }
    if (fillPattern(canvas, path, { fill, fillRule, alpha }, paintPattern)) return;
  }
  const color = toCanvasColor(solidPartOf(fill), alpha);
  if (color === undefined) return;
  canvas.fillStyle = color;
  canvas.fill(path, fillRule);
}

function fillPattern(
  canvas: SKRSContext2D,
  path: Path2D,
  { fill, fillRule, alpha }: Pick<SvgStyle, 'fill' | 'fillRule'> & { readonly alpha: number },
  paintPattern: PaintPattern,
): boolean {
  const [x, y, right, bottom] = path.computeTightBounds();
  let isPattern = false;
  isolated(canvas, () => {
    canvas.clip(path, fillRule);
    canvas.globalAlpha *= alpha;
    isPattern = paintPattern(fill, { x, y, width: right - x, height: bottom - y });
  });
  return isPattern;
}

function strokeShape(
  context: SvgContext,
  canvas: SKRSContext2D,
  path: Path2D,
  style: SvgStyle,
  opacity: number,
): void {
  const { stroke, strokeWidth } = style;
  if (stroke === 'none' || strokeWidth === 0) return;
  const alpha = style.strokeOpacity * opacity;
  const gradient = stroke.startsWith('url(') ? readGradient(context, canvas, stroke, alpha) : undefined;
  isolated(canvas, () => {
    if (gradient !== undefined) {
      canvas.clip(outlineOf(path, style));
      floodGradient(canvas, gradient, path);
      return;
    }
    const color = toCanvasColor(solidPartOf(stroke), alpha);
    if (color === undefined) return;
    canvas.strokeStyle = color;
    canvas.lineWidth = strokeWidth;
    canvas.lineCap = style.lineCap;
    canvas.lineJoin = style.lineJoin;
    canvas.miterLimit = style.miterLimit;
    canvas.setLineDash([...style.dashes]);
    canvas.lineDashOffset = style.dashOffset;
    canvas.stroke(path);
  });
}

/** `url(#gone) red` is red where the reference leads nowhere; without a colour it is nothing. */
function solidPartOf(paint: string): string {
  return paint.startsWith('url(') ? (/\)\s*(\S+)$/.exec(paint)?.[1] ?? 'none') : paint;
}

/** The numbers behind `StrokeCap` and `StrokeJoin`, which the package declares and does not export. */
const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

/** The area that drawing along a path covers. */
function outlineOf(path: Path2D, style: SvgStyle): Path2D {
  const { strokeWidth: width, lineCap, lineJoin, miterLimit, dashes, dashOffset } = style;
  const outline = new Path2D(path);
  const [on, off = on] = dashes;
  if (on !== undefined && off !== undefined && on > 0) outline.dash(on, off, dashOffset);
  return outline.stroke({ width, cap: CAPS[lineCap], join: JOINS[lineJoin], miterLimit });
}

/** Fills all that is not clipped away; a gradient of bounds is drawn in a plane where the bounds are one by one. */
function floodGradient(
  canvas: SKRSContext2D,
  { fill, ofBounds, transform }: SvgGradient,
  path: Path2D,
): void {
  const [left, top, right, bottom] = path.computeTightBounds();
  if (ofBounds) {
    if (right <= left || bottom <= top) return;
    canvas.transform(right - left, 0, 0, bottom - top, left, top);
  }
  canvas.transform(...transform);
  canvas.fillStyle = fill;
  floodAll(canvas);
}

/** Fills the whole picture, in whatever plane drawing is now. */
function floodAll(canvas: SKRSContext2D): void {
  const { a, b, c, d } = canvas.getTransform();
  if (Math.abs(a * d - b * c) < 1e-9) return;
  const inverse = canvas.getTransform().inverse();
  const { width, height } = canvas.canvas;
  canvas.beginPath();
  for (const [x = 0, y = 0] of [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]) {
    canvas.lineTo(inverse.a * x + inverse.c * y + inverse.e, inverse.b * x + inverse.d * y + inverse.f);
  }
  canvas.closePath();
  canvas.fill();
}
