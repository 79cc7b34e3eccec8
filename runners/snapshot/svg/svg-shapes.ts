import { Path2D } from '@napi-rs/canvas';
import type { SvgElement } from './svg-element.ts';
import { readLength, readNumbers } from './svg-numbers.ts';

/** The size that percentages are of. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

type Shape = (read: LengthReader, element: SvgElement) => Path2D | undefined;
type LengthReader = (name: string, along: 'x' | 'y' | 'both') => number;

const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['path', (_read, element) => pathOf(element.attributes.get('d'))],
  ['rect', rect],
  ['circle', (read) => oval(read('cx', 'x'), read('cy', 'y'), read('r', 'both'), read('r', 'both'))],
  ['ellipse', (read) => oval(read('cx', 'x'), read('cy', 'y'), read('rx', 'x'), read('ry', 'y'))],
  ['line', (read) => polyline([read('x1', 'x'), read('y1', 'y'), read('x2', 'x'), read('y2', 'y')], false)],
  ['polyline', (_read, element) => polyline(readNumbers(element.attributes.get('points')), false)],
  ['polygon', (_read, element) => polyline(readNumbers(element.attributes.get('points')), true)],
]);

/** Tells whether an element is a shape, drawn by its outline. */
export function isShape({ name }: SvgElement): boolean {
  return SHAPES.has(name);
}

/** The outline of a shape, or `undefined` where it has none. */
export function shapePath(element: SvgElement, viewport: Viewport): Path2D | undefined {
  const diagonal = Math.hypot(viewport.width, viewport.height) / Math.SQRT2;
  const wholes = { x: viewport.width, y: viewport.height, both: diagonal };
  const read: LengthReader = (name, along) => readLength(element.attributes.get(name), wholes[along]) ?? 0;
  return SHAPES.get(element.name)?.(read, element);
}

/** Skia reads a path or refuses it; a refused one is not drawn. */
function pathOf(data: string | undefined): Path2D | undefined {
  if (data === undefined || data.trim() === '' || data.trim() === 'none') return undefined;
  try {
    return new Path2D(data);
  } catch {
    return undefined;
  }
}

function rect(read: LengthReader, { attributes }: SvgElement): Path2D | undefined {
  const width = read('width', 'x');
  const height = read('height', 'y');
  if (width <= 0 || height <= 0) return undefined;
  const [x, y] = [read('x', 'x'), read('y', 'y')];
  const path = new Path2D();
  const across = attributes.has('rx') ? read('rx', 'x') : read('ry', 'y');
  const down = attributes.has('ry') ? read('ry', 'y') : across;
  const rx = Math.min(Math.max(0, across), width / 2);
  const ry = Math.min(Math.max(0, down), height / 2);
  if (rx === 0 || ry === 0) {
    path.rect(x, y, width, height);
    return path;
  }
  const corner = (cx: number, cy: number, quarter: number) =>
    path.ellipse(cx, cy, rx, ry, 0, (quarter * Math.PI) / 2, ((quarter + 1) * Math.PI) / 2);
  path.moveTo(x + rx, y);
  path.lineTo(x + width - rx, y);
  corner(x + width - rx, y + ry, 3);
  path.lineTo(x + width, y + height - ry);
  corner(x + width - rx, y + height - ry, 0);
  path.lineTo(x + rx, y + height);
  corner(x + rx, y + height - ry, 1);
  path.lineTo(x, y + ry);
  corner(x + rx, y + ry, 2);
  path.closePath();
  return path;
}

function oval(x: number, y: number, rx: number, ry: number): Path2D | undefined {
  if (rx <= 0 || ry <= 0) return undefined;
  const path = new Path2D();
  path.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
  path.closePath();
  return path;
}

function polyline(numbers: readonly number[], closed: boolean): Path2D | undefined {
  if (numbers.length < 4) return undefined;
  const path = new Path2D();
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [x = 0, y = 0] = [numbers[index], numbers[index + 1]];
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  if (closed) path.closePath();
  return path;
}
