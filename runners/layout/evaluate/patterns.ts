import type {
  ArrayAssignmentTarget,
  ArrayPattern,
  AssignmentTarget,
  AssignmentTargetMaybeDefault,
  AssignmentTargetRest,
  BindingPattern,
  BindingRestElement,
  ObjectAssignmentTarget,
  ObjectPattern,
} from '@oxc-project/types';
import type { Scope } from './environment.ts';
import { keyOf } from './expressions/keys.ts';
import type { Machine } from './machine.ts';
import { ArrayValue } from './values/array-value.ts';
import { ObjectValue } from './values/object-value.ts';
import { assume, settle } from './values/one-of-value.ts';
import { PropertyHolder } from './values/property-holder.ts';
import { UnknownValue } from './values/unknown-value.ts';
import type { Value } from './values/value.ts';

export type Pattern =
  | BindingPattern
  | BindingRestElement
  | AssignmentTarget
  | AssignmentTargetMaybeDefault
  | AssignmentTargetRest;

/** What a pattern's leaves do with the value they are given: declare a name or assign to something. */
export type Bind = (target: Pattern, value: Value) => void;

/** Takes a value apart as a pattern says, with defaults; `bind` is called for every leaf in source order. */
export function destructure(
  machine: Machine,
  pattern: Pattern,
  value: Value,
  scope: Scope,
  bind: Bind,
): void {
  machine.enter();
  switch (pattern.type) {
    case 'ObjectPattern':
      destructureObject(machine, pattern, value, scope, bind);
      break;
    case 'ArrayPattern':
      destructureArray(machine, pattern, value, scope, bind);
      break;
    case 'AssignmentPattern':
      destructure(machine, pattern.left, withDefault(machine, value, pattern.right, scope), scope, bind);
      break;
    case 'RestElement':
      destructure(machine, pattern.argument, value, scope, bind);
      break;
    default:
      bind(pattern, value);
  }
  machine.leave();
}

/** Declares every name of the pattern in `scope`. */
export function declarePattern(machine: Machine, pattern: Pattern, value: Value, scope: Scope): void {
  destructure(machine, pattern, value, scope, (target, part) => {
    if (target.type === 'Identifier') scope.declare(target.name, named(part, target.name));
  });
}

/** An unknown value that nothing has named yet is named by the first variable that holds it. */
function named(value: Value, name: string): Value {
  return value instanceof UnknownValue && value.hint === '' ? value.derive({ hint: name }) : value;
}

/** A default applies to `undefined`; an unknown value stays unknown, because it stands for one that is there. */
function withDefault(
  machine: Machine,
  value: Value,
  fallback: Parameters<Machine['evaluate']>[0],
  scope: Scope,
): Value {
  const { value: settled, assumption } = settle(value);
  return settled === undefined ? assume(machine.evaluate(fallback, scope), assumption) : value;
}

function destructureObject(
  machine: Machine,
  pattern: ObjectPattern | ObjectAssignmentTarget,
  value: Value,
  scope: Scope,
  bind: Bind,
): void {
  const taken: string[] = [];
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      destructure(machine, property.argument, restOf(machine, value, taken), scope, bind);
      continue;
    }
    const key = keyOf(machine, property.key, property.computed, scope);
    if (typeof key !== 'string') {
      destructure(machine, property.value, key, scope, bind);
      continue;
    }
    taken.push(key);
    destructure(machine, property.value, machine.getProperty(value, key), scope, bind);
  }
}

function restOf(machine: Machine, value: Value, taken: readonly string[]): Value {
  const { value: settled, assumption } = settle(value);
  if (settled instanceof UnknownValue) return settled;
  const rest = new ObjectValue();
  if (!(settled instanceof PropertyHolder)) return rest;
  machine.charge(settled.ownSize);
  for (const key of settled.ownKeys()) {
    if (!taken.includes(key)) rest.setOwn(key, machine.getProperty(settled, key));
  }
  return assume(rest, assumption);
}

function destructureArray(
  machine: Machine,
  pattern: ArrayPattern | ArrayAssignmentTarget,
  value: Value,
  scope: Scope,
  bind: Bind,
): void {
  const { value: settled, assumption } = settle(value);
  const items = machine.iterate(settled);
  pattern.elements.forEach((element, index) => {
    if (element === null) return;
    const isRest = element.type === 'RestElement';
    if (items instanceof UnknownValue) {
      // Named by the variable that takes it: `const [items] = useItems()`.
      destructure(machine, element, items.derive({ hint: '' }), scope, bind);
      return;
    }
    const part = isRest ? new ArrayValue(items.slice(index)) : items[index];
    destructure(machine, element, assume(part, assumption), scope, bind);
  });
}
