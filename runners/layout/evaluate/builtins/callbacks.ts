import { isLikelyTrue } from '../conditions/normal-state.ts';
import type { NativeCall } from '../native-function.ts';
import { truthOf } from '../operators.ts';
import { type Assumption, settle } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/** Calls the callback of a list method for one item. */
export function callBack(call: NativeCall, args: readonly Value[]): Value {
  call.interpreter.charge(1);
  return call.interpreter.call(call.args[0], args, { thisValue: call.args[1], location: call.location });
}

export interface ItemTest {
  readonly holds: boolean;
  /** Set when the answer was not known and taken by rule. */
  readonly assumption: Assumption | undefined;
}

/** Asks a predicate about one item. An unknown answer is taken to be what is likely in the normal state. */
export function testItem(call: NativeCall, args: readonly Value[]): ItemTest {
  const { value, assumption } = settle(callBack(call, args));
  const truth = truthOf(value);
  if (truth !== undefined) return { holds: truth, assumption };
  const unknown = value instanceof UnknownValue ? value : undefined;
  const holds = unknown?.likely ?? isLikelyTrue(unknown?.hint ?? '');
  return {
    holds,
    assumption: {
      condition: unknown?.hint ?? '',
      assumed: String(holds),
      reason: unknown?.reason ?? 'it depends on run time',
      location: call.location,
    },
  };
}
