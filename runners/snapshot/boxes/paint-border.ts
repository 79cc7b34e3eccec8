import { Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import { isolated } from '../paint-context.ts';
import {
  borderWidths,
  bySide,
  inset,
  type Radius,
  type RoundedBox,
  SIDES,
  type Side,
  type Sides,
} from './box.ts';
import { boxPath, ringPath } from './box-path.ts';

const DEFAULT_COLOR = '#000000';

/** Draws the borders of a box: one ring where all sides are alike, else each side by itself. */
export function paintBorder(canvas: SKRSContext2D, style: LayoutStyle, box: RoundedBox): void {
  const widths = borderWidths(style);
  if (SIDES.every((side) => widths[side] === 0)) return;
  const colors = bySide((side) => colorOf(style, side));
  const isEven = SIDES.every((side) => colors[side] === colors.top && widths[side] === widths.top);
  if (style.border_style !== undefined && style.border_style !== 'solid') {
    if (isEven) paintDashedRing(canvas, style.border_style, widths.top, colors.top, box);
    else
      for (const side of SIDES) paintDashedSide(canvas, style.border_style, side, widths, colors[side], box);
    return;
  }
  const ring = ringPath(box, inset(box, widths));
  const oneColor = SIDES.every((side) => widths[side] === 0 || colors[side] === visibleColor(widths, colors));
  if (oneColor) {
    canvas.fillStyle = visibleColor(widths, colors);
    canvas.fill(ring, 'evenodd');
    return;
  }
  for (const side of SIDES) {
    if (widths[side] === 0) continue;
    isolated(canvas, () => {
      canvas.clip(sidePath(side, widths, box));
      canvas.fillStyle = colors[side];
      canvas.fill(ring, 'evenodd');
    });
  }
}

function visibleColor(widths: Sides, colors: Readonly<Record<Side, string>>): string {
  return colors[SIDES.find((side) => widths[side] > 0) ?? 'top'];
}

function colorOf(style: LayoutStyle, side: Side): string {
  const ofFlow =
    side === 'left' ? style.border_start_color : side === 'right' ? style.border_end_color : undefined;
  return ofFlow ?? style[`border_${side}_color`] ?? style.border_color ?? DEFAULT_COLOR;
}

/** The part of a border that belongs to one side: sides meet on the line between outer and inner corner. */
function sidePath(side: Side, widths: Sides, box: RoundedBox): Path2D {
  const { x, y, width, height } = box;
  const right = x + width;
  const bottom = y + height;
  const inner = innerCorners(widths, box);
  const corners: Readonly<Record<Side, readonly Point[]>> = {
    top: [[x, y], inner.topLeft, inner.topRight, [right, y]],
    right: [[right, y], inner.topRight, inner.bottomRight, [right, bottom]],
    bottom: [[right, bottom], inner.bottomRight, inner.bottomLeft, [x, bottom]],
    left: [[x, bottom], inner.bottomLeft, inner.topLeft, [x, y]],
  };
  const path = new Path2D();
  for (const point of corners[side]) path.lineTo(...point);
  path.closePath();
  return path;
}

/** Where the diagonals of the four corners lead to: inwards by the widths, and on until round corners are past. */
function innerCorners(widths: Sides, { x, y, width, height, radii }: RoundedBox) {
  const reach = (across: number, down: number, radius: Radius): Point => {
    const wanted = Math.max(1, across > 0 ? radius.x / across : 1, down > 0 ? radius.y / down : 1);
    const room = Math.min(across > 0 ? width / 2 / across : wanted, down > 0 ? height / 2 / down : wanted);
    const factor = Math.min(wanted, room);
    return [across * factor, down * factor];
  };
  const topLeft = reach(widths.left, widths.top, radii.top_left);
  const topRight = reach(widths.right, widths.top, radii.top_right);
  const bottomRight = reach(widths.right, widths.bottom, radii.bottom_right);
  const bottomLeft = reach(widths.left, widths.bottom, radii.bottom_left);
  return {
    topLeft: at(x + topLeft[0], y + topLeft[1]),
    topRight: at(x + width - topRight[0], y + topRight[1]),
    bottomRight: at(x + width - bottomRight[0], y + height - bottomRight[1]),
    bottomLeft: at(x + bottomLeft[0], y + height - bottomLeft[1]),
  };
}

type Point = readonly [x: number, y: number];

function at(x: number, y: number): Point {
  return [x, y];
}

/** Dashes are three times as long as the border is wide, dots are round; the same along the whole outline. */
function applyDashes(canvas: SKRSContext2D, kind: 'dashed' | 'dotted', width: number, length: number): void {
  const dash = kind === 'dashed' ? width * 3 : 0.001;
  const gap = kind === 'dashed' ? width * 3 : width * 2;
  const repeats = Math.max(1, Math.round(length / (dash + gap)));
  const factor = length / repeats / (dash + gap);
  canvas.lineWidth = width;
  canvas.lineCap = kind === 'dotted' ? 'round' : 'butt';
  canvas.setLineDash([dash * factor, gap * factor]);
}

function paintDashedRing(
  canvas: SKRSContext2D,
  kind: 'dashed' | 'dotted',
  width: number,
  color: string,
  box: RoundedBox,
): void {
  const half = width / 2;
  const middle = inset(box, { top: half, right: half, bottom: half, left: half });
  isolated(canvas, () => {
    applyDashes(canvas, kind, width, 2 * (middle.width + middle.height));
    canvas.strokeStyle = color;
    canvas.stroke(boxPath(middle));
  });
}

function paintDashedSide(
  canvas: SKRSContext2D,
  kind: 'dashed' | 'dotted',
  side: Side,
  widths: Sides,
  color: string,
  { x, y, width, height }: RoundedBox,
): void {
  const thickness = widths[side];
  if (thickness === 0) return;
  const half = thickness / 2;
  const ends: Readonly<Record<Side, readonly [Point, Point]>> = {
    top: [at(x, y + half), at(x + width, y + half)],
    right: [at(x + width - half, y), at(x + width - half, y + height)],
    bottom: [at(x, y + height - half), at(x + width, y + height - half)],
    left: [at(x + half, y), at(x + half, y + height)],
  };
  const [from, to] = ends[side];
  const line = new Path2D();
  line.moveTo(...from);
  line.lineTo(...to);
  isolated(canvas, () => {
    applyDashes(canvas, kind, thickness, Math.hypot(to[0] - from[0], to[1] - from[1]));
    canvas.strokeStyle = color;
    canvas.stroke(line);
  });
}
