/** What a drawing may ask for: a logo or a chart needs a hundredth of it, one with photos inside more. */
export const SVG_LIMITS = {
  /** Characters of a file. */
  text: 4 * 1024 * 1024,
  elements: 20_000,
  depth: 64,
  /** How deep `use` may lead to `use`, a mask to a mask, a gradient to a gradient. */
  references: 8,
} as const;
