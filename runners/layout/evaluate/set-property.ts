import { toIndex } from './get-property.ts';
import type { Machine } from './machine.ts';
import { ArrayValue } from './values/array-value.ts';
import { ObjectValue } from './values/object-value.ts';
import { chosenOf } from './values/one-of-value.ts';
import { Accessor, PropertyHolder } from './values/property-holder.ts';
import { RegExpValue } from './values/simple-values.ts';
import type { Value } from './values/value.ts';

const IGNORED = new Set(['__proto__', 'prototype', 'constructor']);

/** Writes a property as source would. Writes to what is frozen, primitive or unknown have no effect. */
export function writeProperty(machine: Machine, target: Value, key: string, value: Value): void {
  const settled = chosenOf(target);
  if (IGNORED.has(key)) {
    machine.inform('FORBIDDEN_ACCESS', `Writing \`${key}\` has no effect in a preview.`, undefined);
    return;
  }
  if (settled instanceof ArrayValue) writeElement(machine, settled, key, value);
  else if (settled instanceof PropertyHolder) writeSlot(machine, settled, key, value);
  else if (settled instanceof RegExpValue && key === 'lastIndex' && typeof value === 'number') {
    settled.lastIndex = value;
  }
}

function writeSlot(machine: Machine, target: PropertyHolder, key: string, value: Value): void {
  const existing =
    target.getOwn(key) ?? (target instanceof ObjectValue ? target.inherits?.findInherited(key) : undefined);
  if (existing instanceof Accessor) {
    if (existing.set !== undefined) machine.invoke(existing.set, [value], target, undefined);
    return;
  }
  if (target.frozen) return;
  machine.charge(1);
  const holder = machine.writableOf(target);
  machine.beforeChange(holder);
  holder.setOwn(key, value);
}

function writeElement(machine: Machine, target: ArrayValue, key: string, value: Value): void {
  if (target.frozen) return;
  if (key === 'length') {
    if (typeof value === 'number') resize(machine, target, value);
    return;
  }
  const index = toIndex(key);
  if (index === undefined) return;
  machine.beforeChange(target);
  if (index >= target.elements.length) resize(machine, target, index + 1);
  target.elements[index] = value;
}

function resize(machine: Machine, target: ArrayValue, length: number): void {
  const { elements } = target;
  if (!Number.isSafeInteger(length) || length < 0) return;
  machine.beforeChange(target);
  if (length <= elements.length) {
    elements.length = length;
    return;
  }
  machine.chargeItems(length - elements.length);
  while (elements.length < length) elements.push(undefined);
}

/** `delete target[key]`. */
export function deleteProperty(machine: Machine, target: Value, key: string): void {
  const settled = chosenOf(target);
  if (settled instanceof ArrayValue) {
    writeElement(machine, settled, key, undefined);
  } else if (settled instanceof PropertyHolder && !settled.frozen) {
    machine.beforeChange(settled);
    settled.deleteOwn(key);
  }
}
