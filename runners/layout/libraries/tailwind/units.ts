/** What lengths of a style sheet are relative to. */
export interface Units {
  /** Points in a `rem`. */
  readonly rem: number;
  readonly viewportWidth: () => number;
  readonly viewportHeight: () => number;
}

const LENGTH = /^([+-]?(?:\d+\.?\d*|\.\d+))(px|rem|vw|vh|svh|lvh|dvh|%)?$/;

/** A length in points or per cent; `auto` is one where it is asked for. `undefined` when it is none. */
export function toLength(text: string, units: Units): number | string | undefined {
  const [, digits, unit] = LENGTH.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  if (unit === undefined) return number === 0 ? 0 : undefined;
  if (unit === 'px') return number;
  if (unit === 'rem') return number * units.rem;
  if (unit === '%') return `${number}%`;
  return (number / 100) * (unit === 'vw' ? units.viewportWidth() : units.viewportHeight());
}

/** The opposite of a length, for utilities that begin with a dash. */
export function negate(value: number | string): number | string {
  if (typeof value === 'number') return value === 0 ? 0 : -value;
  return value.startsWith('-') ? value.slice(1) : `-${value}`;
}
