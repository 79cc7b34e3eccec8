import { ClassValue } from '../class-value.ts';
import { toIndex } from '../get-property.ts';
import { ModuleNamespaceValue } from '../modules/module-namespace.ts';
import { NativeClassValue } from '../native-class.ts';
import { ArrayValue } from '../values/array-value.ts';
import { ObjectValue } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { PropertyHolder } from '../values/property-holder.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/** `key in object`. */
export function isIn(object: Value, key: string): Value {
  const settled = chosenOf(object);
  if (settled instanceof UnknownValue) return settled.derive();
  if (settled instanceof ArrayValue) {
    const index = toIndex(key);
    return key === 'length' || (index !== undefined && index < settled.elements.length);
  }
  if (settled instanceof ModuleNamespaceValue) return settled.names().includes(key);
  if (!(settled instanceof PropertyHolder)) return false;
  if (settled.hasOwn(key)) return true;
  return settled instanceof ObjectValue && settled.inherits?.findInherited(key) !== undefined;
}

/** `value instanceof klass`. */
export function isInstance(value: Value, klass: Value): Value {
  const target = chosenOf(klass);
  if (value instanceof UnknownValue) return value.derive();
  if (target instanceof UnknownValue) return target.derive();
  if (target instanceof NativeClassValue) return target.isInstance(value) || descendsFrom(value, target);
  return descendsFrom(value, target);
}

function descendsFrom(value: Value, target: Value): boolean {
  let klass: Value | object | undefined = value instanceof ObjectValue ? value.inherits : undefined;
  while (klass instanceof ClassValue) {
    if (klass === target) return true;
    klass = chosenOf(klass.superClass);
  }
  return klass !== undefined && klass === target;
}
