import type { SourcePoint } from '../source-point.ts';
import { HeapValue, type Value } from './value.ts';

/** A decision that run time would have taken and evaluation took by its rules instead. */
export interface Assumption {
  /** The condition as written, shortened. */
  readonly condition: string;
  /** What it was taken to be. */
  readonly assumed: string;
  /** Why it could not be decided. */
  readonly reason: string;
  readonly location: SourcePoint | undefined;
}

/**
 * One of several values: the one the rules chose, and those it might have been. Operations work on the chosen
 * one and keep the assumption, so whatever is drawn from it can be marked as assumed.
 */
export class OneOfValue extends HeapValue {
  readonly kind = 'oneOf';
  readonly chosen: Value;
  readonly others: readonly Value[];
  readonly assumption: Assumption;

  constructor(chosen: Value, others: readonly Value[], assumption: Assumption) {
    super();
    this.chosen = chosen;
    this.others = others;
    this.assumption = assumption;
  }
}

/** The value to work with, and the assumption it rests on, if any. */
export function settle(value: Value): { value: Value; assumption: Assumption | undefined } {
  let current = value;
  let assumption: Assumption | undefined;
  while (current instanceof OneOfValue) {
    assumption ??= current.assumption;
    current = current.chosen;
  }
  return { value: current, assumption };
}

/** The chosen value, when it does not matter that it was chosen. */
export function chosenOf(value: Value): Value {
  let current = value;
  while (current instanceof OneOfValue) current = current.chosen;
  return current;
}

/** Marks a value as resting on an assumption; without one, or when it is marked already, it is left as it is. */
export function assume(value: Value, assumption: Assumption | undefined): Value {
  if (assumption === undefined || value instanceof OneOfValue) return value;
  return new OneOfValue(value, [], assumption);
}
