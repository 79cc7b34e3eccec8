import type { NativeCall } from '../native-function.ts';
import type { Value } from '../values/value.ts';

/** A method's body once `this` is known to be text and no argument is unknown. */
export type StringMethod = (text: string, call: NativeCall) => Value;
