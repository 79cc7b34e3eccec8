import type { SvgElement } from './svg-element.ts';
import { readLength, readNumbers, readShare } from './svg-numbers.ts';

/** What shapes are filled and drawn with. Properties that children inherit are in here and no others. */
export interface SvgStyle {
  /** `none`, a colour, or `url(#id)`. */
  readonly fill: string;
  readonly stroke: string;
  /** What `currentColor` means. */
  readonly color: string;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly clipRule: 'nonzero' | 'evenodd';
  readonly strokeWidth: number;
  readonly lineCap: 'butt' | 'round' | 'square';
  readonly lineJoin: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
  readonly dashes: readonly number[];
  readonly dashOffset: number;
  readonly visible: boolean;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontFamily: string | undefined;
  readonly italic: boolean;
  readonly textAnchor: 'start' | 'middle' | 'end';
  readonly letterSpacing: number;
}

export const INITIAL_STYLE: SvgStyle = {
  fill: '#000000',
  stroke: 'none',
  color: '#000000',
  fillOpacity: 1,
  strokeOpacity: 1,
  fillRule: 'nonzero',
  clipRule: 'nonzero',
  strokeWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  miterLimit: 4,
  dashes: [],
  dashOffset: 0,
  visible: true,
  fontSize: 12,
  fontWeight: 400,
  fontFamily: undefined,
  italic: false,
  textAnchor: 'start',
  letterSpacing: 0,
};

/** The style of an element below one of style `inherited`; percentages are of `whole`. */
export function styleOf({ attributes }: SvgElement, inherited: SvgStyle, whole: number): SvgStyle {
  const read = (name: string) => {
    const value = attributes.get(name)?.trim();
    return value === undefined || value === 'inherit' || value === '' ? undefined : value;
  };
  const length = (name: string, otherwise: number) => readLength(read(name), whole) ?? otherwise;
  const color = read('color');
  const resolved = color === undefined || color === 'currentColor' ? inherited.color : color;
  return {
    color: resolved,
    fill: paintOf(read('fill'), inherited.fill, resolved),
    stroke: paintOf(read('stroke'), inherited.stroke, resolved),
    fillOpacity: readShare(read('fill-opacity'), inherited.fillOpacity),
    strokeOpacity: readShare(read('stroke-opacity'), inherited.strokeOpacity),
    fillRule: oneOf(read('fill-rule'), ['nonzero', 'evenodd'], inherited.fillRule),
    clipRule: oneOf(read('clip-rule'), ['nonzero', 'evenodd'], inherited.clipRule),
    strokeWidth: Math.max(0, length('stroke-width', inherited.strokeWidth)),
    lineCap: oneOf(read('stroke-linecap'), ['butt', 'round', 'square'], inherited.lineCap),
    lineJoin: oneOf(read('stroke-linejoin'), ['miter', 'round', 'bevel'], inherited.lineJoin),
    miterLimit: Math.max(1, length('stroke-miterlimit', inherited.miterLimit)),
    dashes: readDashes(read('stroke-dasharray'), inherited.dashes),
    dashOffset: length('stroke-dashoffset', inherited.dashOffset),
    visible: readVisible(read('visibility'), inherited.visible),
    fontSize: Math.max(0, length('font-size', inherited.fontSize)),
    fontWeight: readWeight(read('font-weight'), inherited.fontWeight),
    fontFamily: read('font-family') ?? inherited.fontFamily,
    italic: read('font-style') === undefined ? inherited.italic : read('font-style') !== 'normal',
    textAnchor: oneOf(read('text-anchor'), ['start', 'middle', 'end'], inherited.textAnchor),
    letterSpacing: length('letter-spacing', inherited.letterSpacing),
  };
}

function paintOf(value: string | undefined, inherited: string, color: string): string {
  if (value === undefined) return inherited;
  return value.toLowerCase() === 'currentcolor' ? color : value;
}

function oneOf<T extends string>(value: string | undefined, known: readonly T[], otherwise: T): T {
  return known.find((candidate) => candidate === value) ?? otherwise;
}

function readDashes(value: string | undefined, inherited: readonly number[]): readonly number[] {
  if (value === undefined) return inherited;
  const dashes = readNumbers(value)
    .map((dash) => Math.max(0, dash))
    .slice(0, 100);
  return dashes.some((dash) => dash > 0) ? dashes : [];
}

function readVisible(value: string | undefined, inherited: boolean): boolean {
  return value === undefined ? inherited : value === 'visible';
}

function readWeight(value: string | undefined, inherited: number): number {
  if (value === undefined) return inherited;
  if (value === 'bold') return 700;
  if (value === 'normal') return 400;
  const weight = Number(value);
  return weight >= 1 && weight <= 1_000 ? weight : inherited;
}
