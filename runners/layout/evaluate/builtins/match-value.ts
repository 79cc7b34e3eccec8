import { ArrayValue } from '../values/array-value.ts';

/** A match and its groups, as the list that `exec` gives. */
export function matchValue(match: RegExpMatchArray): ArrayValue {
  return new ArrayValue([...match]);
}
