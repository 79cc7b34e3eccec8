import type { CanvasGradient, SKRSContext2D } from '@napi-rs/canvas';
import type { Affine } from '../transform.ts';
import { toCanvasColor } from './svg-color.ts';
import { follow, type SvgContext } from './svg-context.ts';
import { childElements, type SvgElement } from './svg-element.ts';
import { readLength, readShare } from './svg-numbers.ts';
import { INITIAL_STYLE, styleOf } from './svg-style.ts';
import { readTransform } from './svg-transform.ts';

/** A gradient as a canvas has it, and the plane it is drawn in. */
export interface SvgGradient {
  readonly fill: CanvasGradient;
  /** Where the gradient's numbers are fractions of the shape's bounds. */
  readonly ofBounds: boolean;
  readonly transform: Affine;
}

const MOST_STOPS = 64;

/** The gradient that a paint refers to; `undefined` for anything else. */
export function readGradient(
  context: SvgContext,
  canvas: SKRSContext2D,
  reference: string,
  opacity: number,
): SvgGradient | undefined {
  const chain = templateChain(context, reference);
  const [first] = chain;
  if (first === undefined) return undefined;
  const attribute = (name: string) =>
    chain.map(({ attributes }) => attributes.get(name)).find((value) => value !== undefined);
  const stops = chain.map(stopsOf).find((found) => found.length > 0) ?? [];
  if (stops.length === 0) return undefined;
  const ofBounds = attribute('gradientUnits') !== 'userSpaceOnUse';
  const wholes = ofBounds ? { width: 1, height: 1 } : context.viewport;
  const read = (name: string, whole: number, otherwise: number) =>
    readLength(attribute(name), whole) ?? otherwise * whole;
  const fill =
    first.name === 'linearGradient'
      ? canvas.createLinearGradient(
          read('x1', wholes.width, 0),
          read('y1', wholes.height, 0),
          read('x2', wholes.width, 1),
          read('y2', wholes.height, 0),
        )
      : radial(canvas, read, attribute, wholes);
  addStops(fill, stops, opacity);
  return { fill, ofBounds, transform: readTransform(attribute('gradientTransform')) };
}

/** A gradient and those it takes what it leaves out from. */
function templateChain(context: SvgContext, reference: string): SvgElement[] {
  const chain: SvgElement[] = [];
  let found = follow(context, reference);
  while (found !== undefined && /^(linear|radial)Gradient$/.test(found.element.name)) {
    chain.push(found.element);
    found = follow(found.context, found.element.attributes.get('href'));
  }
  return chain;
}

function radial(
  canvas: SKRSContext2D,
  read: (name: string, whole: number, otherwise: number) => number,
  attribute: (name: string) => string | undefined,
  { width, height }: { readonly width: number; readonly height: number },
): CanvasGradient {
  const diagonal = Math.hypot(width, height) / Math.SQRT2;
  const x = read('cx', width, 0.5);
  const y = read('cy', height, 0.5);
  const focusX = attribute('fx') === undefined ? x : read('fx', width, 0.5);
  const focusY = attribute('fy') === undefined ? y : read('fy', height, 0.5);
  const radius = read(
    attribute('r') === undefined && attribute('rx') !== undefined ? 'rx' : 'r',
    diagonal,
    0.5,
  );
  return canvas.createRadialGradient(focusX, focusY, 0, x, y, Math.max(0, radius));
}

interface Stop {
  readonly offset: number;
  readonly color: string;
  readonly opacity: number;
}

const known = new WeakMap<SvgElement, readonly Stop[]>();

function stopsOf(gradient: SvgElement): readonly Stop[] {
  const stops = known.get(gradient) ?? readStops(gradient);
  known.set(gradient, stops);
  return stops;
}

function readStops(gradient: SvgElement): Stop[] {
  let earlier = 0;
  return childElements(gradient)
    .filter(({ name }) => name === 'stop')
    .slice(0, MOST_STOPS)
    .map((stop) => {
      const { attributes } = stop;
      earlier = Math.max(earlier, readShare(attributes.get('offset'), 0));
      const color = attributes.get('stop-color') ?? '#000000';
      return {
        offset: earlier,
        color: color.toLowerCase() === 'currentcolor' ? styleOf(stop, INITIAL_STYLE, 1).color : color,
        opacity: readShare(attributes.get('stop-opacity'), 1),
      };
    });
}

function addStops(gradient: CanvasGradient, stops: readonly Stop[], opacity: number): void {
  for (const stop of stops) {
    gradient.addColorStop(stop.offset, toCanvasColor(stop.color, stop.opacity * opacity) ?? '#00000000');
  }
}
