import {
  type NativeCall,
  type NativeFunctionValue,
  nativeAccepting,
} from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { DateValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { addUnits, type DateUnit, daysInMonth, difference, endOf, startOf } from './calendar.ts';
import { type DateObjectValue, dateObjectOf } from './date-object.ts';
import { fieldMethods } from './date-object-fields.ts';
import { readUnit } from './date-units.ts';
import { humanDistance } from './distance.ts';
import { readDuration } from './duration.ts';
import { formatMoment } from './format-moment.ts';
import { readNow, readTime } from './read-time.ts';

export type DateMethod = (date: DateObjectValue, call: NativeCall) => Value;

const ISO = 'YYYY-MM-DD[T]HH:mm:ssZ';

/** The other time of a comparison; left out, the present. */
function otherTime({ args, interpreter }: NativeCall): number | UnknownValue {
  return chosenOf(args[0]) === undefined ? readNow(interpreter) : readTime(args[0]);
}

/** Compares in whole units when one is named. */
function compare(holds: (a: number, b: number) => boolean): DateMethod {
  return (date, call) => {
    const other = otherTime(call);
    if (typeof other !== 'number') return other.derive();
    const unit = readUnit(chosenOf(call.args[1]));
    return unit === undefined
      ? holds(date.time, other)
      : holds(startOf(date.time, unit), startOf(other, unit));
  };
}

function shift(sign: 1 | -1): DateMethod {
  return (date, { args, interpreter }) => {
    const [first, second] = args.map(chosenOf);
    if (first instanceof UnknownValue) return first.derive();
    if (first instanceof ObjectValue) {
      const amount = readDuration(interpreter, first);
      return date.moved(interpreter, amount.applyTo(date.time, sign));
    }
    const unit = readUnit(second) ?? 'millisecond';
    return date.moved(interpreter, addUnits(date.time, sign * Number(first), unit));
  };
}

function edge(of: (time: number, unit: DateUnit) => number): DateMethod {
  return (date, { args, interpreter }) => {
    const unit = readUnit(chosenOf(args[0]));
    return unit === undefined ? date : date.moved(interpreter, of(date.time, unit));
  };
}

function distance(
  date: DateObjectValue,
  other: number | UnknownValue,
  sign: 1 | -1,
  withoutSuffix: Value,
): Value {
  if (typeof other !== 'number') return other.derive();
  return humanDistance(sign * (date.time - other), chosenOf(withoutSuffix) !== true);
}

/** What `moment` and `dayjs` objects, which mean the same by nearly every name, can do. */
export const dateMethods: Readonly<Record<string, DateMethod>> = {
  ...fieldMethods,
  add: shift(1),
  subtract: shift(-1),
  startOf: edge(startOf),
  endOf: edge(endOf),
  format: (date, { args }) => {
    const pattern = chosenOf(args[0]);
    return formatMoment(date.time, typeof pattern === 'string' ? pattern : ISO, date.locale);
  },
  fromNow: (date, { args, interpreter }) => distance(date, readNow(interpreter), 1, args[0]),
  toNow: (date, { args, interpreter }) => distance(date, readNow(interpreter), -1, args[0]),
  from: (date, call) => distance(date, otherTime(call), 1, call.args[1]),
  to: (date, call) => distance(date, otherTime(call), -1, call.args[1]),
  calendar: (date, call) => {
    const now = otherTime(call);
    return typeof now === 'number' ? calendarText(date, now) : now.derive();
  },
  diff: (date, call) => {
    const other = otherTime(call);
    if (typeof other !== 'number') return other.derive();
    const exact = difference(date.time, other, readUnit(chosenOf(call.args[1])) ?? 'millisecond');
    return chosenOf(call.args[2]) === true ? exact : Math.trunc(exact) + 0;
  },
  isBefore: compare((a, b) => a < b),
  isAfter: compare((a, b) => a > b),
  isSame: compare((a, b) => a === b),
  isSameOrBefore: compare((a, b) => a <= b),
  isSameOrAfter: compare((a, b) => a >= b),
  isBetween: (date, { args }) => {
    const from = readTime(args[0]);
    const to = readTime(args[1]);
    if (typeof from !== 'number') return from.derive();
    return typeof to === 'number' ? date.time > from && date.time < to : to.derive();
  },
  isToday: (date, { interpreter }) => isOnDay(date, readNow(interpreter), 0),
  isTomorrow: (date, { interpreter }) => isOnDay(date, readNow(interpreter), 1),
  isYesterday: (date, { interpreter }) => isOnDay(date, readNow(interpreter), -1),
  isValid: (date) => !Number.isNaN(date.time),
  clone: (date) => date.copy(),
  locale: (date, { args, interpreter }) => {
    const locale = chosenOf(args[0]);
    return typeof locale === 'string' ? date.inLocale(interpreter, locale) : date.locale;
  },
  daysInMonth: (date) => daysInMonth(date.time),
  unix: (date) => Math.floor(date.time / 1000),
  valueOf: (date: DateObjectValue) => date.time,
  toDate: (date) => new DateValue(date.time),
  toArray: (date) => new ArrayValue(new Date(date.time).toISOString().split(/\D/).slice(0, 7).map(Number)),
  toObject: (date) => objectOf({ years: new Date(date.time).getUTCFullYear() }),
  toISOString: (date) => isoText(date.time),
  toJSON: (date) => isoText(date.time),
  toString: (date: DateObjectValue) => formatMoment(date.time, 'ddd MMM DD YYYY HH:mm:ss [GMT]ZZ'),
  utcOffset: (date, { args }) => (args.length === 0 ? 0 : date),
  ...Object.fromEntries(
    ['utc', 'local', 'tz', 'parseZone'].map((name) => [name, (date: DateObjectValue) => date]),
  ),
};

function isOnDay(date: DateObjectValue, now: number | UnknownValue, shiftDays: number): Value {
  if (typeof now !== 'number') return now.derive();
  return startOf(date.time, 'day') === addUnits(startOf(now, 'day'), shiftDays, 'day');
}

function isoText(time: number): string | null {
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function calendarText(date: DateObjectValue, now: number): string {
  const days = Math.round(difference(startOf(date.time, 'day'), startOf(now, 'day'), 'day'));
  if (days < -6 || days > 6) return formatMoment(date.time, 'L', date.locale);
  const near = { '-1': '[Yesterday at] LT', '0': '[Today at] LT', '1': '[Tomorrow at] LT' }[String(days)];
  return formatMoment(date.time, near ?? (days < 0 ? '[Last] dddd [at] LT' : 'dddd [at] LT'), date.locale);
}

/** The methods as functions of source. */
export function nativeDateMethods(): ReadonlyMap<string, NativeFunctionValue> {
  return new Map(
    Object.entries(dateMethods).map(([name, method]) => [
      name,
      nativeAccepting(name, (call) => {
        call.interpreter.charge(8);
        const date = dateObjectOf(call.thisValue);
        return date === undefined
          ? new UnknownValue(`\`${name}\` is called on something that is not a date`)
          : method(date, call);
      }),
    ]),
  );
}
