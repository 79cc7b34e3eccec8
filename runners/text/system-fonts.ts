/**
 * The fonts the platforms themselves draw with. San Francisco may not be distributed, so its vertical metrics,
 * which decide the height of every line, are kept here, and its advances are taken from the substitute.
 */
export const SYSTEM_FONTS = {
  ios: {
    name: 'San Francisco',
    verticalMetrics: { ascent: 1950 / 2048, descent: 494 / 2048, lineGap: 0 },
  },
  android: { name: 'Roboto' },
} as const;

const SYSTEM_FAMILIES: ReadonlySet<string> = new Set([
  'system',
  'system-ui',
  '-apple-system',
  'blinkmacsystemfont',
  'ui-sans-serif',
  'sans-serif',
  'sans-serif-light',
  'sans-serif-thin',
  'sans-serif-medium',
  'sans-serif-black',
  'san francisco',
  'sf pro',
  'sf pro text',
  'sf pro display',
  '.sf ui text',
  '.applesystemuifont',
  'roboto',
]);

/** Tells whether a family name is another way to ask for the platform's own font. */
export function isSystemFamily(family: string): boolean {
  return SYSTEM_FAMILIES.has(family.trim().toLowerCase());
}
