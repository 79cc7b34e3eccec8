import { type NativeCall, type NativeFunctionValue, nativeAccepting } from '../native-function.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { firstUnknown, numberArgument } from './arguments.ts';
import { formatNumber } from './intl-format.ts';

type NumberMethod = (number: number, call: NativeCall) => Value;

const methods: Readonly<Record<string, NumberMethod>> = {
  toFixed: (number, { args }) => number.toFixed(numberArgument(args, 0, 0)),
  toPrecision: (number, { args }) =>
    chosenOf(args[0]) === undefined ? String(number) : number.toPrecision(numberArgument(args, 0, 1)),
  toExponential: (number, { args }) =>
    chosenOf(args[0]) === undefined
      ? number.toExponential()
      : number.toExponential(numberArgument(args, 0, 0)),
  toString: (number: number, { args }: NativeCall) => number.toString(numberArgument(args, 0, 10)),
  toLocaleString: (number: number, call: NativeCall) =>
    formatNumber(call, number, call.args[0], call.args[1]),
  valueOf: (number: number) => number,
};

/** Every method of numbers, by name. A digit count that JavaScript refuses gives an unknown value. */
export const numberMethods: ReadonlyMap<string, NativeFunctionValue> = new Map(
  Object.entries(methods).map(([name, method]) => [
    name,
    nativeAccepting(name, (call) => {
      const number = chosenOf(call.thisValue);
      const unknown = firstUnknown([number, ...call.args]);
      if (unknown !== undefined) return unknown.derive();
      if (typeof number !== 'number')
        return new UnknownValue(`\`${name}\` is called on something that is not a number`);
      try {
        return method(number, call);
      } catch (error) {
        if (error instanceof RangeError)
          return new UnknownValue(`\`${name}\` is given a number out of range`);
        throw error;
      }
    }),
  ]),
);
