import { NativeClassValue } from '../native-class.ts';
import { type NativeBody, native } from '../native-function.ts';
import { numberOf } from '../operators.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import { textArgument } from './arguments.ts';

const CONSTANTS = {
  EPSILON: Number.EPSILON,
  MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER,
  MIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
  MAX_VALUE: Number.MAX_VALUE,
  MIN_VALUE: Number.MIN_VALUE,
  NaN: Number.NaN,
  POSITIVE_INFINITY: Number.POSITIVE_INFINITY,
  NEGATIVE_INFINITY: Number.NEGATIVE_INFINITY,
};

const statics: Readonly<Record<string, NativeBody>> = {
  isInteger: ({ args }) => Number.isInteger(args[0]),
  isFinite: ({ args }) => Number.isFinite(args[0]),
  isNaN: ({ args }) => Number.isNaN(args[0]),
  isSafeInteger: ({ args }) => Number.isSafeInteger(args[0]),
  parseFloat: (call) => {
    const text = textArgument(call, 0);
    return text instanceof UnknownValue ? text : Number.parseFloat(text);
  },
  parseInt: (call) => {
    const text = textArgument(call, 0);
    const radix = chosenOf(call.args[1]);
    return text instanceof UnknownValue
      ? text
      : Number.parseInt(text, typeof radix === 'number' ? radix : undefined);
  },
};

/** `Number`, which as a function converts. */
export function numberConstructor(): NativeClassValue {
  const klass = new NativeClassValue('Number', {
    create: ({ args }) => {
      if (args.length === 0) return 0;
      const value = chosenOf(args[0]);
      return value instanceof UnknownValue ? value.derive() : (numberOf(value) ?? Number(value));
    },
    isInstance: () => false,
  });
  for (const [name, value] of Object.entries(CONSTANTS)) klass.setOwn(name, value);
  for (const [name, body] of Object.entries(statics)) klass.setOwn(name, native(name, body));
  return klass;
}
