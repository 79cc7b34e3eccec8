import type { Interpreter } from '../interpreter.ts';
import type { SourcePoint } from '../source-point.ts';

const refused = new WeakMap<Interpreter, Set<string>>();

/** Makes an unknown condition count as what it is not in the normal state. To be called before anything is rendered. */
export function refuseAssumption(interpreter: Interpreter, at: SourcePoint): void {
  const points = refused.get(interpreter) ?? new Set();
  refused.set(interpreter, points.add(keyOf(at)));
}

/** Whether the condition at a place, which is found only where it matters, is one of those. */
export function isRefused(interpreter: Interpreter, locate: () => SourcePoint): boolean {
  const points = refused.get(interpreter);
  return points?.has(keyOf(locate())) ?? false;
}

const keyOf = ({ file, line, column }: SourcePoint): string => `${file}:${line}:${column}`;
