import type { Expression, UnaryExpression } from '@oxc-project/types';
import { isLikelyTrue } from '../conditions/normal-state.ts';
import type { Scope } from '../environment.ts';
import type { Machine } from '../machine.ts';
import { numberOf, truthOf, typeOf } from '../operators.ts';
import { deleteProperty } from '../set-property.ts';
import { assume, settle } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { keyOf } from './keys.ts';

export function evaluateUnary(machine: Machine, node: UnaryExpression, scope: Scope): Value {
  if (node.operator === 'delete') return evaluateDelete(machine, node.argument, scope);
  if (node.operator === 'typeof' && isUndefinedName(node.argument, scope)) return 'undefined';
  const { value, assumption } = settle(machine.evaluate(node.argument, scope));
  return assume(applyUnary(node.operator, value), assumption);
}

function isUndefinedName(node: Expression, scope: Scope): boolean {
  return node.type === 'Identifier' && scope.find(node.name) === undefined && node.name !== 'arguments';
}

function applyUnary(operator: Exclude<UnaryExpression['operator'], 'delete'>, value: Value): Value {
  if (operator === 'void') return undefined;
  if (operator === 'typeof') return typeOf(value) ?? deriveFrom(value);
  if (operator === '!') return not(value);
  if (typeof value === 'bigint') return operator === '-' ? -value : operator === '~' ? ~value : undefined;
  const number = numberOf(value);
  if (number === undefined) return deriveFrom(value);
  if (operator === '-') return -number;
  return operator === '+' ? number : ~number;
}

/** The opposite of an unknown value is unknown, but how likely it is, is known. */
function not(value: Value): Value {
  const truth = truthOf(value);
  if (truth !== undefined) return !truth;
  if (!(value instanceof UnknownValue)) return false;
  return value.derive({ likely: !(value.likely ?? isLikelyTrue(value.hint)) });
}

function deriveFrom(value: Value): Value {
  return value instanceof UnknownValue ? value.derive() : undefined;
}

function evaluateDelete(machine: Machine, node: Expression, scope: Scope): Value {
  const target = node.type === 'ChainExpression' ? node.expression : node;
  if (target.type !== 'MemberExpression' || target.object.type === 'Super') return true;
  const object = machine.evaluate(target.object, scope);
  const key = keyOf(machine, target.property, target.computed, scope);
  if (typeof key === 'string') deleteProperty(machine, object, key);
  return true;
}
