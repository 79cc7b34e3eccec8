import { callClosure } from './call-closure.ts';
import { Closure } from './closure.ts';
import type { Machine } from './machine.ts';
import { NativeFunctionValue } from './native-function.ts';
import type { SourcePoint } from './source-point.ts';
import { type Assumption, assume, OneOfValue, settle } from './values/one-of-value.ts';
import { UnknownValue } from './values/unknown-value.ts';
import type { Value } from './values/value.ts';

/** Calls any value; what cannot be called gives an unknown value. */
export function invokeValue(
  machine: Machine,
  callee: Value,
  args: readonly Value[],
  thisValue: Value,
  location: SourcePoint | undefined,
): Value {
  const { value: target, assumption } = settle(callee);
  if (target instanceof Closure) return assume(callClosure(machine, target, args, thisValue), assumption);
  if (target instanceof NativeFunctionValue) {
    return assume(callNative(machine, target, args, thisValue, location), assumption);
  }
  if (target instanceof UnknownValue) return target.derive();
  return new UnknownValue('what is called is not a function', { location });
}

/** Arguments are settled first; what they rest on, the result rests on. */
function callNative(
  machine: Machine,
  target: NativeFunctionValue,
  args: readonly Value[],
  thisValue: Value,
  location: SourcePoint | undefined,
): Value {
  let assumption: Assumption | undefined;
  let settled = args;
  if (args.some((argument) => argument instanceof OneOfValue)) {
    settled = args.map((argument) => {
      const part = settle(argument);
      assumption ??= part.assumption;
      return part.value;
    });
  }
  const self = settle(thisValue);
  assumption ??= self.assumption;
  if (target.unknowns === 'propagate') {
    const unknown = settled.find((argument) => argument instanceof UnknownValue);
    if (unknown instanceof UnknownValue) return assume(unknown.derive(), assumption);
  }
  const call = { interpreter: machine, args: settled, thisValue: self.value, location };
  return assume(target.body(call), assumption);
}
