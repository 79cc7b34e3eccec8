import type { NativeCall } from '../native-function.ts';
import { numberOf, truthOf } from '../operators.ts';
import { ArrayValue } from '../values/array-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { numberArgument } from './arguments.ts';
import type { ArrayMethod } from './array-method.ts';

/** Methods that change a list, and those that give a changed copy of it. */
export const arrayChangers: Readonly<Record<string, ArrayMethod>> = {
  push: changing((list, { args, interpreter }) => {
    interpreter.chargeItems(args.length);
    for (const argument of args) list.elements.push(argument);
    return list.elements.length;
  }),
  unshift: changing((list, { args, interpreter }) => {
    interpreter.chargeItems(args.length + list.elements.length);
    list.elements = [...args, ...list.elements];
    return list.elements.length;
  }),
  pop: changing((list) => list.elements.pop()),
  shift: changing((list, { interpreter }) => {
    interpreter.chargeItems(list.elements.length);
    return list.elements.shift();
  }),
  reverse: changing((list) => {
    list.elements.reverse();
    return list;
  }),
  fill: changing((list, { args, interpreter }) => {
    interpreter.chargeItems(list.elements.length);
    const end = chosenOf(args[2]) === undefined ? undefined : numberArgument(args, 2, 0);
    list.elements.fill(args[0], numberArgument(args, 1, 0), end);
    return list;
  }),
  splice: changing((list, call) => {
    const { removed, rest } = spliced(list, call);
    list.elements = rest;
    return new ArrayValue(removed);
  }),
  toSpliced: (list, call) => new ArrayValue(spliced(list, call).rest),
  sort: changing((list, call) => {
    list.elements = sorted(list.elements, call);
    return list;
  }),
  toSorted: (list, call) => new ArrayValue(sorted(list.elements, call)),
};

function changing(method: ArrayMethod): ArrayMethod {
  return (list, call) => {
    if (list.frozen) return undefined;
    call.interpreter.beforeChange(list);
    return method(list, call);
  };
}

function spliced(list: ArrayValue, { args, interpreter }: NativeCall): { removed: Value[]; rest: Value[] } {
  interpreter.chargeItems(list.elements.length + args.length);
  const rest = [...list.elements];
  const start = numberArgument(args, 0, 0);
  const count = args.length < 2 ? rest.length : numberArgument(args, 1, 0);
  const removed = args.length === 0 ? [] : rest.splice(start, count, ...args.slice(2));
  return { removed, rest };
}

/** A stable merge sort of our own, so that a comparator of source can neither confuse nor stall a native one. */
function sorted(elements: readonly Value[], call: NativeCall): Value[] {
  const compare = comparatorOf(call);
  call.interpreter.chargeItems(elements.length);
  const defined = elements.filter((element) => chosenOf(element) !== undefined);
  const missing = elements.length - defined.length;
  return [...mergeSort(defined, compare), ...new Array<Value>(missing).fill(undefined)];
}

function mergeSort(items: Value[], compare: (a: Value, b: Value) => number): Value[] {
  if (items.length < 2) return items;
  const middle = items.length >> 1;
  const left = mergeSort(items.slice(0, middle), compare);
  const right = mergeSort(items.slice(middle), compare);
  const merged: Value[] = [];
  let taken = 0;
  for (const item of left) {
    while (taken < right.length && compare(item, right[taken]) > 0) {
      merged.push(right[taken]);
      taken += 1;
    }
    merged.push(item);
  }
  return [...merged, ...right.slice(taken)];
}

function comparatorOf({ args, interpreter, location }: NativeCall): (a: Value, b: Value) => number {
  const comparator = chosenOf(args[0]);
  if (comparator === undefined) {
    return (a, b) => {
      interpreter.charge(1);
      const left = interpreter.toText(a);
      const right = interpreter.toText(b);
      if (left instanceof UnknownValue || right instanceof UnknownValue || left === right) return 0;
      return left < right ? -1 : 1;
    };
  }
  return (a, b) => {
    interpreter.charge(1);
    const result = chosenOf(interpreter.call(comparator, [a, b], { location }));
    // An order that only run time knows leaves the items as they are.
    if (truthOf(result) === undefined) return 0;
    const order = numberOf(result) ?? 0;
    return Number.isNaN(order) ? 0 : order;
  };
}
