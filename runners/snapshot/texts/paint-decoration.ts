import { measureLineBox } from '../../text/line-box.ts';
import { isolated, type PaintContext } from '../paint-context.ts';
import type { Piece } from './text-pieces.ts';

/** Where one piece of a line stands. */
export interface PiecePlace {
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
}

/** In ems, as most fonts have them. */
const UNDERLINE_OFFSET = 0.12;
const STRIKE_OFFSET = -0.28;
const THICKNESS = 0.06;

/** What of a piece lies behind its letters: its background and its underline. */
export function decorateUnder(context: PaintContext, piece: Piece, place: PiecePlace): void {
  const { canvas, dpr } = context;
  const { style, face, fontSize } = piece;
  if (style.background_color !== undefined) {
    const lineHeight = style.line_height === 0 ? undefined : style.line_height;
    const box = measureLineBox({ face, fontSize, lineHeight, includeFontPadding: false, dpr });
    canvas.fillStyle = style.background_color;
    canvas.fillRect(place.x, place.baseline - box.ascent, place.width, box.ascent + box.descent);
  }
  if (style.text_decoration_line?.includes('underline') === true) {
    paintRule(context, piece, place, UNDERLINE_OFFSET);
  }
}

/** What of a piece lies over its letters. */
export function strikeThrough(context: PaintContext, piece: Piece, place: PiecePlace): void {
  if (piece.style.text_decoration_line?.includes('line-through') === true) {
    paintRule(context, piece, place, STRIKE_OFFSET);
  }
}

function paintRule(
  { canvas, dpr }: PaintContext,
  { style, fontSize }: Piece,
  { x, baseline, width }: PiecePlace,
  offset: number,
): void {
  const thickness = Math.max(1 / dpr, fontSize * THICKNESS);
  const y = baseline + offset * fontSize;
  const kind = style.text_decoration_style ?? 'solid';
  isolated(canvas, () => {
    canvas.strokeStyle = style.text_decoration_color ?? style.color ?? '#000000';
    canvas.lineWidth = thickness;
    if (kind === 'dashed') canvas.setLineDash([thickness * 3, thickness * 2]);
    if (kind === 'dotted') canvas.setLineDash([thickness, thickness]);
    for (const line of kind === 'double' ? [y, y + thickness * 2] : [y]) {
      canvas.beginPath();
      canvas.moveTo(x, line);
      canvas.lineTo(x + width, line);
      canvas.stroke();
    }
  });
}
