import { COST } from './nesting-levels.ts';
import { MAX_NESTING, NestingScan } from './nesting-scan.ts';

const LIMIT = MAX_NESTING * COST.bracket;

/** Words and signs of one file. A tree takes about a kilobyte for each; at this many, a quarter of a gigabyte. */
export const MAX_TOKENS = 250_000;

/** Imports and exports of one file: the parser's time grows with their square, and is a tenth of a second here. */
export const MAX_LINKS = 10_000;

/** What a text has more of than a parser can take, and where it passes that. */
export interface Excess {
  readonly of: 'nesting' | 'tokens' | 'links';
  readonly offset: number;
}

/** The first excess, or `undefined` when the text can be parsed. */
export function findExcess(text: string): Excess | undefined {
  const scan = new NestingScan(text);
  while (scan.offset < text.length) {
    scan.step();
    const { offset } = scan;
    if (scan.levels.weight > LIMIT) return { of: 'nesting', offset };
    if (scan.tokens > MAX_TOKENS) return { of: 'tokens', offset };
    if (scan.links > MAX_LINKS) return { of: 'links', offset };
  }
  return undefined;
}
