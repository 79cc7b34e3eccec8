import type { Interpreter } from '../../evaluate/interpreter.ts';
import { type NativeFunctionValue, native } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { addUnits, type DateUnit, difference } from './calendar.ts';
import { readTime } from './read-time.ts';

const PARTS: readonly (readonly [string, DateUnit])[] = [
  ['years', 'year'],
  ['months', 'month'],
  ['days', 'day'],
  ['hours', 'hour'],
  ['minutes', 'minute'],
  ['seconds', 'second'],
];

/** `{ start, end }` as years, months, days … from the largest down. */
function intervalToDuration(interpreter: Interpreter, interval: Value): Value {
  const start = readTime(interpreter.getProperty(interval, 'start'));
  const end = readTime(interpreter.getProperty(interval, 'end'));
  if (typeof start !== 'number') return start.derive();
  if (typeof end !== 'number') return end.derive();
  const parts: Record<string, number> = {};
  let from = start;
  for (const [name, unit] of PARTS) {
    const amount = Math.trunc(difference(end, from, unit));
    if (amount !== 0) parts[name] = amount;
    from = addUnits(from, amount, unit);
  }
  return objectOf(parts);
}

/** `{ hours: 2, minutes: 5 }` as `2 hours 5 minutes`. */
function formatDuration(interpreter: Interpreter, duration: Value): string {
  return ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds']
    .map((name) => [name, chosenOf(interpreter.getProperty(duration, name))] as const)
    .filter(([, amount]) => typeof amount === 'number' && amount !== 0)
    .map(([name, amount]) => `${String(amount)} ${amount === 1 ? name.slice(0, -1) : name}`)
    .join(' ');
}

const factor = (name: string, by: number, round: (value: number) => number = (value) => value) =>
  native(name, ({ args }) => {
    const amount = chosenOf(args[0]);
    return typeof amount === 'number' ? round(amount * by) : Number.NaN;
  });

/** The functions of `date-fns` on lengths of time. */
export const dateFnsDurations: Readonly<Record<string, NativeFunctionValue>> = {
  intervalToDuration: native('intervalToDuration', ({ interpreter, args }) =>
    intervalToDuration(interpreter, args[0]),
  ),
  formatDuration: native('formatDuration', ({ interpreter, args }) => formatDuration(interpreter, args[0])),
  hoursToMilliseconds: factor('hoursToMilliseconds', 3_600_000),
  hoursToMinutes: factor('hoursToMinutes', 60),
  hoursToSeconds: factor('hoursToSeconds', 3_600),
  millisecondsToMinutes: factor('millisecondsToMinutes', 1 / 60_000, Math.trunc),
  millisecondsToSeconds: factor('millisecondsToSeconds', 1 / 1_000, Math.trunc),
  minutesToHours: factor('minutesToHours', 1 / 60, Math.trunc),
  minutesToMilliseconds: factor('minutesToMilliseconds', 60_000),
  minutesToSeconds: factor('minutesToSeconds', 60),
  secondsToMilliseconds: factor('secondsToMilliseconds', 1_000),
  secondsToMinutes: factor('secondsToMinutes', 1 / 60, Math.trunc),
};
