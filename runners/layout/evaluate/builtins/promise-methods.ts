import type { Interpreter } from '../interpreter.ts';
import { type NativeCall, type NativeFunctionValue, nativeAccepting } from '../native-function.ts';
import { NotKnownError } from '../not-known-error.ts';
import { Callable } from '../values/callable.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { PromiseValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/**
 * What follows on a promise happens later, and so is not part of a still picture: it is worked out only when somebody
 * needs to know what comes of it. A handler that is looked into is followed at once.
 */
function then({ interpreter, args: [onFulfilled], thisValue }: NativeCall): Value {
  const promise = chosenOf(thisValue);
  const callback = chosenOf(onFulfilled);
  if (!(promise instanceof PromiseValue) || !(callback instanceof Callable)) return thisValue;
  if (interpreter.probing === 'known') return thenKnown(interpreter, promise.resolved, callback);
  const next = new PromiseValue(() => settled(interpreter.call(callback, [promise.resolved])));
  return interpreter.probing === 'later' ? new PromiseValue(next.resolved) : next;
}

function thenKnown(interpreter: Interpreter, held: Value, callback: Callable): Value {
  if (chosenOf(held) instanceof UnknownValue) throw new NotKnownError();
  return new PromiseValue(settled(interpreter.call(callback, [held])));
}

/** A promise of a promise is that promise. */
export function settled(value: Value): Value {
  const given = chosenOf(value);
  return given instanceof PromiseValue ? given.resolved : value;
}

function afterwards({ interpreter, args: [callback], thisValue }: NativeCall): Value {
  if (interpreter.probing === 'later' && chosenOf(callback) instanceof Callable)
    interpreter.call(callback, []);
  return thisValue;
}

/** Every method of promises, by name. */
export const promiseMethods: ReadonlyMap<string, NativeFunctionValue> = new Map([
  ['then', nativeAccepting('then', then)],
  ['catch', nativeAccepting('catch', ({ thisValue }) => thisValue)],
  ['finally', nativeAccepting('finally', afterwards)],
]);
