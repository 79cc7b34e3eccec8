import type { LineBreak } from './find-breaks.ts';

/** Signs after which Chromium lets a line end where one of these opens. */
const OPENING = new Set('(<[{');
const BEFORE_OPENING = new Set('!"#%&)*+,.:;=>\\]|}');
/** Signs that never begin a line after a question mark, or after a hyphen. */
const NOT_AFTER_QUESTION = new Set('!"\'),./:;?]}');
const NOT_AFTER_HYPHEN = new Set('!$),./:;?]}');

/** UAX #14 leaves open whether they may begin a line. */
const SMALL_KANA = /[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿー]/;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

const PRINTABLE = /[!-~]/;
const LETTER_OR_DIGIT = /[0-9A-Za-z]/;
const DIGIT = /[0-9]/;

/**
 * Where Chromium lets lines end: between two printable ASCII characters it has rules of its own in place of
 * UAX #14's, made so that addresses, paths and prices stay whole, and a line may end after any space. The rules were
 * read off a browser, pair by pair. Phones have no such rules, so this serves comparing with a browser only.
 */
export function asChromiumBreaks(text: string, breaks: readonly LineBreak[]): LineBreak[] {
  const known = new Map(breaks.map((found) => [found.position, found]));
  const kept: LineBreak[] = [];
  for (let position = 1; position <= text.length; position += 1) {
    const found = known.get(position);
    const may = found?.required === true ? undefined : mayBreakInAscii(text, position);
    if (may ?? found !== undefined) kept.push(found ?? { position, required: false });
  }
  return kept;
}

/** `undefined` where UAX #14 decides. */
function mayBreakInAscii(text: string, position: number): boolean | undefined {
  const before = text[position - 1] ?? '';
  const after = text[position] ?? '';
  if (before === ' ' && !/\s/.test(after) && after !== '') return true;
  if (SMALL_KANA.test(after) && CJK.test(before)) return true;
  if (!PRINTABLE.test(before) || !PRINTABLE.test(after)) return undefined;
  if (before === '?') return !NOT_AFTER_QUESTION.has(after);
  // Before a digit it may be a minus.
  if (before === '-' && DIGIT.test(after)) return LETTER_OR_DIGIT.test(text[position - 2] ?? '');
  if (before === '-') return !NOT_AFTER_HYPHEN.has(after);
  return OPENING.has(after) && BEFORE_OPENING.has(before);
}
