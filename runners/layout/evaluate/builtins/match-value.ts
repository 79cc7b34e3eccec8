import { ArrayValue } from '../values/array-value.ts';
import { ObjectValue } from '../values/object-value.ts';
import type { Value } from '../values/value.ts';

/** A match and its groups, as the list that `exec` gives, with where it was found. */
export class MatchValue extends ArrayValue {
  readonly index: number;
  readonly input: string;
  readonly groups: Value;

  constructor(match: RegExpMatchArray) {
    super([...match]);
    this.index = match.index ?? 0;
    this.input = match.input ?? '';
    this.groups =
      match.groups === undefined ? undefined : new ObjectValue(new Map(Object.entries(match.groups)));
  }
}

export function matchValue(match: RegExpMatchArray): MatchValue {
  return new MatchValue(match);
}
