import { ArrayValue } from '../evaluate/values/array-value.ts';
import { ObjectValue } from '../evaluate/values/object-value.ts';
import type { Value } from '../evaluate/values/value.ts';

/** Data of a library model. */
export type PlainData = string | number | boolean | null | undefined | readonly PlainData[] | PlainTable;

export interface PlainTable {
  readonly [key: string]: PlainData;
}

/** Plain data as a value that source can use. */
export function fromPlain(data: PlainData): Value {
  if (typeof data !== 'object' || data === null) return data;
  if (isList(data)) return new ArrayValue(data.map(fromPlain));
  return new ObjectValue(new Map(Object.entries(data).map(([key, value]) => [key, fromPlain(value)])));
}

function isList(data: readonly PlainData[] | PlainTable): data is readonly PlainData[] {
  return Array.isArray(data);
}
