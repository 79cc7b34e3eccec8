import type { NativeCall } from '../native-function.ts';
import { numberOf } from '../operators.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import { isPrimitive, type Value } from '../values/value.ts';

/** The number an argument means, or the fallback when it is left out. Anything unknown counts as `NaN`. */
export function numberArgument(args: readonly Value[], index: number, fallback: number): number {
  const value = chosenOf(args[index]);
  return value === undefined ? fallback : (numberOf(value) ?? Number.NaN);
}

/** The text an argument means, or an unknown value. */
export function textArgument(call: NativeCall, index: number, fallback = 'undefined'): string | UnknownValue {
  const value = call.args[index];
  return value === undefined ? fallback : call.interpreter.toText(value);
}

/** An argument as a plain JavaScript primitive; `undefined` for anything else. */
export function primitiveArgument(args: readonly Value[], index: number): ReturnType<typeof toPrimitive> {
  return toPrimitive(args[index]);
}

function toPrimitive(value: Value) {
  const settled = chosenOf(value);
  return isPrimitive(settled) ? settled : undefined;
}

/** The first of these values that is unknown. */
export function firstUnknown(values: readonly Value[]): UnknownValue | undefined {
  for (const value of values) {
    const settled = chosenOf(value);
    if (settled instanceof UnknownValue) return settled;
  }
  return undefined;
}
