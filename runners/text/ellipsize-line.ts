import type { AdvanceMeter } from './advance-meter.ts';
import type { FoldedLine } from './folded-line.ts';
import { splitGraphemes } from './graphemes.ts';
import type { PreparedText } from './prepared-text.ts';

export interface EllipsizedLine extends FoldedLine {
  readonly ellipsis?: { readonly start: number; readonly end: number };
}

/** A stretch of text that fits into some room. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

const ELLIPSIS = '…';

/** Shortens what is left of a text from a line on to that one line, at the end that `ellipsizeMode` names. */
export function ellipsizeLine(
  text: PreparedText,
  { start, wrapped }: FoldedLine,
  maxWidth: number,
  ellipsisWidth: number,
): EllipsizedLine {
  const rest = text.text.slice(start).split('\n', 1)[0] ?? '';
  const end = start + rest.length;
  const room = maxWidth - ellipsisWidth;
  switch (text.ellipsizeMode) {
    case 'clip': {
      const kept = takeFromStart(text, start, rest, maxWidth);
      return { start, end: kept.end, width: kept.width, wrapped };
    }
    case 'tail': {
      const kept = takeFromStart(text, start, rest, room);
      const cut = start + text.text.slice(start, kept.end).trimEnd().length;
      const width = text.widthOf(start, cut) + ellipsisWidth;
      return { start, end: cut, width, wrapped, ellipsis: { start: cut, end: cut } };
    }
    case 'head': {
      const kept = takeFromEnd(text, end, rest, room);
      const ellipsis = { start: kept.start, end: kept.start };
      return { start: kept.start, end, width: kept.width + ellipsisWidth, wrapped, ellipsis };
    }
    case 'middle': {
      const before = takeFromStart(text, start, rest, room / 2);
      const after = takeFromEnd(text, end, rest, room - before.width);
      const width = before.width + ellipsisWidth + after.width;
      const ellipsis = { start: before.end, end: Math.max(before.end, after.start) };
      return { start, end, width, wrapped, ellipsis };
    }
  }
}

/** The width of the `…` that stands at a place, in the style of the text there. */
export function measureEllipsis(text: PreparedText, at: number, meter: AdvanceMeter): number {
  const run = text.runs.findLast(({ start }) => start <= at) ?? text.runs[0];
  return run === undefined ? 0 : meter.advance(run.face, ELLIPSIS) * run.fontSize + run.letterSpacing;
}

/** Only what fits is measured: the text may be as long as a book. */
function takeFromStart(text: PreparedText, start: number, content: string, room: number): Stretch {
  let end = start;
  let width = 0;
  for (const grapheme of splitGraphemes(content)) {
    const next = width + text.widthOf(end, end + grapheme.length);
    if (next > room) break;
    width = next;
    end += grapheme.length;
  }
  return { start, end, width };
}

function takeFromEnd(text: PreparedText, end: number, content: string, room: number): Stretch {
  let start = end;
  let width = 0;
  for (const grapheme of splitGraphemes(content).reverse()) {
    const next = width + text.widthOf(start - grapheme.length, start);
    if (next > room) break;
    width = next;
    start -= grapheme.length;
  }
  return { start, end, width };
}
