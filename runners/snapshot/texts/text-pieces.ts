import type { LayoutText } from '../../../src/contracts/layout-document.ts';
import type { TextRunStyle } from '../../../src/contracts/layout-style.ts';
import { shownText } from '../../../src/contracts/shown-text.ts';
import type { FontFace } from '../../text/font-face.ts';
import { countGraphemes } from '../../text/graphemes.ts';
import { resolveRunStyle } from '../../text/resolve-run-style.ts';
import type { PaintContext } from '../paint-context.ts';

/** A part of one line in one style. */
export interface Piece {
  readonly text: string;
  readonly style: TextRunStyle;
  readonly face: FontFace;
  readonly fontSize: number;
  readonly letterSpacing: number;
  readonly width: number;
}

type Line = LayoutText['lines'][number];

const SOFT_HYPHEN = '\u00ad';
const HYPHEN = '\u2010';
const INVISIBLE_END = /[\s\u200b]+$/u;

/** What a line shows, left to right: its runs' characters, with one `…` for those left out. */
export function cutLine(context: PaintContext, text: LayoutText, line: Line): Piece[] {
  const { ellipsis } = line;
  if (ellipsis === undefined)
    return withoutHangingEnd(
      context,
      cutRange(context, text, line.start, line.end),
      line !== text.lines.at(-1),
    );
  const before = cutRange(context, text, line.start, ellipsis.start);
  const after = cutRange(context, text, ellipsis.end, line.end);
  const style = (before.at(-1) ?? after[0])?.style ?? text.runs[0]?.style ?? {};
  return [...before, toPiece(context, '…', style), ...after];
}

function cutRange(context: PaintContext, text: LayoutText, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const run of text.runs) {
    const shown = shownText(run);
    const end = start + shown.length;
    const part = shown.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (end > from && start < to && part !== '') pieces.push(toPiece(context, part, run.style));
    start = end;
  }
  return pieces;
}

/** Spaces at the end of a line hang over: they take no part in aligning it. A soft hyphen is seen only there. */
function withoutHangingEnd(context: PaintContext, pieces: Piece[], isWrapped: boolean): Piece[] {
  const last = pieces.at(-1);
  if (last === undefined) return pieces;
  const text = last.text.replace(INVISIBLE_END, '');
  if (text.endsWith(SOFT_HYPHEN) && isWrapped) {
    return [...pieces.slice(0, -1), toPiece(context, `${text.slice(0, -1)}${HYPHEN}`, last.style)];
  }
  if (text === last.text) return pieces;
  const rest = pieces.slice(0, -1);
  return text === ''
    ? withoutHangingEnd(context, rest, isWrapped)
    : [...rest, toPiece(context, text, last.style)];
}

function toPiece(context: PaintContext, text: string, style: TextRunStyle): Piece {
  const { platform, dpr, fontScale, fonts, meter } = context;
  const { font, fontSize, letterSpacing } = resolveRunStyle(style, { platform, dpr, fontScale }, fonts);
  const width = meter.advance(font.face, text) * fontSize + letterSpacing * countGraphemes(text);
  return { text, style, face: font.face, fontSize, letterSpacing, width };
}
