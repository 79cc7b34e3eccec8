const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** CSS pixels of each unit a drawing may be measured in. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 4 / 3],
  ['pc', 16],
  ['mm', 96 / 25.4],
  ['cm', 96 / 2.54],
  ['in', 96],
  ['em', 16],
  ['rem', 16],
]);

const MOST_NUMBERS = 100_000;

/** Every number of a list, in whatever way it is separated. */
export function readNumbers(text: string | undefined): number[] {
  if (text === undefined) return [];
  const numbers: number[] = [];
  for (const [number] of text.matchAll(NUMBER)) {
    numbers.push(clampNumber(Number(number)));
    if (numbers.length >= MOST_NUMBERS) break;
  }
  return numbers;
}

/** A length in user units; a percentage is of `whole`. */
export function readLength(text: string | undefined, whole: number): number | undefined {
  const found = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%|[a-z]*)\s*$/i.exec(text ?? '');
  if (found === null) return undefined;
  const value = Number(found[1]);
  const unit = (found[2] ?? '').toLowerCase();
  if (unit === '%') return clampNumber((value / 100) * whole);
  const factor = UNITS.get(unit);
  return factor === undefined ? undefined : clampNumber(value * factor);
}

/** A share, as a number or a percentage. */
export function readShare(text: string | undefined, otherwise: number): number {
  const value = readLength(text, 1);
  return value === undefined ? otherwise : Math.min(1, Math.max(0, value));
}

/** Skia's own numbers end far below JavaScript's. */
function clampNumber(value: number): number {
  return Math.min(1e7, Math.max(-1e7, value));
}
