import type { NativeCall } from '../native-function.ts';
import { ArrayValue } from '../values/array-value.ts';
import { type Assumption, assume, chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import type { ArrayMethod } from './array-method.ts';
import { callBack, testItem } from './callbacks.ts';

/** Methods that call back for the items of a list. */
export const arrayVisitors: Readonly<Record<string, ArrayMethod>> = {
  map: (list, call) => new ArrayValue(visit(list, call)),
  forEach: (list, call) => {
    visit(list, call);
    return undefined;
  },
  flatMap: (list, call) => {
    const results = visit(list, call);
    return new ArrayValue(results.flatMap((result) => spread(result, call)));
  },
  filter,
  find: (list, call) => {
    const found = search(list, call, false);
    return found === undefined ? undefined : assume(list.elements[found.index], found.assumption);
  },
  findLast: (list, call) => {
    const found = search(list, call, true);
    return found === undefined ? undefined : assume(list.elements[found.index], found.assumption);
  },
  findIndex: (list, call) => indexOf(search(list, call, false)),
  findLastIndex: (list, call) => indexOf(search(list, call, true)),
  some: (list, call) => {
    const found = search(list, call, false);
    return assume(found !== undefined, found?.assumption);
  },
  every,
  reduce: (list, call) => reduce(list.elements, call),
  reduceRight: (list, call) => reduce(list.elements.toReversed(), call),
};

function visit(list: ArrayValue, call: NativeCall): Value[] {
  call.interpreter.chargeItems(list.elements.length);
  const results: Value[] = [];
  // As in JavaScript, items added during the visit are not visited.
  const { length } = list.elements;
  for (let index = 0; index < length; index += 1) {
    results.push(callBack(call, [list.elements[index], index, list]));
  }
  return results;
}

function spread(result: Value, call: NativeCall): readonly Value[] {
  const settled = chosenOf(result);
  if (!(settled instanceof ArrayValue)) return [result];
  call.interpreter.chargeItems(settled.elements.length);
  return settled.elements;
}

function filter(list: ArrayValue, call: NativeCall): Value {
  const kept: Value[] = [];
  let assumption: Assumption | undefined;
  for (const [index, element] of [...list.elements].entries()) {
    const test = testItem(call, [element, index, list]);
    assumption ??= test.assumption;
    if (test.holds) kept.push(element);
  }
  return assume(new ArrayValue(kept), assumption);
}

interface Found {
  readonly index: number;
  readonly assumption: Assumption | undefined;
}

function search(list: ArrayValue, call: NativeCall, fromEnd: boolean): Found | undefined {
  const { length } = list.elements;
  for (let step = 0; step < length; step += 1) {
    const index = fromEnd ? length - 1 - step : step;
    const { holds, assumption } = testItem(call, [list.elements[index], index, list]);
    if (holds) return { index, assumption };
  }
  return undefined;
}

function indexOf(found: Found | undefined): Value {
  return found === undefined ? -1 : assume(found.index, found.assumption);
}

function every(list: ArrayValue, call: NativeCall): Value {
  let assumption: Assumption | undefined;
  for (const [index, element] of [...list.elements].entries()) {
    const test = testItem(call, [element, index, list]);
    assumption ??= test.assumption;
    if (!test.holds) return assume(false, test.assumption);
  }
  return assume(true, assumption);
}

function reduce(elements: readonly Value[], call: NativeCall): Value {
  const hasInitial = call.args.length > 1;
  if (!hasInitial && elements.length === 0)
    return new UnknownValue('an empty list is reduced without a start');
  let result: Value = hasInitial ? call.args[1] : elements[0];
  const first = hasInitial ? 0 : 1;
  for (let index = first; index < elements.length; index += 1) {
    call.interpreter.charge(1);
    result = call.interpreter.call(call.args[0], [result, elements[index], index], {
      location: call.location,
    });
  }
  return result;
}
