import type { Truth } from './boolean-expression.ts';
import { evaluateMath } from './evaluate-math.ts';

/** The size that relative lengths refer to. */
export interface ViewportSize {
  readonly width: number;
  readonly height: number;
  /** In pixels; 16 where it is left out. */
  readonly fontSize?: number;
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  dppx: 1,
  x: 1,
  dpi: 1 / 96,
  dpcm: 2.54 / 96,
};

const RATIO = /^([^/]+)\/([^/]+)$/;

/** A length in pixels, a resolution in dots per pixel, a ratio or a plain number; null where it is none of them. */
export function readMeasure(text: string, viewport: ViewportSize): number | null {
  const measure = (number: number, unit: string): number | null => {
    const factor =
      unit === 'em' ? (viewport.fontSize ?? 16) : (viewportFactor(unit, viewport) ?? UNITS[unit]);
    return factor === undefined ? null : number * factor;
  };
  const ratio = RATIO.exec(text);
  if (ratio === null || text.includes('(')) return evaluateMath(text, measure);
  const [width, height] = [evaluateMath(ratio[1] ?? '', measure), evaluateMath(ratio[2] ?? '', measure)];
  return width === null || height === null ? null : width / height;
}

/** How many pixels one of a unit of the window is; `undefined` for any other unit. */
export function viewportFactor(
  unit: string,
  { width, height }: Pick<ViewportSize, 'width' | 'height'>,
): number | undefined {
  switch (unit.replace(/^[sld](?=v)/, '')) {
    case 'vw':
    case 'vi':
      return width / 100;
    case 'vh':
    case 'vb':
      return height / 100;
    case 'vmin':
      return Math.min(width, height) / 100;
    case 'vmax':
      return Math.max(width, height) / 100;
    default:
      return undefined;
  }
}

type Operator = '<' | '<=' | '>' | '>=' | '=';

function compare(left: number, operator: string, right: number): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return Math.abs(left - right) < 1e-9;
  }
}

const MIRRORED: Readonly<Record<Operator, Operator>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
};
const isOperator = (text: string | undefined): text is Operator => text !== undefined && text in MIRRORED;

/**
 * Evaluates `min-width: 40em`, `width >= 40em`, `20em <= width < 60em` or the feature alone, for measures that the
 * caller knows; null where it does not know the feature or cannot read the value.
 */
export function evaluateRange(
  inner: string,
  measure: (feature: string) => number | undefined,
  viewport: ViewportSize,
): Truth {
  const plain = /^\s*([a-z-]+)\s*(?::([\s\S]*))?$/i.exec(inner);
  if (plain !== null) return evaluatePlain((plain[1] ?? '').toLowerCase(), plain[2], measure, viewport);
  const parts = inner.split(/\s*(<=|>=|<|>|=)\s*/);
  const at = parts.findIndex(
    (part, position) => position % 2 === 0 && measure(part.trim().toLowerCase()) !== undefined,
  );
  const actual = measure((parts[at] ?? '').trim().toLowerCase());
  if (actual === undefined) return null;
  const sides = [
    [parts[at - 2], parts[at - 1], true],
    [parts[at + 2], parts[at + 1], false],
  ] as const;
  if (!pointsOneWay(parts)) return null;
  let found = false;
  for (const [value, operator, before] of sides) {
    if (value === undefined || !isOperator(operator)) continue;
    const asked = readMeasure(value, viewport);
    if (asked === null || lacksUnit((parts[at] ?? '').trim(), value)) return null;
    found = true;
    if (!compare(actual, before ? MIRRORED[operator] : operator, asked)) return false;
  }
  return found ? true : null;
}

const LENGTHS = /(?:^|-)(?:width|height|inline-size|block-size)$/i;

/** A length but zero needs a unit. */
function lacksUnit(feature: string, value: string): boolean {
  return LENGTHS.test(feature) && /^\s*[+-]?[\d.]+(?:e[+-]?\d+)?\s*$/i.test(value) && Number(value) !== 0;
}

/** `a < width < b` and `a > width >= b` are ranges, `a < width > b` is not. */
function pointsOneWay(parts: readonly string[]): boolean {
  const operators = parts.filter((_, position) => position % 2 === 1);
  const [first, second] = operators;
  if (operators.length > 2 || first === undefined) return false;
  return second === undefined || (first !== '=' && second !== '=' && first.charAt(0) === second.charAt(0));
}

function evaluatePlain(
  written: string,
  value: string | undefined,
  measure: (feature: string) => number | undefined,
  viewport: ViewportSize,
): Truth {
  const prefixed = /^(-webkit-)?(min|max)-(.*)$/.exec(written);
  const actual = measure(prefixed === null ? written : `${prefixed[1] ?? ''}${prefixed[3]}`);
  if (actual === undefined) return null;
  if (value === undefined) return prefixed === null ? actual !== 0 : null;
  const asked = readMeasure(value, viewport);
  if (asked === null || lacksUnit(written, value)) return null;
  return compare(actual, prefixed === null ? '=' : prefixed[2] === 'min' ? '>=' : '<=', asked);
}
