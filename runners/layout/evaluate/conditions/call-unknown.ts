import { ClassValue } from '../class-value.ts';
import { Closure } from '../closure.ts';
import type { Machine } from '../machine.ts';
import { NotKnownError } from '../not-known-error.ts';
import { ForwardRefValue, MemoComponentValue } from '../react/component-values.ts';
import type { SourcePoint } from '../source-point.ts';
import { ArrayValue } from '../values/array-value.ts';
import { Callable } from '../values/callable.ts';
import { type Assumption, assume, chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/** How many items stand for a list that only run time knows. */
export const PLACEHOLDER_ITEMS = 3;

/** Methods that call back for every item of a list. */
const VISITING = new Set(['map', 'flatMap', 'forEach']);
/**
 * Calls that hand back the component they are given, even one without a name. Those that take functions first and
 * the component in a second call, such as `connect`, are not among them.
 */
const WRAPPER_NAME = /^(?:observer|memo|withRouter|with[A-Z]\w*|hoc)/;

/**
 * Calls something only run time knows. A visit of an unknown list is made with placeholder items, a wrapper
 * around a component of the project gives that component, anything else is unknown.
 */
export function callUnknown(
  machine: Machine,
  callee: UnknownValue,
  object: Value,
  args: readonly Value[],
  location: SourcePoint,
): Value {
  const method = lastName(callee.hint);
  if (method === 'then' && machine.probing === 'known') throw new NotKnownError();
  const first = chosenOf(args[0]);
  const list = chosenOf(object);
  if (list instanceof UnknownValue && VISITING.has(method) && first instanceof Callable) {
    return visitPlaceholders(machine, list, method, first, location);
  }
  if (isComponent(first) && !/^use[A-Z]/.test(method)) return first;
  if (first instanceof Closure && WRAPPER_NAME.test(method)) return first;
  return callee.derive();
}

function visitPlaceholders(
  machine: Machine,
  list: UnknownValue,
  method: string,
  callback: Callable,
  location: SourcePoint,
): Value {
  if (machine.probing === 'known') throw new NotKnownError();
  const name = list.hint === '' ? 'the list' : `\`${list.hint}\``;
  const assumed = `a list of ${PLACEHOLDER_ITEMS} placeholder items`;
  machine.inform('ASSUMED_LIST', `${name} is taken to be ${assumed}: ${list.reason}.`, location);
  const assumption: Assumption = { condition: list.hint, assumed, reason: list.reason, location };
  const results = placeholderItems(list).map((item, index) =>
    machine.invoke(callback, [item, index, list], undefined, location),
  );
  if (method === 'forEach') return undefined;
  const elements = method === 'flatMap' ? results.flatMap(elementsOf) : results;
  return assume(new ArrayValue(elements), assumption);
}

/** The items that stand for those of an unknown list. */
export function placeholderItems(list: UnknownValue): UnknownValue[] {
  return Array.from({ length: PLACEHOLDER_ITEMS }, (_, index) =>
    list.derive({ hint: list.hint === '' ? 'item' : `${list.hint}[${index}]` }),
  );
}

function elementsOf(value: Value): readonly Value[] {
  const settled = chosenOf(value);
  return settled instanceof ArrayValue ? settled.elements : [value];
}

function isComponent(value: Value): boolean {
  if (value instanceof MemoComponentValue || value instanceof ForwardRefValue) return true;
  return (value instanceof Closure || value instanceof ClassValue) && /^[A-Z]/.test(value.name);
}

function lastName(hint: string): string {
  return hint.slice(hint.lastIndexOf('.') + 1);
}
