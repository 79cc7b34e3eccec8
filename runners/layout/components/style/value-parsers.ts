import { parseColor } from './parse-color.ts';
import { isStyleObject, type StyleData } from './style-data.ts';

/** Reads one style value; `undefined` means that it is not a value of this property. */
export type ValueParser<Result> = (data: StyleData) => Result | undefined;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const LARGEST = 1e6;

/** A finite number, also when written as a string. */
export function parseNumber(data: StyleData): number | undefined {
  const number = typeof data === 'string' && NUMBER.test(data.trim()) ? Number(data) : data;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function parsePoints(data: StyleData): number | undefined {
  const number = parseNumber(data);
  return number === undefined ? undefined : Math.max(-LARGEST, Math.min(LARGEST, number));
}

/** A length that cannot be negative. */
export function parseSize(data: StyleData): number | undefined {
  const points = parsePoints(data);
  return points === undefined || points < 0 ? undefined : points;
}

export function parsePercent(data: StyleData): string | undefined {
  if (typeof data !== 'string' || !data.endsWith('%')) return undefined;
  const number = parsePoints(data.slice(0, -1));
  if (number === undefined) return undefined;
  const text = String(number);
  return `${text.includes('e') ? number.toFixed(10) : text}%`;
}

export function parseLength(data: StyleData): number | string | undefined {
  return parsePoints(data) ?? parsePercent(data);
}

export function parseLengthOrAuto(data: StyleData): number | string | undefined {
  return data === 'auto' ? 'auto' : parseLength(data);
}

export function parseRadius(data: StyleData): number | string | undefined {
  return parseSize(data) ?? parsePercent(data);
}

export function parseInteger(data: StyleData): number | undefined {
  const number = parsePoints(data);
  return number === undefined ? undefined : Math.round(number);
}

export function parsePositive(data: StyleData): number | undefined {
  const number = parseNumber(data);
  return number === undefined || number <= 0 ? undefined : number;
}

export function parseFontSize(data: StyleData): number | undefined {
  const number = parsePositive(data);
  return number === undefined ? undefined : Math.min(number, 2_000);
}

export function parseOpacity(data: StyleData): number | undefined {
  const number = parseNumber(data);
  return number === undefined ? undefined : Math.max(0, Math.min(1, number));
}

export function parseBoolean(data: StyleData): boolean | undefined {
  return typeof data === 'boolean' ? data : undefined;
}

export function parseStyleColor(data: StyleData): string | undefined {
  return parseColor(data);
}

/** A number, or a ratio such as `16 / 9`. */
export function parseAspectRatio(data: StyleData): number | undefined {
  if (typeof data !== 'string' || !data.includes('/')) return parsePositive(data);
  const [width, height, ...rest] = data.split('/').map((part) => parsePositive(part));
  if (width === undefined || height === undefined || rest.length > 0) return undefined;
  return parsePositive(width / height);
}

export function parseOffset(data: StyleData): { width: number; height: number } | undefined {
  if (!isStyleObject(data)) return undefined;
  const width = parseNumber(data.width ?? 0);
  const height = parseNumber(data.height ?? 0);
  return width === undefined || height === undefined ? undefined : { width, height };
}

export function parseFontFamily(data: StyleData): string | undefined {
  return typeof data === 'string' && data !== '' ? data.slice(0, 200) : undefined;
}

/** A parser of exactly these words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): ValueParser<Word> {
  return (data) => words.find((word) => word === data);
}

/** A parser of the words of a table, each standing for something else. */
export function renamed<Result>(words: ReadonlyMap<StyleData, Result>): ValueParser<Result> {
  return (data) => words.get(data);
}

/** The first parser's answer, else the second's. */
export function either<First, Second>(
  first: ValueParser<First>,
  second: ValueParser<Second>,
): ValueParser<First | Second> {
  return (data) => first(data) ?? second(data);
}
