/**
 * What evaluation works on. Concrete primitives are JavaScript primitives; everything else is an instance of a
 * subclass of `HeapValue`, told apart with `instanceof`. No JavaScript object, function or prototype of our own
 * process is ever reachable as a value.
 */
export type Value = Primitive | HeapValue;

export type Primitive = string | number | boolean | bigint | null | undefined;

export abstract class HeapValue {
  /** The kind's stable name, for messages and tests. */
  abstract readonly kind: string;
}

export function isPrimitive(value: Value): value is Primitive {
  return !(value instanceof HeapValue);
}
