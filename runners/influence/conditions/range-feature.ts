import type { Truth } from './boolean-expression.ts';

/** The size that relative lengths refer to. */
export interface ViewportSize {
  readonly width: number;
  readonly height: number;
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

/** A length in pixels, a resolution in dots per pixel, a ratio or a plain number. */
export function readMeasure(text: string, viewport: ViewportSize): number | null {
  const value = text.trim().toLowerCase();
  const calculated = /^calc\(([\s\S]*)\)$/.exec(value);
  if (calculated !== null) return readSum(calculated[1] ?? '', viewport);
  const ratio = /^([\d.]+)\s*\/\s*([\d.]+)$/.exec(value);
  if (ratio !== null) return Number(ratio[1]) / Number(ratio[2]);
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*)$/.exec(value);
  if (match === null) return null;
  const unit = match[2] ?? '';
  const factor = unit === 'vw' ? viewport.width / 100 : unit === 'vh' ? viewport.height / 100 : UNITS[unit];
  return factor === undefined ? null : Number(match[1]) * factor;
}

/** Sums and products without brackets, as conditions use them. */
function readSum(text: string, viewport: ViewportSize): number | null {
  let total = 0;
  for (const term of text.split(/\s+(?=[+-]\s)/)) {
    const signed = /^([+-])\s+([\s\S]*)$/.exec(term.trim());
    const product = readProduct(signed?.[2] ?? term, viewport);
    if (product === null) return null;
    total += signed?.[1] === '-' ? -product : product;
  }
  return total;
}

function readProduct(text: string, viewport: ViewportSize): number | null {
  let total = 1;
  for (const [at, factor] of text.split(/\s*([*/])\s*/).entries()) {
    if (at % 2 === 1) continue;
    const value = readMeasure(factor, viewport);
    if (value === null) return null;
    const divides = at > 0 && text.split(/\s*([*/])\s*/)[at - 1] === '/';
    total = divides ? total / value : total * value;
  }
  return total;
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
  let found = false;
  for (const [value, operator, before] of sides) {
    if (value === undefined || !isOperator(operator)) continue;
    const asked = readMeasure(value, viewport);
    if (asked === null) return null;
    found = true;
    if (!compare(actual, before ? MIRRORED[operator] : operator, asked)) return false;
  }
  return found ? true : null;
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
  if (asked === null) return null;
  return compare(actual, prefixed === null ? '=' : prefixed[2] === 'min' ? '>=' : '<=', asked);
}
