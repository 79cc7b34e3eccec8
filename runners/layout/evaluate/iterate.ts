import { pairsOf } from './builtins/collection-methods.ts';
import { ArrayValue } from './values/array-value.ts';
import { MapValue, SetValue } from './values/collection-values.ts';
import { chosenOf } from './values/one-of-value.ts';
import { UnknownValue } from './values/unknown-value.ts';
import type { Value } from './values/value.ts';

/** The items that `for … of`, spread and destructuring visit. */
export function itemsOf(value: Value): readonly Value[] | UnknownValue {
  const settled = chosenOf(value);
  if (settled instanceof ArrayValue) return settled.elements;
  if (typeof settled === 'string') return [...settled];
  if (settled instanceof SetValue) return [...settled.members];
  if (settled instanceof MapValue) return pairsOf(settled);
  if (settled instanceof UnknownValue) return settled;
  return new UnknownValue('what is visited is not a list');
}
