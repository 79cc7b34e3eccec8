import { splitGraphemes } from '../../text/graphemes.ts';
import { isolated, type PaintContext, pixelsPerPoint } from '../paint-context.ts';
import type { Piece } from './text-pieces.ts';

const DEFAULT_COLOR = '#000000';

/**
 * Draws the characters that the face has, and a box for each other one: the machine's fonts would draw them
 * otherwise everywhere.
 */
export function paintGlyphs(context: PaintContext, piece: Piece, x: number, baseline: number): void {
  const { canvas } = context;
  isolated(canvas, () => {
    canvas.font = `${piece.fontSize}px "${piece.face.skiaFamily}"`;
    canvas.letterSpacing = `${piece.letterSpacing}px`;
    canvas.fillStyle = piece.style.color ?? DEFAULT_COLOR;
    applyShadow(context, piece);
    let left = x;
    for (const { text, isCovered } of splitByCoverage(piece)) {
      const width =
        context.meter.advance(piece.face, text) * piece.fontSize +
        piece.letterSpacing * splitGraphemes(text).length;
      if (isCovered) canvas.fillText(text, left, baseline);
      else paintMissing(context, piece, { left, width, baseline });
      left += width;
    }
  });
}

function applyShadow({ canvas }: PaintContext, { style }: Piece): void {
  const { text_shadow_color: color, text_shadow_offset: offset, text_shadow_radius: radius = 0 } = style;
  if (color === undefined || (radius === 0 && offset === undefined)) return;
  const scale = pixelsPerPoint(canvas);
  canvas.shadowColor = color;
  canvas.shadowBlur = radius * scale;
  canvas.shadowOffsetX = (offset?.width ?? 0) * scale;
  canvas.shadowOffsetY = (offset?.height ?? 0) * scale;
}

interface Stretch {
  readonly text: string;
  readonly isCovered: boolean;
}

/** Neighbours that the face has are drawn together, so that kerning and ligatures stay. */
function splitByCoverage({ text, face }: Piece): Stretch[] {
  const stretches: Stretch[] = [];
  for (const grapheme of splitGraphemes(text)) {
    const isCovered = face.tables.covers(grapheme.codePointAt(0) ?? 0);
    const last = stretches.at(-1);
    if (isCovered && last?.isCovered === true) {
      stretches[stretches.length - 1] = { text: last.text + grapheme, isCovered };
    } else {
      stretches.push({ text: grapheme, isCovered });
    }
  }
  return stretches;
}

function paintMissing(
  { canvas }: PaintContext,
  { fontSize, text }: Piece,
  { left, width, baseline }: { readonly left: number; readonly width: number; readonly baseline: number },
): void {
  if (width <= 0 || text.trim() === '') return;
  const side = Math.min(width, fontSize) * 0.8;
  canvas.globalAlpha *= 0.25;
  canvas.beginPath();
  canvas.roundRect(left + (width - side) / 2, baseline - side * 0.9, side, side, side / 5);
  canvas.fill();
  canvas.globalAlpha /= 0.25;
}
