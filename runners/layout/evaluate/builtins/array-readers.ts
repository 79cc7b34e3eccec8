import type { NativeCall } from '../native-function.ts';
import { strictlyEqual } from '../operators.ts';
import { ArrayValue } from '../values/array-value.ts';
import { type Assumption, assume, chosenOf, settle } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { numberArgument, textArgument } from './arguments.ts';
import type { ArrayMethod } from './array-method.ts';

const MAX_FLAT_DEPTH = 64;

/** Methods that read a list and leave it as it is. */
export const arrayReaders: Readonly<Record<string, ArrayMethod>> = {
  at: (list, { args }) => list.elements.at(numberArgument(args, 0, 0)),
  concat,
  slice: (list, { args, interpreter }) => {
    interpreter.chargeItems(list.elements.length);
    const end = chosenOf(args[1]) === undefined ? undefined : numberArgument(args, 1, 0);
    return new ArrayValue(list.elements.slice(numberArgument(args, 0, 0), end));
  },
  flat: (list, call) => new ArrayValue(flatten(list.elements, numberArgument(call.args, 0, 1), call)),
  includes: (list, { args }) => includes(list, args[0]),
  indexOf: (list, { args }) => list.elements.findIndex((element) => same(element, args[0])),
  lastIndexOf: (list, { args }) => list.elements.findLastIndex((element) => same(element, args[0])),
  join: (list, call) => {
    const separator = textArgument(call, 0, ',');
    return separator instanceof UnknownValue ? separator : joined(list, separator, call);
  },
  toString: (list: ArrayValue, call: NativeCall) => joined(list, ',', call),
  toLocaleString: (list: ArrayValue, call: NativeCall) => joined(list, ',', call),
  keys: (list, { interpreter }) => {
    interpreter.chargeItems(list.elements.length);
    return new ArrayValue([...list.elements.keys()]);
  },
  values: (list) => new ArrayValue([...list.elements]),
  entries: (list, { interpreter }) => {
    interpreter.chargeItems(list.elements.length * 2);
    return new ArrayValue(list.elements.map((element, index) => new ArrayValue([index, element])));
  },
  toReversed: (list, { interpreter }) => {
    interpreter.chargeItems(list.elements.length);
    return new ArrayValue(list.elements.toReversed());
  },
  with: (list, { args, interpreter }) => {
    interpreter.chargeItems(list.elements.length);
    const elements = [...list.elements];
    const index = numberArgument(args, 0, 0);
    const place = index < 0 ? elements.length + index : index;
    if (place in elements) elements[place] = args[1];
    return new ArrayValue(elements);
  },
};

function concat(list: ArrayValue, { args, interpreter }: NativeCall): Value {
  const elements = [...list.elements];
  for (const argument of args) {
    const settled = chosenOf(argument);
    // How many items an unknown list adds is unknown, so the whole is.
    if (settled instanceof UnknownValue) return settled.derive();
    const items = settled instanceof ArrayValue ? settled.elements : [argument];
    interpreter.chargeItems(items.length);
    for (const item of items) elements.push(item);
  }
  return new ArrayValue(elements);
}

function flatten(elements: readonly Value[], depth: number, call: NativeCall): Value[] {
  const flat: Value[] = [];
  visit(elements, Math.min(depth, MAX_FLAT_DEPTH));
  return flat;

  function visit(items: readonly Value[], left: number): void {
    call.interpreter.chargeItems(items.length);
    for (const item of items) {
      const settled = chosenOf(item);
      if (settled instanceof ArrayValue && left >= 1) visit(settled.elements, left - 1);
      else flat.push(item);
    }
  }
}

function includes(list: ArrayValue, wanted: Value): Value {
  const settled = chosenOf(wanted);
  if (list.elements.some((element) => same(element, settled) || bothNaN(element, settled))) return true;
  if (settled instanceof UnknownValue) return settled.derive({ likely: false });
  const unknown = list.elements.map(chosenOf).find((element) => element instanceof UnknownValue);
  return unknown instanceof UnknownValue ? unknown.derive({ likely: false }) : false;
}

function bothNaN(a: Value, b: Value): boolean {
  return typeof a === 'number' && typeof b === 'number' && Number.isNaN(a) && Number.isNaN(b);
}

function same(element: Value, wanted: Value): boolean {
  return strictlyEqual(chosenOf(element), chosenOf(wanted)) === true;
}

function joined(list: ArrayValue, separator: string, call: NativeCall): Value {
  const texts: string[] = [];
  let assumption: Assumption | undefined;
  for (const element of list.elements) {
    const { value: settled, assumption: own } = settle(element);
    assumption ??= own;
    const text = settled === undefined || settled === null ? '' : call.interpreter.toText(settled);
    if (text instanceof UnknownValue) return text;
    call.interpreter.chargeText(text.length + separator.length);
    texts.push(text);
  }
  return assume(texts.join(separator), assumption);
}
