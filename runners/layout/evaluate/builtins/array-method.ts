import type { NativeCall } from '../native-function.ts';
import type { ArrayValue } from '../values/array-value.ts';
import type { Value } from '../values/value.ts';

/** A method's body once `this` is known to be an array. */
export type ArrayMethod = (list: ArrayValue, call: NativeCall) => Value;
