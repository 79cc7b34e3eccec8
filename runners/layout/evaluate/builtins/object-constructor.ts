import { toKey } from '../expressions/keys.ts';
import { copyProperties } from '../expressions/object.ts';
import type { Machine } from '../machine.ts';
import { ModuleNamespaceValue } from '../modules/module-namespace.ts';
import { NativeClassValue } from '../native-class.ts';
import { type NativeBody, type NativeCall, nativeAccepting } from '../native-function.ts';
import { strictlyEqual } from '../operators.ts';
import { ArrayValue } from '../values/array-value.ts';
import { MapValue } from '../values/collection-values.ts';
import { ObjectValue } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { Accessor, PropertyHolder } from '../values/property-holder.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import { HeapValue, type Value } from '../values/value.ts';

const statics: Readonly<Record<string, NativeBody>> = {
  keys: (call) => listOf(call, (key) => key),
  values: (call) => listOf(call, (_, value) => value),
  entries: (call) => listOf(call, (key, value) => new ArrayValue([key, value])),
  getOwnPropertyNames: (call) => listOf(call, (key) => key),
  assign: ({ args, interpreter }) => {
    const target = chosenOf(args[0]);
    if (!(target instanceof PropertyHolder)) return args[0];
    const holder = interpreter.writableOf(target);
    interpreter.beforeChange(holder);
    for (const source of args.slice(1)) copyProperties(interpreter, holder, chosenOf(source));
    return target;
  },
  fromEntries: ({ args, interpreter }) => {
    const pairs = interpreter.iterate(args[0]);
    if (pairs instanceof UnknownValue) return pairs;
    interpreter.chargeItems(pairs.length);
    const object = new ObjectValue();
    for (const pair of pairs) {
      const key = toKey(interpreter, interpreter.getProperty(pair, '0'));
      if (typeof key === 'string') object.setOwn(key, interpreter.getProperty(pair, '1'));
    }
    return object;
  },
  freeze: freezing(true),
  seal: freezing(false),
  preventExtensions: freezing(false),
  isFrozen: ({ args }) => {
    const target = chosenOf(args[0]);
    return !(target instanceof PropertyHolder || target instanceof ArrayValue) || target.frozen;
  },
  create: ({ args, interpreter }) => {
    const parent = chosenOf(args[0]);
    const object = new ObjectValue(undefined, parent instanceof ObjectValue ? parent : undefined);
    const descriptors = chosenOf(args[1]);
    if (descriptors instanceof ObjectValue) defineAll(interpreter, object, descriptors);
    return object;
  },
  defineProperty: ({ args, interpreter }) => {
    const target = chosenOf(args[0]);
    const key = toKey(interpreter, args[1]);
    if (target instanceof PropertyHolder && typeof key === 'string')
      define(interpreter, target, key, args[2]);
    return target;
  },
  defineProperties: ({ args, interpreter }) => {
    const target = chosenOf(args[0]);
    const descriptors = chosenOf(args[1]);
    if (target instanceof PropertyHolder && descriptors instanceof ObjectValue) {
      defineAll(interpreter, target, descriptors);
    }
    return target;
  },
  getPrototypeOf: () => new UnknownValue('prototypes are not followed', { hint: 'prototype' }),
  setPrototypeOf: ({ args }) => args[0],
  is: ({ args: [a, b] }) =>
    Object.is(chosenOf(a), chosenOf(b)) || strictlyEqual(chosenOf(a), chosenOf(b)) === true,
  hasOwn: ({ args, interpreter }) => {
    const target = chosenOf(args[0]);
    const key = toKey(interpreter, args[1]);
    if (target instanceof UnknownValue) return target.derive();
    return target instanceof PropertyHolder && typeof key === 'string' && target.hasOwn(key);
  },
  groupBy: ({ args, interpreter }) => {
    const items = interpreter.iterate(args[0]);
    if (items instanceof UnknownValue) return items;
    const groups = new ObjectValue();
    for (const [index, item] of items.entries()) {
      const key = toKey(interpreter, interpreter.call(args[1], [item, index]));
      if (typeof key !== 'string') continue;
      const group = groups.getOwn(key);
      if (group instanceof ArrayValue) group.elements.push(item);
      else groups.setOwn(key, new ArrayValue([item]));
    }
    return groups;
  },
};

/** `Object`. */
export function objectConstructor(): NativeClassValue {
  const klass = new NativeClassValue('Object', {
    create: ({ args }) => (chosenOf(args[0]) instanceof HeapValue ? args[0] : new ObjectValue()),
    isInstance: (value) => value instanceof HeapValue && !(value instanceof UnknownValue),
  });
  for (const [name, body] of Object.entries(statics)) klass.setOwn(name, nativeAccepting(name, body));
  return klass;
}

function listOf({ args, interpreter }: NativeCall, item: (key: string, value: Value) => Value): Value {
  const target = chosenOf(args[0]);
  if (target instanceof UnknownValue) return target.derive();
  if (target instanceof MapValue) return new ArrayValue();
  const keys = keysOf(target);
  interpreter.chargeItems(keys.length);
  return new ArrayValue(keys.map((key) => item(key, interpreter.getProperty(target, key))));
}

function keysOf(target: Value): readonly string[] {
  if (target instanceof ArrayValue) return target.elements.map((_, index) => String(index));
  if (typeof target === 'string') return [...target].map((_, index) => String(index));
  if (target instanceof ModuleNamespaceValue) return target.names();
  return target instanceof PropertyHolder ? target.ownKeys() : [];
}

function freezing(freeze: boolean): NativeBody {
  return ({ args, interpreter }) => {
    const target = chosenOf(args[0]);
    const ours = target instanceof ArrayValue || (target instanceof PropertyHolder && !target.shared);
    if (freeze && ours) {
      interpreter.beforeChange(target);
      target.frozen = true;
    }
    return args[0];
  };
}

type Definer = Pick<Machine, 'getProperty' | 'beforeChange' | 'writableOf'>;

function defineAll(interpreter: Definer, target: PropertyHolder, descriptors: ObjectValue): void {
  for (const key of descriptors.ownKeys())
    define(interpreter, target, key, interpreter.getProperty(descriptors, key));
}

function define(interpreter: Definer, target: PropertyHolder, key: string, descriptor: Value): void {
  const settled = chosenOf(descriptor);
  if (!(settled instanceof ObjectValue) || key === '__proto__') return;
  const get = chosenOf(interpreter.getProperty(settled, 'get'));
  const set = chosenOf(interpreter.getProperty(settled, 'set'));
  const holder = interpreter.writableOf(target);
  interpreter.beforeChange(holder);
  if (get instanceof HeapValue || set instanceof HeapValue) {
    holder.setOwn(
      key,
      new Accessor(get instanceof HeapValue ? get : undefined, set instanceof HeapValue ? set : undefined),
    );
  } else {
    holder.setOwn(key, interpreter.getProperty(settled, 'value'));
  }
}
