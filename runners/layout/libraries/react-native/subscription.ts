import { type NativeFunctionValue, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';

/** A function that registers a listener nobody ever calls and gives `{ remove() }`. */
export function subscription(name: string): NativeFunctionValue {
  return nativeAccepting(name, () => objectOf({ remove: noop('remove') }));
}
