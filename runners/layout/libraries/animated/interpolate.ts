/** How an interpolation continues beyond its first and last input. */
export type Extrapolation = 'extend' | 'clamp' | 'identity';

const NUMBERS = /-?\d+(?:\.\d+)?/g;

export interface Interpolation {
  readonly input: readonly number[];
  readonly output: readonly (number | string)[];
  readonly left: Extrapolation;
  readonly right: Extrapolation;
}

/** The output at `x`. Text such as `45deg` is interpolated number by number; other text takes the nearer end. */
export function interpolate(x: number, range: Interpolation): number | string | undefined {
  const segment = findSegment(x, range.input);
  const from = range.output[segment];
  const to = range.output[segment + 1];
  const start = range.input[segment];
  const end = range.input[segment + 1];
  if (from === undefined || to === undefined || start === undefined || end === undefined) return from;
  const position = extrapolate(x, range);
  if (position === undefined) return x;
  const progress = end === start ? (position <= start ? 0 : 1) : (position - start) / (end - start);
  return blend(from, to, progress);
}

function findSegment(x: number, input: readonly number[]): number {
  let segment = 0;
  while (segment < input.length - 2 && x >= (input[segment + 1] ?? Number.POSITIVE_INFINITY)) segment += 1;
  return segment;
}

/** Where on the input axis to look; `undefined` when `x` itself is the answer. */
function extrapolate(x: number, { input, left, right }: Interpolation): number | undefined {
  const first = input[0] ?? 0;
  const last = input.at(-1) ?? 0;
  const rule = x < first ? left : x > last ? right : 'extend';
  if (rule === 'identity') return undefined;
  return rule === 'clamp' ? Math.max(first, Math.min(last, x)) : x;
}

function blend(from: number | string, to: number | string, progress: number): number | string {
  if (typeof from === 'number' && typeof to === 'number') return from + (to - from) * progress;
  const start = String(from);
  const end = String(to);
  const starts = start.match(NUMBERS)?.map(Number) ?? [];
  const ends = end.match(NUMBERS)?.map(Number) ?? [];
  if (starts.length !== ends.length || start.replace(NUMBERS, '#') !== end.replace(NUMBERS, '#')) {
    return progress < 0.5 ? from : to;
  }
  let index = 0;
  return start.replace(NUMBERS, () => {
    const a = starts[index] ?? 0;
    const b = ends[index] ?? 0;
    index += 1;
    return String(a + (b - a) * progress);
  });
}
