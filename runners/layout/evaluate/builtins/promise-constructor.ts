import { NativeClassValue } from '../native-class.ts';
import { type NativeCall, nativeAccepting } from '../native-function.ts';
import { ArrayValue } from '../values/array-value.ts';
import { objectOf } from '../values/object-value.ts';
import { PromiseValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { settled } from './promise-methods.ts';

const later = (): PromiseValue => new PromiseValue(new UnknownValue('a promise answers at run time'));

/** What each of several promises holds; an unknown list of them holds something unknown. */
function all({ interpreter, args: [promises] }: NativeCall, each: (value: Value) => Value): Value {
  const items = interpreter.iterate(promises);
  if (items instanceof UnknownValue) return new PromiseValue(items.derive());
  return new PromiseValue(() => new ArrayValue(items.map((item) => each(settled(item)))));
}

/** `Promise`. What an executor resolves with, it resolves with at run time. */
export function promiseConstructor(): NativeClassValue {
  const klass = new NativeClassValue('Promise', {
    create: later,
    isInstance: (value) => value instanceof PromiseValue,
  });
  const statics = {
    resolve: nativeAccepting('resolve', ({ args }) => new PromiseValue(settled(args[0]))),
    reject: nativeAccepting('reject', later),
    all: nativeAccepting('all', (call) => all(call, (value) => value)),
    allSettled: nativeAccepting('allSettled', (call) =>
      all(call, (value) => objectOf({ status: 'fulfilled', value })),
    ),
    race: nativeAccepting('race', later),
    any: nativeAccepting('any', later),
  };
  for (const [name, value] of Object.entries(statics)) klass.setOwn(name, value);
  return klass;
}
