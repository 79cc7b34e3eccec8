import type { Json } from '../../../src/contracts/layout-document.ts';
import { ArrayValue } from '../evaluate/values/array-value.ts';
import { ObjectValue } from '../evaluate/values/object-value.ts';
import type { Value } from '../evaluate/values/value.ts';

/** Plain data from outside, such as a caller's props, as a value that source can use. */
export function fromJson(json: Json): Value {
  if (typeof json !== 'object' || json === null) return json;
  return Array.isArray(json) ? new ArrayValue(json.map(fromJson)) : objectFromJson(json);
}

export function objectFromJson(json: { readonly [key: string]: Json }): ObjectValue {
  return new ObjectValue(new Map(Object.entries(json).map(([key, value]) => [key, fromJson(value)])));
}

export function isJsonObject(json: Json | undefined): json is { [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
