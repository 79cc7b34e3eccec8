import type { Machine } from './machine.ts';
import { ArrayValue } from './values/array-value.ts';
import { Callable } from './values/callable.ts';
import { ObjectValue } from './values/object-value.ts';
import { chosenOf } from './values/one-of-value.ts';
import { DateValue, RegExpValue } from './values/simple-values.ts';
import { UnknownValue } from './values/unknown-value.ts';
import { isPrimitive, type Value } from './values/value.ts';

const MAX_NESTED_LISTS = 16;

/** `String(value)`, or an unknown value when a part of it is unknown. */
export function textOf(machine: Machine, value: Value, depth = 0): string | UnknownValue {
  const settled = chosenOf(value);
  if (typeof settled === 'string') return settled;
  if (isPrimitive(settled)) return String(settled);
  if (settled instanceof UnknownValue) return settled;
  if (settled instanceof ArrayValue) return joinTexts(machine, settled.elements, ',', depth);
  if (settled instanceof DateValue) return textOfDate(settled);
  if (settled instanceof RegExpValue) return `/${settled.source}/${settled.flags}`;
  if (settled instanceof ObjectValue) return objectText(machine, settled, depth);
  if (settled instanceof Callable) return functionText(machine, settled, depth);
  return '[object Object]';
}

/** Joins like `Array.prototype.join`: `null` and `undefined` are empty. */
export function joinTexts(
  machine: Machine,
  items: readonly Value[],
  separator: string,
  depth = 0,
): string | UnknownValue {
  if (depth > MAX_NESTED_LISTS) return new UnknownValue('lists nested too deep to be text');
  const texts: string[] = [];
  let length = 0;
  for (const item of items) {
    machine.charge(1);
    const settled = chosenOf(item);
    const text = settled === undefined || settled === null ? '' : textOf(machine, settled, depth + 1);
    if (typeof text !== 'string') return text;
    length += text.length + separator.length;
    texts.push(text);
  }
  machine.chargeText(length);
  return texts.join(separator);
}

/** Functions that say what they are as a text, as the action creators of stores do. */
function functionText(machine: Machine, callable: Callable, depth: number): string | UnknownValue {
  const own = callable.getOwn('toString');
  if (!(own instanceof Callable) || depth >= MAX_NESTED_LISTS) {
    return new UnknownValue('the text of a function is not evaluated');
  }
  return textOf(machine, machine.invoke(own, [], callable, undefined), depth + 1);
}

function objectText(machine: Machine, object: ObjectValue, depth: number): string | UnknownValue {
  const method = object.findInherited('toString');
  if (method instanceof Callable && depth < MAX_NESTED_LISTS) {
    const text = chosenOf(machine.invoke(method, [], object, undefined));
    return typeof text === 'string' ? text : textOf(machine, text, depth + 1);
  }
  return '[object Object]';
}

/** Dates are read in UTC, because the device's time zone is not part of what a screen is built for. */
export function textOfDate(date: DateValue): string {
  if (Number.isNaN(date.time)) return 'Invalid Date';
  const [weekday, day, month, year, time] = new Date(date.time).toUTCString().split(/,? /);
  return `${weekday} ${month} ${day} ${year} ${time} GMT+0000 (Coordinated Universal Time)`;
}
