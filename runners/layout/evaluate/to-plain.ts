import type { Interpreter } from './interpreter.ts';
import { ArrayValue } from './values/array-value.ts';
import { ObjectValue } from './values/object-value.ts';
import { type Assumption, settle } from './values/one-of-value.ts';
import { UnknownValue } from './values/unknown-value.ts';
import { HeapValue, type Value } from './values/value.ts';

/** Plain data: what is left of a value when functions, elements and unknown parts are taken out. */
export type Plain = string | number | boolean | null | undefined | Plain[] | { [key: string]: Plain };

export interface PlainResult {
  readonly value: Plain;
  /** Where something unknown was left out, as a path such as `container.paddingTop`; `''` is the value itself. */
  readonly unknowns: readonly { readonly path: string; readonly unknown: UnknownValue }[];
  /** The first assumption that any part of it rests on. */
  readonly assumption: Assumption | undefined;
}

const MAX_DEPTH = 32;

/**
 * Turns an evaluated style, prop or parameter object into plain data. Unknown parts are left out and told;
 * functions, elements and other things that are not data are left out silently.
 */
export function toPlain(interpreter: Interpreter, value: Value): PlainResult {
  const unknowns: { path: string; unknown: UnknownValue }[] = [];
  let assumption: Assumption | undefined;

  function convert(input: Value, path: string, depth: number): Plain {
    interpreter.charge(1);
    const settled = settle(input);
    assumption ??= settled.assumption;
    const current = settled.value;
    if (!(current instanceof HeapValue)) return typeof current === 'bigint' ? String(current) : current;
    if (depth >= MAX_DEPTH) return undefined;
    if (current instanceof UnknownValue) {
      unknowns.push({ path, unknown: current });
      return undefined;
    }
    if (current instanceof ArrayValue) {
      return current.elements.map((element, index) => convert(element, `${path}[${index}]`, depth + 1));
    }
    return current instanceof ObjectValue ? convertObject(current, path, depth) : undefined;
  }

  function convertObject(object: ObjectValue, path: string, depth: number): Plain {
    const result: { [key: string]: Plain } = Object.create(null);
    for (const key of object.ownKeys()) {
      const property = interpreter.getProperty(object, key);
      const plain = convert(property, path === '' ? key : `${path}.${key}`, depth + 1);
      if (plain !== undefined) result[key] = plain;
    }
    return result;
  }

  const plain = convert(value, '', 0);
  return { value: plain, unknowns, assumption };
}
