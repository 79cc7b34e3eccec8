import type { Node } from 'yoga-layout';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import type { SceneNode } from '../scene.ts';
import { givesWay } from './browser-flex.ts';
import type { BrowserBox } from './flex-node.ts';
import type { TextLeaf } from './text-leaf.ts';

/**
 * In a browser text that gives way to its neighbours gets no narrower than its longest word (CSS Flexible Box
 * Layout 4.5, automatic minimum size), unless its lines are limited, which hides what sticks out.
 */
export function keepWords(yoga: Node, node: SceneNode, { style, around }: BrowserBox, leaf: TextLeaf): void {
  const isLimited = Number.isFinite(leaf.text.numberOfLines);
  if (!givesWay(node, around)) return;
  if (node.type === 'HS_Input') {
    keepField(yoga, { style, around }, leaf);
    return;
  }
  if (isLimited || style.min_width !== undefined) return;
  const least = leaf.longestWord() + paddingAcross(style);
  yoga.setMinWidth(typeof style.width === 'number' ? Math.min(style.width, least) : least);
}

/** The widths of a field without a width of its own, in sizes of its text: twenty characters. */
const FIELD_WIDTH = 11;
const TEXT_SIZE = 14;

/** A field gets no lower than a line of it, and no narrower than it would be by itself; a share of a width is no such limit. */
function keepField(yoga: Node, { style, around }: BrowserBox, leaf: TextLeaf): void {
  if (around.isRow) {
    if (typeof style.width !== 'number' || style.min_width !== undefined) return;
    yoga.setMinWidth(Math.min(style.width, FIELD_WIDTH * (style.font_size ?? TEXT_SIZE)));
  } else if (typeof style.height === 'number' && style.min_height === undefined) {
    yoga.setMinHeight(Math.min(style.height, leaf.linesIn(Infinity).height + aboveAndBelow(style)));
  }
}

function paddingAcross(style: LayoutStyle): number {
  return sumOf(
    [style.padding_left, style.padding_start, style.padding_horizontal, style.padding],
    [style.padding_right, style.padding_end, style.padding_horizontal, style.padding],
  );
}

function aboveAndBelow(style: LayoutStyle): number {
  return sumOf(
    [style.padding_top, style.padding_vertical, style.padding],
    [style.padding_bottom, style.padding_vertical, style.padding],
    [style.border_top_width, style.border_width],
    [style.border_bottom_width, style.border_width],
  );
}

/** The sum of sides, each by the first of its names that says how much it is. */
function sumOf(...sides: readonly (readonly LayoutStyle['padding'][])[]): number {
  const found = sides.map((names) => names.find((value) => value !== undefined));
  return found.reduce<number>((sum, side) => sum + (typeof side === 'number' ? side : 0), 0);
}
