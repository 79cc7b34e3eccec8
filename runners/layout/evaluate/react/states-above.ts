import type { Interpreter } from '../interpreter.ts';
import type { Value } from '../values/value.ts';

/** States by where the tree has them. */
export type PlacedStates = ReadonlyMap<string, Value>;

interface States {
  /** Those that components start with instead of what source says. */
  given: PlacedStates;
  /** Those that effects of components further down have set. */
  readonly set: Map<string, Value>;
  /** How many components of a name were mounted. */
  readonly mounted: Map<string, number>;
}

const states = new WeakMap<Interpreter, States>();

/** What is kept of the states of an evaluation's components. */
export function statesOf(interpreter: Interpreter): States {
  const known = states.get(interpreter);
  if (known !== undefined) return known;
  const fresh = { given: new Map(), set: new Map(), mounted: new Map() };
  states.set(interpreter, fresh);
  return fresh;
}

/**
 * What effects have set in components above their own. Those are rendered by then: the tree has to be rendered anew,
 * starting with these, to be seen as it is once its effects have run.
 */
export function statesSetAbove(interpreter: Interpreter): PlacedStates {
  return statesOf(interpreter).set;
}

/** Makes components start with these states. To be called before anything is rendered. */
export function startWith(interpreter: Interpreter, given: PlacedStates): void {
  statesOf(interpreter).given = given;
}
