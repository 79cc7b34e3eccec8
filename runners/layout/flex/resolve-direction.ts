import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import type { SceneNode } from '../scene.ts';

export type Direction = 'ltr' | 'rtl';
type StyleKey = keyof LayoutStyle;

/** Which side of a box its writing begins and ends on, from right to left. Frames already say it of the rest. */
const SIDES: readonly (readonly [StyleKey, StyleKey])[] = [
  ['padding_start', 'padding_right'],
  ['padding_end', 'padding_left'],
  ['border_start_width', 'border_right_width'],
  ['border_end_width', 'border_left_width'],
  ['border_start_color', 'border_right_color'],
  ['border_end_color', 'border_left_color'],
  ['border_top_start_radius', 'border_top_right_radius'],
  ['border_top_end_radius', 'border_top_left_radius'],
  ['border_bottom_start_radius', 'border_bottom_right_radius'],
  ['border_bottom_end_radius', 'border_bottom_left_radius'],
];

/** The direction in which a node is written, between others that are written in this one. */
export function directionOf({ style: { direction } }: SceneNode, around: Direction): Direction {
  return direction === 'ltr' || direction === 'rtl' ? direction : around;
}

/**
 * Writes out what writing from right to left means for how a node is drawn, so that nobody has to know the
 * direction around it: the sides of its own box, and which side its text keeps to. As React Native has it,
 * `textAlign: 'left'` is the side that writing begins on. Nodes written from left to right stay as they are.
 */
export function resolveDirection(node: SceneNode, direction: Direction): SceneNode {
  if (direction === 'ltr') return node;
  const style = resolveSides(node.style);
  if (node.text !== undefined) style.text_align = alignment(node);
  if (node.scroll === undefined) return { ...node, style };
  return { ...node, style, scroll: { ...node.scroll, contentStyle: resolveSides(node.scroll.contentStyle) } };
}

function resolveSides(style: LayoutStyle): LayoutStyle {
  const resolved: LayoutStyle = { ...style };
  for (const [flow, side] of SIDES) {
    if (style[flow] === undefined) continue;
    Object.assign(resolved, { [side]: style[flow] });
    delete resolved[flow];
  }
  return resolved;
}

function alignment({ style, text }: SceneNode): NonNullable<LayoutStyle['text_align']> {
  const run = text?.runs[0]?.style;
  const written = style.text_align ?? run?.text_align ?? 'auto';
  if (written === 'left') return 'right';
  if (written === 'right') return 'left';
  if (written !== 'auto') return written;
  return (style.writing_direction ?? run?.writing_direction) === 'ltr' ? 'left' : 'right';
}
