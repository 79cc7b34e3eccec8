import type { MemberExpression } from '@oxc-project/types';
import { ClassValue } from '../class-value.ts';
import type { Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { Accessor } from '../values/property-holder.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import { HeapValue, type Value } from '../values/value.ts';
import { keyOf } from './keys.ts';
import { SHORT_CIRCUIT } from './short-circuit.ts';

/** A property access together with the object it was read from, which a call needs as `this`. */
export interface Reference {
  readonly object: Value;
  readonly value: Value;
}

export function evaluateMember(machine: Machine, node: MemberExpression, scope: Scope): Value {
  return resolveMember(machine, node, scope).value;
}

export function resolveMember(machine: Machine, node: MemberExpression, scope: Scope): Reference {
  if (node.object.type === 'Super') return resolveSuper(machine, node, scope);
  const object = machine.evaluate(node.object, scope);
  if (object === SHORT_CIRCUIT || (node.optional && isNothing(object))) {
    return { object: undefined, value: SHORT_CIRCUIT };
  }
  const key = keyOf(machine, node.property, node.computed, scope);
  if (typeof key !== 'string') return { object, value: unknownElement(object, key) };
  machine.markPlace(node, scope);
  return { object, value: machine.getProperty(object, key) };
}

/** An element picked by an unknown key: unknown too, but of something that is named. */
function unknownElement(object: Value, key: UnknownValue): UnknownValue {
  const settled = chosenOf(object);
  return settled instanceof UnknownValue ? settled.derive() : key.derive();
}

function resolveSuper(machine: Machine, node: MemberExpression, scope: Scope): Reference {
  const { home, thisValue } = scope.frame;
  const key = keyOf(machine, node.property, node.computed, scope);
  const parent = chosenOf(home?.superClass);
  if (typeof key !== 'string' || !(parent instanceof HeapValue))
    return { object: thisValue, value: undefined };
  if (!(parent instanceof ClassValue)) {
    const inherited = inheritedFrom(parent, key);
    return { object: thisValue, value: inherited };
  }
  const slot = thisValue === home ? parent.getOwn(key) : parent.findInherited(key);
  if (slot instanceof Accessor) {
    return {
      object: thisValue,
      value: slot.get === undefined ? undefined : machine.call(slot.get, [], { thisValue }),
    };
  }
  return { object: thisValue, value: slot };
}

function inheritedFrom(parent: HeapValue, key: string): Value {
  if (parent instanceof UnknownValue) return parent.derive({ hint: key });
  if (!('findInherited' in parent) || typeof parent.findInherited !== 'function') return undefined;
  const slot: unknown = parent.findInherited(key);
  return slot instanceof HeapValue ? slot : undefined;
}

function isNothing(value: Value): boolean {
  const settled = chosenOf(value);
  return settled === undefined || settled === null;
}
