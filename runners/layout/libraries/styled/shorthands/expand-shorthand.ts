import type { CssStyle } from '../css-style.ts';
import { findHole, splitValue } from '../css-words.ts';
import { boxShorthands } from './box.ts';
import { shadowShorthands } from './shadow.ts';
import type { Shorthand } from './shorthand.ts';
import { textShorthands } from './text.ts';
import { transform } from './transform.ts';

const SHORTHANDS: ReadonlyMap<string, Shorthand> = new Map(
  Object.entries({ ...boxShorthands, ...shadowShorthands, ...textShorthands, transform }),
);

/**
 * The longhands that a property stands for; `undefined` when it is none, or cannot be read. What is not text stands
 * for the whole property.
 */
export function expandShorthand(property: string, value: string): CssStyle | undefined {
  const read = findHole(value)?.isWhole === true ? undefined : SHORTHANDS.get(property);
  const words = read === undefined ? undefined : splitValue(value);
  return words === undefined ? undefined : read?.(words);
}
