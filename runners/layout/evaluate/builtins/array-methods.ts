import { type NativeBody, type NativeFunctionValue, nativeAccepting } from '../native-function.ts';
import { ArrayValue } from '../values/array-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import { arrayChangers } from './array-changers.ts';
import type { ArrayMethod } from './array-method.ts';
import { arrayReaders } from './array-readers.ts';
import { arrayVisitors } from './array-visitors.ts';

/** Every method of arrays, by name. */
export const arrayMethods: ReadonlyMap<string, NativeFunctionValue> = new Map(
  Object.entries({ ...arrayReaders, ...arrayVisitors, ...arrayChangers }).map(([name, method]) => [
    name,
    nativeAccepting(name, onArray(name, method)),
  ]),
);

function onArray(name: string, method: ArrayMethod): NativeBody {
  return (call) => {
    const list = chosenOf(call.thisValue);
    if (list instanceof ArrayValue) return method(list, call);
    if (list instanceof UnknownValue) return list.derive();
    return new UnknownValue(`\`${name}\` is called on something that is not a list`);
  };
}
