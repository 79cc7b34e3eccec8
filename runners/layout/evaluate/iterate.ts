import { pairsOf } from './builtins/collection-methods.ts';
import { HIDDEN_ITERATOR } from './iterator-key.ts';
import type { Machine } from './machine.ts';
import { truthOf } from './operators.ts';
import { ArrayValue } from './values/array-value.ts';
import { MapValue, SetValue } from './values/collection-values.ts';
import { GeneratorValue } from './values/generator-value.ts';
import { ObjectValue } from './values/object-value.ts';
import { chosenOf } from './values/one-of-value.ts';
import { UnknownValue } from './values/unknown-value.ts';
import type { Value } from './values/value.ts';

/** Steps of an iterator that does not say it is done; a list drawn on a screen has fewer. */
const MAX_STEPS = 1_000;

/** The items that `for … of`, spread and destructuring visit. */
export function itemsOf(machine: Machine, value: Value): readonly Value[] | UnknownValue {
  const settled = chosenOf(value);
  if (settled instanceof ArrayValue) return settled.elements;
  if (typeof settled === 'string') return [...settled];
  if (settled instanceof SetValue) return [...settled.members];
  if (settled instanceof MapValue) return pairsOf(settled);
  if (settled instanceof GeneratorValue) return settled.takeRest(machine);
  if (settled instanceof UnknownValue) return settled;
  if (settled instanceof ObjectValue) return itemsOfObject(machine, settled);
  return new UnknownValue('what is visited is not a list');
}

/** An object that says how it is visited, with `[Symbol.iterator]`. */
function itemsOfObject(machine: Machine, object: ObjectValue): readonly Value[] | UnknownValue {
  const start = chosenOf(machine.getProperty(object, HIDDEN_ITERATOR));
  if (start === undefined) return new UnknownValue('what is visited is not a list');
  const iterator = chosenOf(machine.call(start, [], { thisValue: object }));
  if (!(iterator instanceof ObjectValue)) {
    return iterator === object
      ? new UnknownValue('what is visited is not a list')
      : itemsOf(machine, iterator);
  }
  const items: Value[] = [];
  const next = machine.getProperty(iterator, 'next');
  while (items.length < MAX_STEPS) {
    const step = machine.call(next, [], { thisValue: iterator });
    const isDone = truthOf(chosenOf(machine.getProperty(step, 'done')));
    if (isDone === undefined) return new UnknownValue('how many items there are is known at run time only');
    if (isDone) break;
    machine.chargeItems(1);
    items.push(machine.getProperty(step, 'value'));
  }
  return items;
}
