let segmenter: Intl.Segmenter | undefined;

/** Every character of these is a grapheme of its own, whatever its neighbours are. */
const SIMPLE = /^[\u0020-\u007e\u00a0-\u02ff]*$/;

/** Splits a text into user-perceived characters. */
export function splitGraphemes(text: string): string[] {
  if (SIMPLE.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many user-perceived characters a text has: what letter spacing is added to. */
export function countGraphemes(text: string): number {
  return SIMPLE.test(text) ? text.length : splitGraphemes(text).length;
}
