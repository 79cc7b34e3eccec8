import type { CssStyle } from '../css-style.ts';

/** Reads the parts of a value into longhands; `undefined` when they are not a value of the property. */
export type Shorthand = (words: readonly string[]) => CssStyle | undefined;

/** Reads one part of a value. */
export type WordReader = (word: string | undefined) => number | string | undefined;
