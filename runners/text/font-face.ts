import type { FontTables } from './font-tables.ts';

/**
 * Which system's rule turns a font's metrics into the height of a line: `apple` adds ascent and descent,
 * `android` rounds each to device pixels and pads the first and last line, `browser` rounds like CSS's `normal`.
 */
export type LineHeightRule = 'apple' | 'android' | 'browser';

/** One style of one family, registered with Skia and ready to measure. */
export interface FontFace {
  /** The family name under which Skia knows exactly this face, unique in the process. */
  readonly skiaFamily: string;
  readonly weight: number;
  readonly italic: boolean;
  readonly tables: FontTables;
  readonly lineHeightRule: LineHeightRule;
}

/** What is said once per screen about text that is measured in another font than it will be drawn in. */
export interface FontSubstitution {
  readonly wanted: string;
  readonly used: string;
  readonly reason: 'system_font_not_bundled' | 'family_not_available';
}

export interface ResolvedFont {
  readonly face: FontFace;
  readonly substitution?: FontSubstitution;
}

export interface FontRequest {
  readonly platform: 'ios' | 'android';
  readonly family: string | undefined;
  readonly weight: number;
  readonly italic: boolean;
}
