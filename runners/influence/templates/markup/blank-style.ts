import type { EditableText } from './editable-text.ts';
import type { RawText } from './markup-types.ts';

/** No value and no selector can hold it: what code makes up is never taken for something else. */
const NEVER_VALID = '?';

/** Whether only line ends and spaces stand between a place and the rule, declaration or start before it. */
function beginsStatement(text: EditableText, from: number, start: number): boolean {
  let at = from - 1;
  while (at >= start && /\s/.test(text.at(at))) at -= 1;
  return at < start || '{};'.includes(text.at(at)) || (text.at(at) === '/' && text.at(at - 1) === '*');
}

function endsLine(text: EditableText, end: number): boolean {
  let at = end;
  while (/[ \t\r]/.test(text.at(at))) at += 1;
  return '\n;}'.includes(text.at(at)) || at - end > 1_000;
}

/**
 * Takes the code out of a style element: what stands by itself is blank, and what is a part of a selector or value
 * becomes something invalid, so that the browser's rules drop what is not known.
 */
export function blankStyle(text: EditableText, { start, pieces }: RawText): void {
  for (const piece of pieces) {
    const alone =
      beginsStatement(text, piece.start, start) && (piece.role !== 'output' || endsLine(text, piece.end));
    const filler = alone || piece.role === 'comment' ? ' ' : NEVER_VALID;
    text.fill(piece.start, piece.end, filler);
  }
}
