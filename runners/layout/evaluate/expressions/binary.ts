import type { BinaryExpression, Expression, PrivateInExpression } from '@oxc-project/types';
import { likelyComparison } from '../conditions/likely-comparison.ts';
import type { Scope } from '../environment.ts';
import { estimateNumber } from '../estimate-number.ts';
import type { Machine } from '../machine.ts';
import { applyOperator, type PrimitiveOperator, strictlyEqual } from '../operators.ts';
import { textOf } from '../to-text.ts';
import { placeholderFor } from '../unknown-text.ts';
import { Callable } from '../values/callable.ts';
import { ObjectValue } from '../values/object-value.ts';
import { assume, settle } from '../values/one-of-value.ts';
import { DateValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import { isPrimitive, type Primitive, type Value } from '../values/value.ts';
import { privateKey, toKey } from './keys.ts';
import { isIn, isInstance } from './membership.ts';

type Binary = BinaryExpression | PrivateInExpression;

/** Chains such as `a + b + c + …` nest to the left, so they are walked in a loop rather than by recursion. */
export function evaluateBinary(machine: Machine, node: Binary, scope: Scope): Value {
  const chain: Binary[] = [];
  let current: Expression = node;
  while (current.type === 'BinaryExpression' && current.left.type !== 'PrivateIdentifier') {
    chain.push(current);
    current = current.left;
  }
  let value: Value;
  if (current.type === 'BinaryExpression') value = evaluatePrivateIn(machine, current, scope);
  else value = machine.evaluate(current, scope);
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const step = chain[index];
    if (step === undefined) break;
    machine.charge(1);
    value = applyBinary(machine, step.operator, value, machine.evaluate(step.right, scope));
  }
  return value;
}

function evaluatePrivateIn(machine: Machine, node: Binary, scope: Scope): Value {
  if (node.left.type !== 'PrivateIdentifier') return undefined;
  return isIn(machine.evaluate(node.right, scope), privateKey(node.left.name));
}

/** Applies a binary operator to evaluated sides; the result rests on what either side rests on. */
export function applyBinary(
  machine: Machine,
  operator: Binary['operator'],
  left: Value,
  right: Value,
): Value {
  const a = settle(left);
  const b = settle(right);
  return assume(applySettled(machine, operator, a.value, b.value), a.assumption ?? b.assumption);
}

function applySettled(machine: Machine, operator: Binary['operator'], left: Value, right: Value): Value {
  if (operator === '===' || operator === '!==') {
    const equal = strictlyEqual(left, right);
    if (equal === undefined) return unknownResult(operator, left, right);
    return equal === (operator === '===');
  }
  if (operator === 'instanceof') return isInstance(left, right);
  if (operator === 'in') {
    const key = toKey(machine, left);
    return typeof key === 'string' ? isIn(right, key) : key.derive();
  }
  if (left instanceof UnknownValue || right instanceof UnknownValue) {
    return partlyKnownText(machine, operator, left, right) ?? unknownResult(operator, left, right);
  }
  if (operator === '==' || operator === '!=') return looselyEqual(machine, operator, left, right);
  return applyPrimitives(machine, operator, left, right);
}

/** A text joined with something unknown: what is known of it is kept. */
function partlyKnownText(
  machine: Machine,
  operator: Binary['operator'],
  left: Value,
  right: Value,
): UnknownValue | undefined {
  const isText = [left, right].some((side) => typeof side === 'string' || textIn(side) !== undefined);
  const unknown = left instanceof UnknownValue ? left : right;
  if (operator !== '+' || !isText || !(unknown instanceof UnknownValue)) return undefined;
  const parts = [left, right].map((side) =>
    side instanceof UnknownValue ? placeholderFor(side) : textOf(machine, side),
  );
  const text = parts.map((part) => (typeof part === 'string' ? part : placeholderFor(part))).join('');
  machine.chargeText(text.length);
  return unknown.derive({ text });
}

function textIn(value: Value): string | undefined {
  return value instanceof UnknownValue ? value.text : undefined;
}

function unknownResult(operator: Binary['operator'], left: Value, right: Value): Value {
  const leftUnknown = left instanceof UnknownValue;
  const unknown = leftUnknown ? left : right;
  if (!(unknown instanceof UnknownValue)) return undefined;
  const likely = likelyComparison(operator, unknown, leftUnknown ? right : left, leftUnknown);
  if (likely !== undefined) return unknown.derive({ likely });
  const estimate = estimateNumber(operator, left, right);
  return estimate === undefined ? unknown.derive() : unknown.derive({ estimate });
}

function looselyEqual(machine: Machine, operator: '==' | '!=', left: Value, right: Value): Value {
  const bothHeap = !isPrimitive(left) && !isPrimitive(right);
  const withNothing = left === null || left === undefined || right === null || right === undefined;
  if (bothHeap || (withNothing && !(isPrimitive(left) && isPrimitive(right)))) {
    return (left === right) === (operator === '==');
  }
  return applyPrimitives(machine, operator, left, right);
}

function applyPrimitives(machine: Machine, operator: PrimitiveOperator, left: Value, right: Value): Value {
  const a = toPrimitive(machine, left, operator);
  const b = toPrimitive(machine, right, operator);
  if (a instanceof UnknownValue) return a.derive();
  if (b instanceof UnknownValue) return b.derive();
  if (operator === '+' && typeof a === 'string')
    machine.chargeText(a.length + (typeof b === 'string' ? b.length : 24));
  if (operator === '**' && (typeof a === 'bigint' || typeof b === 'bigint')) return undefined;
  return applyOperator(operator, a, b);
}

function toPrimitive(machine: Machine, value: Value, operator: PrimitiveOperator): Primitive | UnknownValue {
  if (isPrimitive(value) || value instanceof UnknownValue) return value;
  if (value instanceof DateValue && operator !== '+') return value.time;
  const own = value instanceof ObjectValue ? value.inherits?.findInherited('valueOf') : undefined;
  if (own instanceof Callable) {
    const primitive = settle(machine.invoke(own, [], value, undefined)).value;
    if (isPrimitive(primitive) || primitive instanceof UnknownValue) return primitive;
  }
  return textOf(machine, value);
}
