import { HIDDEN_ITERATOR } from '../iterator-key.ts';
import { type NativeFunctionValue, nativeAccepting } from '../native-function.ts';
import { ArrayValue } from '../values/array-value.ts';
import { GeneratorValue } from '../values/generator-value.ts';
import { objectOf } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';

/** Every method of what a generator function gives, by name. */
export const generatorMethods: ReadonlyMap<string, NativeFunctionValue> = new Map([
  [
    'next',
    nativeAccepting('next', ({ thisValue, interpreter }) => {
      const generator = chosenOf(thisValue);
      if (!(generator instanceof GeneratorValue)) return undefined;
      const { value, done } = generator.next(interpreter);
      return objectOf({ value, done });
    }),
  ],
  [
    'return',
    nativeAccepting('return', ({ thisValue, interpreter, args }) => {
      const generator = chosenOf(thisValue);
      if (generator instanceof GeneratorValue) generator.takeRest(interpreter);
      return objectOf({ value: args[0], done: true });
    }),
  ],
  [
    'toArray',
    nativeAccepting('toArray', ({ thisValue, interpreter }) => {
      const generator = chosenOf(thisValue);
      return generator instanceof GeneratorValue
        ? new ArrayValue([...generator.takeRest(interpreter)])
        : undefined;
    }),
  ],
  [HIDDEN_ITERATOR, nativeAccepting('[Symbol.iterator]', ({ thisValue }) => thisValue)],
]);
