import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import { addUnits, dayOfYear, MILLISECONDS, weekOfYear, weekYear } from './calendar.ts';
import type { DateMethod } from './date-object-methods.ts';
import { readUnit } from './date-units.ts';

/** A part of a date that can be read, and set by moving the date there. */
interface DateField {
  readonly read: (time: number) => number;
  readonly move: (time: number, by: number) => number;
}

const by = (milliseconds: number) => (time: number, amount: number) => time + amount * milliseconds;

const FIELDS: Readonly<Record<string, DateField>> = {
  year: {
    read: (time) => new Date(time).getUTCFullYear(),
    move: (time, amount) => addUnits(time, amount, 'year'),
  },
  quarter: {
    read: (time) => Math.floor(new Date(time).getUTCMonth() / 3) + 1,
    move: (time, amount) => addUnits(time, amount, 'quarter'),
  },
  month: {
    read: (time) => new Date(time).getUTCMonth(),
    move: (time, amount) => addUnits(time, amount, 'month'),
  },
  week: { read: (time) => weekOfYear(time, 0, 1), move: by(MILLISECONDS.week) },
  isoWeek: { read: (time) => weekOfYear(time, 1, 4), move: by(MILLISECONDS.week) },
  weekYear: { read: (time) => weekYear(time, 0, 1), move: (time, amount) => addUnits(time, amount, 'year') },
  date: { read: (time) => new Date(time).getUTCDate(), move: by(MILLISECONDS.day) },
  day: { read: (time) => new Date(time).getUTCDay(), move: by(MILLISECONDS.day) },
  isoWeekday: { read: (time) => new Date(time).getUTCDay() || 7, move: by(MILLISECONDS.day) },
  dayOfYear: { read: dayOfYear, move: by(MILLISECONDS.day) },
  hour: { read: (time) => new Date(time).getUTCHours(), move: by(MILLISECONDS.hour) },
  minute: { read: (time) => new Date(time).getUTCMinutes(), move: by(MILLISECONDS.minute) },
  second: { read: (time) => new Date(time).getUTCSeconds(), move: by(MILLISECONDS.second) },
  millisecond: { read: (time) => new Date(time).getUTCMilliseconds(), move: by(1) },
};

/** `date.hour()` reads, `date.hour(12)` sets. */
function accessor({ read, move }: DateField): DateMethod {
  return (date, { args, interpreter }) => {
    const wanted = chosenOf(args[0]);
    if (wanted instanceof UnknownValue) return wanted.derive();
    const present = read(date.time);
    return typeof wanted === 'number' ? date.moved(interpreter, move(date.time, wanted - present)) : present;
  };
}

const byUnit = (name: unknown): DateField | undefined => {
  const unit = readUnit(name);
  const field = typeof name === 'string' && /^(date|D)s?$/.test(name) ? 'date' : unit;
  return field === undefined ? undefined : FIELDS[field];
};

/** Reading and setting the parts of a date, by their own names and through `get` and `set`. */
export const fieldMethods: Readonly<Record<string, DateMethod>> = {
  ...Object.fromEntries(
    Object.entries(FIELDS).flatMap(([name, field]) => [
      [name, accessor(field)],
      [`${name}s`, accessor(field)],
    ]),
  ),
  weekday: accessor({ read: (time) => new Date(time).getUTCDay(), move: by(MILLISECONDS.day) }),
  get: (date, { args }) =>
    byUnit(chosenOf(args[0]))?.read(date.time) ?? new UnknownValue('the unit is not known'),
  set: (date, { args, interpreter }) => {
    const field = byUnit(chosenOf(args[0]));
    const wanted = chosenOf(args[1]);
    if (field === undefined || typeof wanted !== 'number') return date;
    return date.moved(interpreter, field.move(date.time, wanted - field.read(date.time)));
  },
};
