import type { Interpreter } from '../../evaluate/interpreter.ts';
import { nativeAccepting } from '../../evaluate/native-function.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Slot } from '../../evaluate/values/property-holder.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { addUnits, type DateUnit, MILLISECONDS } from './calendar.ts';
import { readUnit } from './date-units.ts';
import { humanDistance } from './distance.ts';

const MONTH_DAYS = 30.436875;

/** A length of time; months and years are kept apart, because days do not tell how long they are. */
export interface Duration {
  readonly months: number;
  readonly milliseconds: number;
  applyTo(time: number, sign: 1 | -1): number;
}

function durationOf(months: number, milliseconds: number): Duration {
  return {
    months,
    milliseconds,
    applyTo: (time, sign) => addUnits(time, sign * months, 'month') + sign * milliseconds,
  };
}

/** A duration object, or `{ days: 1, hours: 2 }`. */
export function readDuration(interpreter: Interpreter, value: ObjectValue): Duration {
  if (value instanceof DurationValue) return value.duration;
  let months = 0;
  let milliseconds = 0;
  for (const key of value.ownKeys()) {
    const amount = Number(chosenOf(interpreter.getProperty(value, key)));
    const part = partOf(amount, readUnit(key) ?? 'millisecond');
    months += part.months;
    milliseconds += part.milliseconds;
  }
  return durationOf(months, milliseconds);
}

function partOf(amount: number, unit: DateUnit): Duration {
  if (unit === 'year') return durationOf(amount * 12, 0);
  if (unit === 'quarter') return durationOf(amount * 3, 0);
  if (unit === 'month') return durationOf(amount, 0);
  return durationOf(0, amount * MILLISECONDS[unit === 'isoWeek' ? 'week' : unit]);
}

class DurationValue extends ObjectValue {
  readonly duration: Duration;

  constructor(duration: Duration) {
    super(undefined, { findInherited: (key) => METHODS.get(key) });
    this.duration = duration;
  }
}

const DIVISORS: Readonly<Record<string, number>> = {
  Milliseconds: 1,
  Seconds: 1_000,
  Minutes: 60_000,
  Hours: 3_600_000,
  Days: 86_400_000,
  Weeks: 604_800_000,
  Months: 86_400_000 * MONTH_DAYS,
  Years: 86_400_000 * MONTH_DAYS * 12,
};

/** What is left of each unit once the larger ones are taken out. */
const REMAINDERS: Readonly<Record<string, (total: number, months: number) => number>> = {
  milliseconds: (total) => total % 1_000,
  seconds: (total) => Math.trunc(total / 1_000) % 60,
  minutes: (total) => Math.trunc(total / 60_000) % 60,
  hours: (total) => Math.trunc(total / 3_600_000) % 24,
  days: (total) => Math.trunc(total / 86_400_000),
  weeks: (total) => Math.trunc(total / 604_800_000),
  months: (_, months) => months % 12,
  years: (_, months) => Math.trunc(months / 12),
};

function method(name: string, of: (duration: Duration, args: readonly Value[]) => Value): [string, Slot] {
  return [
    name,
    nativeAccepting(name, ({ thisValue, args }) => {
      const self = chosenOf(thisValue);
      return self instanceof DurationValue ? of(self.duration, args) : undefined;
    }),
  ];
}

const totalOf = ({ months, milliseconds }: Duration): number =>
  milliseconds + months * MONTH_DAYS * MILLISECONDS.day;

const METHODS: ReadonlyMap<string, Slot> = new Map([
  ...Object.entries(DIVISORS).map(([name, divisor]) =>
    method(`as${name}`, (duration) => totalOf(duration) / divisor),
  ),
  ...Object.entries(REMAINDERS).map(([name, of]) =>
    method(name, ({ milliseconds, months }) => of(milliseconds, months)),
  ),
  method('as', (duration, [unit]) => {
    const name = readUnit(chosenOf(unit)) ?? 'millisecond';
    return totalOf(duration) / (DIVISORS[`${name.charAt(0).toUpperCase()}${name.slice(1)}s`] ?? 1);
  }),
  method('humanize', (duration, [withSuffix]) =>
    humanDistance(totalOf(duration), chosenOf(withSuffix) === true),
  ),
  method('valueOf', totalOf),
]);

/** `moment.duration(90, 'minutes')`, `dayjs.duration({ hours: 2 })`. */
export const createDuration = nativeAccepting('duration', ({ interpreter, args: [amount, unit] }) => {
  const given = chosenOf(amount);
  if (given instanceof ObjectValue) return new DurationValue(readDuration(interpreter, given));
  if (typeof given === 'string') return new DurationValue(durationOf(0, clockTime(given)));
  const part = partOf(
    typeof given === 'number' ? given : Number.NaN,
    readUnit(chosenOf(unit)) ?? 'millisecond',
  );
  return new DurationValue(part);
});

/** `1:30:00` as milliseconds. */
function clockTime(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
