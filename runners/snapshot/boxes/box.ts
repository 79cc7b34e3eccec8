import type { Frame } from '../../../src/contracts/layout-document.ts';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';

export const SIDES = ['top', 'right', 'bottom', 'left'] as const;
export type Side = (typeof SIDES)[number];
export type Sides = Readonly<Record<Side, number>>;

export const CORNERS = ['top_left', 'top_right', 'bottom_right', 'bottom_left'] as const;
export type Corner = (typeof CORNERS)[number];

export interface Radius {
  readonly x: number;
  readonly y: number;
}

export type Radii = Readonly<Record<Corner, Radius>>;

/** A rectangle with rounded corners, in the coordinates of the node it belongs to. */
export interface RoundedBox extends Frame {
  readonly radii: Radii;
}

/** Layout is left to right: `start` is the left side. */
const FLOW_SIDES: Readonly<Partial<Record<Side, 'start' | 'end'>>> = { left: 'start', right: 'end' };

const FLOW_CORNERS = {
  top_left: 'top_start',
  top_right: 'top_end',
  bottom_right: 'bottom_end',
  bottom_left: 'bottom_start',
} as const;

/** The border box of a node whose corner is the origin. */
export function borderBox(style: LayoutStyle, width: number, height: number): RoundedBox {
  return { x: 0, y: 0, width, height, radii: fitRadii(readRadii(style, width, height), width, height) };
}

export function borderWidths(style: LayoutStyle): Sides {
  return bySide((side) => {
    const flow = FLOW_SIDES[side];
    const ofFlow = flow === undefined ? undefined : style[`border_${flow}_width`];
    return ofFlow ?? style[`border_${side}_width`] ?? style.border_width ?? 0;
  });
}

/** The padding of a node inside a parent this wide: percentages are of that, on every side. */
export function paddings(style: LayoutStyle, parentWidth: number): Sides {
  return bySide((side) => {
    const flow = FLOW_SIDES[side];
    const axis = flow === undefined ? 'vertical' : 'horizontal';
    const ofFlow = flow === undefined ? undefined : style[`padding_${flow}`];
    const length = ofFlow ?? style[`padding_${side}`] ?? style[`padding_${axis}`] ?? style.padding ?? 0;
    return toPoints(length, parentWidth);
  });
}

/** A length of the style schema; `auto` and what is not one counts as nothing. */
export function toPoints(length: number | string, whole: number): number {
  if (typeof length === 'number') return length;
  const part = Number.parseFloat(length);
  return Number.isNaN(part) ? 0 : (part / 100) * whole;
}

/** The box that is left inside these widths; its corners are rounder by as much less. */
export function inset(box: RoundedBox, by: Sides): RoundedBox {
  const { radii } = box;
  const shrink = (corner: Corner, x: number, y: number): Radius => ({
    x: Math.max(0, radii[corner].x - x),
    y: Math.max(0, radii[corner].y - y),
  });
  return {
    x: box.x + by.left,
    y: box.y + by.top,
    width: Math.max(0, box.width - by.left - by.right),
    height: Math.max(0, box.height - by.top - by.bottom),
    radii: {
      top_left: shrink('top_left', by.left, by.top),
      top_right: shrink('top_right', by.right, by.top),
      bottom_right: shrink('bottom_right', by.right, by.bottom),
      bottom_left: shrink('bottom_left', by.left, by.bottom),
    },
  };
}

/** The box grown on every side; square corners stay square. */
export function outset(box: RoundedBox, by: number): RoundedBox {
  const grow = ({ x, y }: Radius): Radius => ({
    x: x === 0 ? 0 : Math.max(0, x + by),
    y: y === 0 ? 0 : Math.max(0, y + by),
  });
  const { top_left, top_right, bottom_right, bottom_left } = box.radii;
  return {
    x: box.x - by,
    y: box.y - by,
    width: Math.max(0, box.width + 2 * by),
    height: Math.max(0, box.height + 2 * by),
    radii: {
      top_left: grow(top_left),
      top_right: grow(top_right),
      bottom_right: grow(bottom_right),
      bottom_left: grow(bottom_left),
    },
  };
}

export function bySide<T>(read: (side: Side) => T): Record<Side, T> {
  return { top: read('top'), right: read('right'), bottom: read('bottom'), left: read('left') };
}

function readRadii(style: LayoutStyle, width: number, height: number): Radii {
  const read = (corner: Corner): Radius => {
    const length =
      style[`border_${FLOW_CORNERS[corner]}_radius`] ??
      style[`border_${corner}_radius`] ??
      style.border_radius ??
      0;
    return { x: Math.max(0, toPoints(length, width)), y: Math.max(0, toPoints(length, height)) };
  };
  return {
    top_left: read('top_left'),
    top_right: read('top_right'),
    bottom_right: read('bottom_right'),
    bottom_left: read('bottom_left'),
  };
}

/** Radii that would overlap are all made smaller by the same factor. */
function fitRadii(radii: Radii, width: number, height: number): Radii {
  const { top_left, top_right, bottom_right, bottom_left } = radii;
  const ratios = [
    width / (top_left.x + top_right.x),
    width / (bottom_left.x + bottom_right.x),
    height / (top_left.y + bottom_left.y),
    height / (top_right.y + bottom_right.y),
  ];
  const factor = Math.min(1, ...ratios.filter((ratio) => ratio >= 0));
  if (factor === 1) return radii;
  const shrink = ({ x, y }: Radius): Radius => ({ x: x * factor, y: y * factor });
  return {
    top_left: shrink(top_left),
    top_right: shrink(top_right),
    bottom_right: shrink(bottom_right),
    bottom_left: shrink(bottom_left),
  };
}
