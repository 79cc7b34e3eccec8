import { Rules } from '@cto.af/linebreak';
import { BoundedCache } from './bounded-cache.ts';
import { splitGraphemes } from './graphemes.ts';

/** Where a line may or must end: just before the character at `position`. */
export interface LineBreak {
  readonly position: number;
  readonly required: boolean;
}

export type BreakFinder = (text: string) => readonly LineBreak[];

const CACHED_TEXTS = 2_000;
/** Joiners and what lies beyond the basic plane, where the library sometimes breaks inside a character. */
const COMPOSED = /[\u200d\ud800-\udfff]/;

/** Finds the line breaking opportunities of texts by UAX #14. The last one is always the end of the text. */
export function createBreakFinder(): BreakFinder {
  const rules = new Rules({ example7: true });
  const cache = new BoundedCache<readonly LineBreak[]>(CACHED_TEXTS);
  return (text) => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const found = Array.from(rules.breaks(text), ({ position, required }) => ({
      position,
      required: required === true,
    }));
    const breaks = COMPOSED.test(text) ? keepBetweenGraphemes(text, found) : found;
    cache.set(text, breaks);
    return breaks;
  };
}

function keepBetweenGraphemes(text: string, breaks: readonly LineBreak[]): LineBreak[] {
  const ends = new Set<number>();
  let end = 0;
  for (const grapheme of splitGraphemes(text)) {
    end += grapheme.length;
    ends.add(end);
  }
  return breaks.filter(({ position, required }) => required || ends.has(position));
}
