const PICTOGRAPH = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
/** Marks, joiners, selectors and controls on their own: nothing is drawn for them. */
const WITHOUT_ADVANCE = /^[\p{M}\p{Cf}\p{Cc}\p{Emoji_Modifier}]/u;
const FULL_WIDTH =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;

/** Advance, in ems, of a grapheme that no bundled font has: about what the platforms' own fonts for it have. */
export function substituteAdvance(grapheme: string): number {
  if (grapheme === '\t') return 1;
  if (WITHOUT_ADVANCE.test(grapheme)) return 0;
  if (PICTOGRAPH.test(grapheme)) return 1.25;
  return FULL_WIDTH.test(grapheme) ? 1 : 0.6;
}
