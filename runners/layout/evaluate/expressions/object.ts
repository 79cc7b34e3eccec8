import type { ArrayExpression, ObjectExpression, ObjectProperty } from '@oxc-project/types';
import { Closure } from '../closure.ts';
import type { Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import { ModuleNamespaceValue } from '../modules/module-namespace.ts';
import { getter } from '../native-function.ts';
import { ArrayValue } from '../values/array-value.ts';
import { ObjectValue } from '../values/object-value.ts';
import { type Assumption, assume, settle } from '../values/one-of-value.ts';
import { Accessor, PropertyHolder } from '../values/property-holder.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { keyOf } from './keys.ts';
import { evaluateNamed } from './naming.ts';

export function evaluateObject(machine: Machine, node: ObjectExpression, scope: Scope): Value {
  const object = new ObjectValue();
  let assumption: Assumption | undefined;
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const spread = settle(machine.evaluate(property.argument, scope));
      assumption ??= spread.assumption;
      copyProperties(machine, object, spread.value);
    } else {
      defineProperty(machine, object, property, scope);
    }
  }
  return assume(object, assumption);
}

/** An object whose properties, and those of the objects in it, read what they import only when they are read. */
export function evaluateTable(machine: Machine, node: ObjectExpression, scope: Scope): Value {
  if (!node.properties.every((property) => property.type === 'Property' && property.kind === 'init')) {
    return evaluateObject(machine, node, scope);
  }
  const object = new ObjectValue();
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') continue;
    const { value } = property;
    const key = keyOf(machine, property.key, property.computed, scope);
    const binding = value.type === 'Identifier' ? scope.find(value.name) : undefined;
    if (typeof key === 'string' && binding?.live === true)
      object.setOwn(
        key,
        getter(() => binding.read()),
      );
    else if (typeof key === 'string' && value.type === 'ObjectExpression') {
      object.setOwn(key, evaluateTable(machine, value, scope));
    } else defineProperty(machine, object, property, scope);
  }
  return object;
}

function defineProperty(machine: Machine, object: ObjectValue, property: ObjectProperty, scope: Scope): void {
  const key = keyOf(machine, property.key, property.computed, scope);
  // What is stored under a name that only run time knows is left out; reading it back is not known either.
  if (typeof key !== 'string') return;
  if (property.kind === 'init') {
    if (key === '__proto__' && !property.computed) {
      machine.inform(
        'FORBIDDEN_ACCESS',
        '`__proto__` has no effect in a preview.',
        machine.pointAt(property, scope),
      );
      return;
    }
    object.setOwn(key, evaluateNamed(machine, property.value, scope, key));
    return;
  }
  if (property.value.type !== 'FunctionExpression') return;
  const method = new Closure(key, property.value, scope);
  const existing = object.getOwn(key);
  const pair = existing instanceof Accessor ? existing : undefined;
  const isGetter = property.kind === 'get';
  object.setOwn(key, new Accessor(isGetter ? method : pair?.get, isGetter ? pair?.set : method));
}

/** Copies the enumerable properties of any value, as spread and `Object.assign` do. Unknown ones add nothing. */
export function copyProperties(
  machine: Pick<Machine, 'getProperty' | 'chargeItems'>,
  target: PropertyHolder,
  source: Value,
): void {
  if (source instanceof UnknownValue) return;
  if (source instanceof ArrayValue || typeof source === 'string') {
    const items = source instanceof ArrayValue ? source.elements : [...source];
    machine.chargeItems(items.length);
    items.forEach((item, index) => {
      target.setOwn(String(index), item);
    });
  } else if (source instanceof ModuleNamespaceValue) {
    for (const name of source.names()) target.setOwn(name, source.read(name));
  } else if (source instanceof PropertyHolder) {
    machine.chargeItems(source.ownSize);
    for (const key of source.ownKeys()) {
      const slot = source.getOwn(key);
      target.setOwn(key, slot instanceof Accessor ? machine.getProperty(source, key) : slot);
    }
  }
}

export function evaluateArray(machine: Machine, node: ArrayExpression, scope: Scope): Value {
  const elements: Value[] = [];
  let assumption: Assumption | undefined;
  for (const element of node.elements) {
    if (element === null) {
      elements.push(undefined);
    } else if (element.type === 'SpreadElement') {
      const spread = settle(machine.evaluate(element.argument, scope));
      assumption ??= spread.assumption;
      const items = machine.iterate(spread.value);
      // A list with an unknown part is unknown as a list: how many items it has is not known.
      if (items instanceof UnknownValue) return items;
      machine.chargeItems(items.length);
      for (const item of items) elements.push(item);
    } else {
      elements.push(machine.evaluate(element, scope));
    }
  }
  return assume(new ArrayValue(elements), assumption);
}
