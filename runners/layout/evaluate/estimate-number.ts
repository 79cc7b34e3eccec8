import type { BinaryOperator } from '@oxc-project/types';
import { UnknownValue } from './values/unknown-value.ts';
import type { Value } from './values/value.ts';

/**
 * About what arithmetic gives of which only one side is known: a sum without its unknown part, a share of an estimate.
 * Nothing where the unknown side is what matters: taken from, multiplied or divided by.
 */
export function estimateNumber(operator: BinaryOperator, left: Value, right: Value): number | undefined {
  const a = amountIn(left);
  const b = amountIn(right);
  if (operator === '+') return a === undefined && b === undefined ? undefined : (a ?? 0) + (b ?? 0);
  if (a === undefined) return undefined;
  if (operator === '-') return a - (b ?? 0);
  if (b === undefined) return undefined;
  if (operator === '*') return a * b;
  return operator === '/' ? a / b : undefined;
}

function amountIn(value: Value): number | undefined {
  return value instanceof UnknownValue ? value.estimate : typeof value === 'number' ? value : undefined;
}
