import type { BinaryOperator } from '@oxc-project/types';
import type { UnknownValue } from '../values/unknown-value.ts';
import { isPrimitive, type Value } from '../values/value.ts';
import { isLikelyTrue, isNormalStateName, isPartOfTrouble } from './normal-state.ts';

const MIRRORED: Partial<Record<BinaryOperator, BinaryOperator>> = {
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
};

/** What a comparison with an unknown side most likely gives in the normal state of a screen. */
export function likelyComparison(
  operator: BinaryOperator,
  unknown: UnknownValue,
  other: Value,
  unknownIsLeft: boolean,
): boolean | undefined {
  const seen = unknownIsLeft ? operator : (MIRRORED[operator] ?? operator);
  switch (seen) {
    case '===':
    case '==':
      return likelyEqual(unknown, other);
    case '!==':
    case '!=':
      return !likelyEqual(unknown, other);
    case '>':
    case '>=':
      // Counts: there is at least one, and not a remarkable number of them.
      if (typeof other !== 'number') return false;
      return isPartOfTrouble(unknown.hint) ? other < 0 : other <= 0 || (seen === '>=' && other === 1);
    case '<':
    case '<=':
      return typeof other === 'number' && other > (isPartOfTrouble(unknown.hint) ? 0 : 1);
    default:
      return undefined;
  }
}

function likelyEqual(unknown: UnknownValue, other: Value): boolean {
  if (!isPrimitive(other) || other === null || other === undefined) return false;
  const truth = unknown.likely ?? isLikelyTrue(unknown.hint);
  if (typeof other === 'boolean') return other === truth;
  if (other === 0) return isPartOfTrouble(unknown.hint);
  return typeof other === 'string' && isNormalStateName(other);
}
