import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';

const BORDERS = [
  'border_width',
  'border_top_width',
  'border_right_width',
  'border_bottom_width',
  'border_left_width',
  'border_start_width',
  'border_end_width',
] as const;

/** Borders as wide as a browser makes them: of whole pixels, rounded down, and of one pixel where there is any. */
export function wholeBorders(style: LayoutStyle): LayoutStyle {
  const broken = BORDERS.filter((name) => !Number.isInteger(style[name] ?? 0));
  if (broken.length === 0) return style;
  const whole = Object.fromEntries(broken.map((name) => [name, Math.max(1, Math.floor(style[name] ?? 0))]));
  return { ...style, ...whole };
}
