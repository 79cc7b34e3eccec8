/** Properties whose numbers are not lengths. */
export const UNITLESS: ReadonlySet<string> = new Set([
  'aspectRatio',
  'flex',
  'flexGrow',
  'flexShrink',
  'fontWeight',
  'lineHeight',
  'opacity',
  'order',
  'scale',
  'zIndex',
]);
