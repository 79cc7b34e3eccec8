import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import type { SceneNode } from '../../scene.ts';

type StyleKey = keyof LayoutStyle;

const FLOW_OF: readonly (readonly [StyleKey, StyleKey])[] = [
  ['left', 'start'],
  ['right', 'end'],
  ['margin_left', 'margin_start'],
  ['margin_right', 'margin_end'],
  ['padding_left', 'padding_start'],
  ['padding_right', 'padding_end'],
  ['border_left_width', 'border_start_width'],
  ['border_right_width', 'border_end_width'],
  ['border_left_color', 'border_start_color'],
  ['border_right_color', 'border_end_color'],
  ['border_top_left_radius', 'border_top_start_radius'],
  ['border_top_right_radius', 'border_top_end_radius'],
  ['border_bottom_left_radius', 'border_bottom_start_radius'],
  ['border_bottom_right_radius', 'border_bottom_end_radius'],
];

/**
 * A tree as React Native lays it out in an app that is written from right to left: `left` means the side where
 * writing begins, `right` the one where it ends (`I18nManager.doLeftAndRightSwapInRTL`).
 */
export function swapSides(node: SceneNode): SceneNode {
  const { scroll } = node;
  return {
    ...node,
    style: swapStyle(node.style),
    ...(scroll === undefined ? {} : { scroll: { ...scroll, contentStyle: swapStyle(scroll.contentStyle) } }),
    children: node.children.map(swapSides),
  };
}

function swapStyle(style: LayoutStyle): LayoutStyle {
  const swapped: LayoutStyle = { ...style };
  for (const [side, flow] of FLOW_OF) {
    if (style[side] === undefined) continue;
    if (style[flow] === undefined) Object.assign(swapped, { [flow]: style[side] });
    delete swapped[side];
  }
  return swapped;
}
