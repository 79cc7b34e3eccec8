import type { Frame, LayoutNode, LayoutText } from '../../../src/contracts/layout-document.ts';
import { type FontScaling, limitFontScale } from '../../text/resolve-run-style.ts';
import type { PaintContext } from '../paint-context.ts';
import { decorateUnder, strikeThrough } from './paint-decoration.ts';
import { paintGlyphs } from './paint-glyphs.ts';
import { cutLine, type Piece } from './text-pieces.ts';

/** Draws the lines of a text where they were measured; `content` is the node's box without border and padding. */
export function paintText(device: PaintContext, node: LayoutNode, content: Frame): void {
  const { text, props } = node;
  if (text === undefined) return;
  const context = { ...device, fontScale: limitFontScale(device.fontScale, readFontScaling(props)) };
  const align = alignmentOf(node, text);
  const pieces = text.lines.map((line) => cutLine(context, text, line));
  for (const [index, line] of text.lines.entries()) {
    const own = pieces[index] ?? [];
    const width = own.reduce((sum, piece) => sum + piece.width, 0);
    const spare = content.width - width;
    const isLast = index === text.lines.length - 1;
    const stretch = align === 'justify' && !isLast ? stretchOf(own, spare) : 0;
    const start = align === 'center' ? spare / 2 : align === 'right' ? spare : 0;
    paintLine(context, own, content.x + start, content.y + line.baseline, stretch);
  }
}

function readFontScaling({
  allow_font_scaling,
  max_font_size_multiplier: most,
}: LayoutNode['props']): FontScaling {
  return {
    allowFontScaling: allow_font_scaling !== false,
    maxFontSizeMultiplier: typeof most === 'number' ? most : undefined,
  };
}

function alignmentOf({ style }: LayoutNode, { runs }: LayoutText): string {
  return style.text_align ?? runs[0]?.style.text_align ?? 'auto';
}

/** What each space takes of the room that a justified line leaves. */
function stretchOf(pieces: readonly Piece[], spare: number): number {
  const spaces = pieces.reduce((sum, piece) => sum + countSpaces(piece.text), 0);
  return spaces === 0 || spare <= 0 ? 0 : spare / spaces;
}

function countSpaces(text: string): number {
  return text.split(' ').length - 1;
}

function paintLine(
  context: PaintContext,
  pieces: readonly Piece[],
  left: number,
  baseline: number,
  stretch: number,
): void {
  let x = left;
  for (const piece of pieces) {
    const width = piece.width + countSpaces(piece.text) * stretch;
    const place = { x, baseline, width };
    decorateUnder(context, piece, place);
    if (stretch === 0) paintGlyphs(context, piece, x, baseline);
    else paintWords(context, piece, x, baseline, stretch);
    strikeThrough(context, piece, place);
    x += width;
  }
}

function paintWords(
  context: PaintContext,
  piece: Piece,
  left: number,
  baseline: number,
  stretch: number,
): void {
  let before = '';
  for (const [index, word] of piece.text.split(' ').entries()) {
    const x = left + context.meter.advance(piece.face, before) * piece.fontSize + index * stretch;
    paintGlyphs(context, { ...piece, text: word }, x, baseline);
    before += `${word} `;
  }
}
