import type { BinaryOperator } from '@oxc-project/types';
import { ArrayValue } from './values/array-value.ts';
import { Callable } from './values/callable.ts';
import { DateValue, SymbolValue } from './values/simple-values.ts';
import { UnknownValue } from './values/unknown-value.ts';
import { isPrimitive, type Primitive, type Value } from './values/value.ts';

/** The binary operators that work on primitives alone. */
export type PrimitiveOperator = Exclude<BinaryOperator, 'in' | 'instanceof' | '===' | '!=='>;

type NumberOperator = Exclude<PrimitiveOperator, '+' | '==' | '!=' | '<' | '<=' | '>' | '>='>;

const numeric: Readonly<Record<NumberOperator, (a: number, b: number) => number>> = {
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
  '<<': (a, b) => a << b,
  '>>': (a, b) => a >> b,
  '>>>': (a, b) => a >>> b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  '&': (a, b) => a & b,
};

/** Applies an operator to primitives exactly as JavaScript does; `undefined` as answer means it would throw. */
export function applyOperator(operator: PrimitiveOperator, a: Primitive, b: Primitive): Primitive {
  switch (operator) {
    case '+':
      return add(a, b);
    case '==':
      return looselyEqual(a, b);
    case '!=':
      return !looselyEqual(a, b);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(operator, a, b);
    default:
      return typeof a === 'bigint' || typeof b === 'bigint'
        ? undefined
        : numeric[operator](Number(a), Number(b));
  }
}

function add(a: Primitive, b: Primitive): Primitive {
  if (typeof a === 'string' || typeof b === 'string') return String(a) + String(b);
  if (typeof a === 'bigint' || typeof b === 'bigint') return undefined;
  return Number(a) + Number(b);
}

function looselyEqual(a: Primitive, b: Primitive): boolean {
  // biome-ignore lint/suspicious/noDoubleEquals: this is the operator that source wrote
  return a == b;
}

function compare(operator: '<' | '<=' | '>' | '>=', a: Primitive, b: Primitive): boolean {
  const [left, right] =
    typeof a === 'string' && typeof b === 'string' ? [a, b] : [toComparable(a), toComparable(b)];
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

function toComparable(value: Primitive): number | bigint {
  return typeof value === 'bigint' ? value : Number(value);
}

/** Truthiness; `undefined` when it cannot be told. */
export function truthOf(value: Value): boolean | undefined {
  if (isPrimitive(value)) return Boolean(value);
  return value instanceof UnknownValue ? undefined : true;
}

/** What `typeof` answers; `undefined` when it cannot be told. */
export function typeOf(value: Value): string | undefined {
  if (value instanceof UnknownValue) return undefined;
  if (isPrimitive(value)) return value === null ? 'object' : typeof value;
  if (value instanceof Callable) return 'function';
  return value instanceof SymbolValue ? 'symbol' : 'object';
}

/** The number that arithmetic sees in a value; `undefined` when only run time knows. */
export function numberOf(value: Value): number | undefined {
  if (value instanceof UnknownValue || typeof value === 'bigint') return undefined;
  if (isPrimitive(value)) return Number(value);
  if (value instanceof DateValue) return value.time;
  if (value instanceof ArrayValue) return arrayNumber(value);
  return Number.NaN;
}

function arrayNumber(value: ArrayValue): number {
  const [only] = value.elements;
  if (value.elements.length === 0) return 0;
  return value.elements.length === 1 && isPrimitive(only) ? Number(only ?? 0) : Number.NaN;
}

/** `===`. Two unknown values may or may not be equal: `undefined`. */
export function strictlyEqual(a: Value, b: Value): boolean | undefined {
  if (a === b) return true;
  return a instanceof UnknownValue || b instanceof UnknownValue ? undefined : false;
}
