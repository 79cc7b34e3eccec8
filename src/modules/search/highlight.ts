/** A text, and where in it the words are that were searched for, in UTF-16 units. */
export interface HighlightedText {
  readonly text: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

const EXCERPT_LENGTH = 200;
/** How much is shown before the first word that is found. */
const LEAD = 60;
const ELLIPSIS = '…';

/** A text with the words marked that it contains. */
export function highlight(text: string, words: readonly string[]): HighlightedText {
  return { text, highlights: findWords(text, words) };
}

/** What stands around the first word that a text contains, or its beginning, with the words marked. */
export function toExcerpt(text: string, words: readonly string[]): HighlightedText {
  const first = findWords(text, words)[0]?.start ?? 0;
  const start = toCharacter(text, first <= LEAD ? 0 : first - LEAD);
  const end = toCharacter(text, Math.min(text.length, start + EXCERPT_LENGTH));
  const before = start > 0 ? ELLIPSIS : '';
  const after = end < text.length ? ELLIPSIS : '';
  return highlight(before + text.slice(start, end).replaceAll(/\s/gu, ' ') + after, words);
}

function findWords(text: string, words: readonly string[]): { start: number; end: number }[] {
  if (words.length === 0) return [];
  // The longest first, so that a word is not taken for the shorter one it begins with.
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const anyWord = new RegExp(longestFirst.map(escapeRegExp).join('|'), 'giu');
  return [...text.matchAll(anyWord)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** What makes a word mean itself in a regular expression with the `u` flag. */
function escapeRegExp(word: string): string {
  return word.replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`);
}

/** The same place, or the one before it when it lies in the middle of a character. */
function toCharacter(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return place > 0 && code >= 0xdc00 && code <= 0xdfff ? place - 1 : place;
}
