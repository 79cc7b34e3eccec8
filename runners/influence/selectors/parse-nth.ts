const FORMULA = /^(?:([+-]?\d*)n\s*(?:([+-])\s*(\d+))?|([+-]?\d+))$/i;

/** Reads `odd`, `even`, `3`, `2n + 1`; null where it is none of them. */
export function parseNth(text: string): { step: number; start: number } | null {
  const formula = text.trim().toLowerCase();
  if (formula === 'odd') return { step: 2, start: 1 };
  if (formula === 'even') return { step: 2, start: 0 };
  const match = FORMULA.exec(formula);
  if (match === null) return null;
  const [, step, sign, offset, single] = match;
  if (single !== undefined) return { step: 0, start: Number(single) };
  const factor = step === '' || step === '+' ? 1 : step === '-' ? -1 : Number(step);
  return { step: factor, start: offset === undefined ? 0 : Number(`${sign}${offset}`) };
}

/** Whether the formula gives this position, counted from 1. */
export function isNth(position: number, step: number, start: number): boolean {
  if (step === 0) return position === start;
  const rounds = (position - start) / step;
  return rounds >= 0 && Number.isInteger(rounds);
}
