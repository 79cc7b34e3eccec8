import type { FoldedLine } from './fold-lines.ts';
import { splitGraphemes } from './graphemes.ts';
import type { PreparedText } from './prepared-text.ts';

export interface EllipsizedLine extends FoldedLine {
  readonly ellipsis?: { readonly start: number; readonly end: number };
}

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly width: number;
}

const ELLIPSIS = '…';

/** Shortens what is left of a text to one line, at the end that `ellipsizeMode` names. */
export function ellipsizeLine(
  text: PreparedText,
  { start, wrapped }: FoldedLine,
  maxWidth: number,
  ellipsisWidth: number,
): EllipsizedLine {
  const rest = text.text.slice(start).split('\n', 1)[0] ?? '';
  const cells = measureCells(text, start, rest);
  const end = start + rest.length;
  switch (text.ellipsizeMode) {
    case 'clip': {
      const kept = takeFromStart(cells, maxWidth);
      return { start, end: kept.end ?? start, width: kept.width, wrapped };
    }
    case 'tail': {
      const kept = takeFromStart(cells, maxWidth - ellipsisWidth);
      const cut = start + text.text.slice(start, kept.end ?? start).trimEnd().length;
      const width = text.widthOf(start, cut) + ellipsisWidth;
      return { start, end: cut, width, wrapped, ellipsis: { start: cut, end: cut } };
    }
    case 'head': {
      const kept = takeFromEnd(cells, maxWidth - ellipsisWidth);
      const from = kept.start ?? end;
      return {
        start: from,
        end,
        width: kept.width + ellipsisWidth,
        wrapped,
        ellipsis: { start: from, end: from },
      };
    }
    case 'middle': {
      const room = maxWidth - ellipsisWidth;
      const before = takeFromStart(cells, room / 2);
      const after = takeFromEnd(cells, room - before.width);
      const hidden = { start: before.end ?? start, end: Math.max(before.end ?? start, after.start ?? end) };
      const width = before.width + ellipsisWidth + after.width;
      return { start, end, width, wrapped, ellipsis: hidden };
    }
  }
}

/** The width of the `…` that stands at a place, in the style of the text there. */
export function measureEllipsis(
  text: PreparedText,
  at: number,
  advance: (face: PreparedText['runs'][number]['face'], text: string) => number,
): number {
  const run = text.runs.findLast(({ start }) => start <= at) ?? text.runs[0];
  return run === undefined ? 0 : advance(run.face, ELLIPSIS) * run.fontSize + run.letterSpacing;
}

function measureCells(text: PreparedText, start: number, rest: string): Cell[] {
  const cells: Cell[] = [];
  let at = start;
  for (const grapheme of splitGraphemes(rest)) {
    const end = at + grapheme.length;
    cells.push({ start: at, end, width: text.widthOf(at, end) });
    at = end;
  }
  return cells;
}

function takeFromStart(cells: readonly Cell[], room: number): { end?: number; width: number } {
  let width = 0;
  let end: number | undefined;
  for (const cell of cells) {
    if (width + cell.width > room) break;
    width += cell.width;
    end = cell.end;
  }
  return end === undefined ? { width } : { end, width };
}

function takeFromEnd(cells: readonly Cell[], room: number): { start?: number; width: number } {
  let width = 0;
  let start: number | undefined;
  for (const cell of cells.toReversed()) {
    if (width + cell.width > room) break;
    width += cell.width;
    start = cell.start;
  }
  return start === undefined ? { width } : { start, width };
}
