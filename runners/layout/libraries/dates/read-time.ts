import { parseTime } from '../../evaluate/builtins/date-constructor.ts';
import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { DateValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { TIME_KEY } from './time-key.ts';

/** The time that a date, number or text means; `NaN` for what is no time. */
export function readTime(value: Value): number | UnknownValue {
  const settled = chosenOf(value);
  if (settled instanceof UnknownValue) return settled;
  if (settled instanceof DateValue) return settled.time;
  if (typeof settled === 'number') return settled;
  if (typeof settled === 'string') return parseTime(settled);
  if (settled instanceof ObjectValue) {
    const time = settled.getOwn(TIME_KEY);
    if (typeof time === 'number') return time;
  }
  return settled === null || settled === undefined ? Number.NaN : Number(settled === true);
}

/** The present, or why it is not known. */
export function readNow(interpreter: Interpreter): number | UnknownValue {
  return interpreter.now ?? new UnknownValue('the time is known at run time only', { hint: 'now' });
}
