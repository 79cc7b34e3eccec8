import { countGraphemes } from '../../text/graphemes.ts';
import type { PaintContext } from '../paint-context.ts';
import { paintGlyphs } from '../texts/paint-glyphs.ts';
import type { Piece } from '../texts/text-pieces.ts';
import { toCanvasColor } from './svg-color.ts';
import { follow, type SvgContext } from './svg-context.ts';
import { childElements, isElement, type SvgElement } from './svg-element.ts';
import { readLength, readNumbers } from './svg-numbers.ts';
import { type SvgStyle, styleOf } from './svg-style.ts';

/** Text that hangs together: it starts at one point and is aligned as a whole. */
interface Chunk {
  x: number;
  y: number;
  readonly anchor: SvgStyle['textAnchor'];
  readonly spans: { readonly text: string; readonly style: SvgStyle; readonly dy: number }[];
}

/** Draws a `text` with its `tspan`s. */
export function paintSvgText(
  context: SvgContext,
  paint: PaintContext,
  element: SvgElement,
  style: SvgStyle,
  opacity: number,
): void {
  const first: Chunk = { x: 0, y: 0, anchor: style.textAnchor, spans: [] };
  const chunks = [first];
  collect(context, element, style, chunks);
  for (const chunk of chunks) paintChunk(context, paint, chunk, opacity);
}

function collect(context: SvgContext, element: SvgElement, style: SvgStyle, chunks: Chunk[]): void {
  const { attributes, children } = element;
  const { width, height } = context.viewport;
  const last = chunks.at(-1);
  const x = readLength(readFirst(attributes.get('x')), width);
  const y = readLength(readFirst(attributes.get('y')), height);
  const dx = readNumbers(attributes.get('dx'))[0] ?? 0;
  const dy = dyOf(attributes.get('dy'), style);
  if (last !== undefined && (x !== undefined || y !== undefined || dx !== 0)) {
    chunks.push({ x: (x ?? last.x) + dx, y: y ?? last.y, anchor: style.textAnchor, spans: [] });
  }
  let shift = dy;
  for (const child of children) {
    if (isElement(child)) {
      if (child.name === 'tspan' && context.effort.mayDraw()) {
        collect(context, child, styleOf(child, style, width), chunks);
      }
      continue;
    }
    const text = child.replaceAll(/\s+/g, ' ');
    if (text.trim() !== '') chunks.at(-1)?.spans.push({ text, style, dy: shift });
    shift = text.trim() === '' ? shift : 0;
  }
}

function readFirst(list: string | undefined): string | undefined {
  return list?.trim().split(/[\s,]+/)[0];
}

function dyOf(value: string | undefined, { fontSize }: SvgStyle): number {
  const first = readFirst(value);
  if (first === undefined) return 0;
  return first.endsWith('em') ? Number.parseFloat(first) * fontSize || 0 : (readLength(first, fontSize) ?? 0);
}

function paintChunk(context: SvgContext, paint: PaintContext, chunk: Chunk, opacity: number): void {
  const pieces = chunk.spans.map((span, index) => {
    const text = index === 0 ? span.text.trimStart() : span.text;
    return { ...span, piece: toPiece(context, paint, text, span.style, opacity) };
  });
  const width = pieces.reduce((sum, { piece }) => sum + piece.width, 0);
  let x = chunk.x - (chunk.anchor === 'middle' ? width / 2 : chunk.anchor === 'end' ? width : 0);
  let y = chunk.y;
  for (const { piece, style, dy } of pieces) {
    y += dy;
    if (style.visible && piece.style.color !== undefined) paintGlyphs(paint, piece, x, y);
    x += piece.width;
  }
}

function toPiece(
  context: SvgContext,
  { fonts, meter, platform }: PaintContext,
  text: string,
  style: SvgStyle,
  opacity: number,
): Piece {
  const { fontSize, fontFamily: family, fontWeight: weight, italic, letterSpacing } = style;
  const { face } = fonts.resolve({ platform, family, weight, italic });
  const color = toCanvasColor(solidFill(context, style), style.fillOpacity * opacity);
  const width = meter.advance(face, text) * fontSize + letterSpacing * countGraphemes(text);
  return { text, style: color === undefined ? {} : { color }, face, fontSize, letterSpacing, width };
}

/** Letters filled with a gradient are drawn in its first colour. */
function solidFill(context: SvgContext, { fill }: SvgStyle): string {
  const found = fill.startsWith('url(') ? follow(context, fill) : undefined;
  if (found === undefined) return fill;
  const stop = childElements(found.element).find(({ name }) => name === 'stop');
  return stop?.attributes.get('stop-color') ?? 'none';
}
