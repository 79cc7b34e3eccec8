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
  if (!givesWay(node, around) || isLimited || style.min_width !== undefined) return;
  const least = leaf.longestWord() + paddingAcross(style);
  yoga.setMinWidth(typeof style.width === 'number' ? Math.min(style.width, least) : least);
}

function paddingAcross(style: LayoutStyle): number {
  const sides = [
    [style.padding_left, style.padding_start],
    [style.padding_right, style.padding_end],
  ].map((own) => [...own, style.padding_horizontal, style.padding].find((value) => value !== undefined));
  return sides.reduce<number>((sum, side) => sum + (typeof side === 'number' ? side : 0), 0);
}
