import {
  addUnits,
  type DateUnit,
  dayOfYear,
  daysInMonth,
  difference,
  endOf,
  startOf,
  weekOfYear,
} from './calendar.ts';

/** A function of times and numbers alone; what it gives is a time, a number or an answer. */
export interface TimeFunction {
  readonly gives: 'time' | 'number' | 'boolean';
  readonly of: (...args: readonly number[]) => number | boolean;
}

const UNITS: readonly (readonly [string, DateUnit])[] = [
  ['Year', 'year'],
  ['Quarter', 'quarter'],
  ['Month', 'month'],
  ['Week', 'week'],
  ['Day', 'day'],
  ['Hour', 'hour'],
  ['Minute', 'minute'],
  ['Second', 'second'],
  ['Millisecond', 'millisecond'],
];

const time = (of: TimeFunction['of']): TimeFunction => ({ gives: 'time', of });
const number = (of: TimeFunction['of']): TimeFunction => ({ gives: 'number', of });
const answer = (of: TimeFunction['of']): TimeFunction => ({ gives: 'boolean', of });

/** `addDays`, `startOfMonth`, `isSameYear`, `differenceInHours` … for every unit. */
function unitFunctions(): Record<string, TimeFunction> {
  const functions: Record<string, TimeFunction> = {};
  for (const [name, unit] of UNITS) {
    functions[`add${name}s`] = time((date = Number.NaN, amount = 0) => addUnits(date, amount, unit));
    functions[`sub${name}s`] = time((date = Number.NaN, amount = 0) => addUnits(date, -amount, unit));
    functions[`startOf${name}`] = time((date = Number.NaN) => startOf(date, unit));
    functions[`endOf${name}`] = time((date = Number.NaN) => endOf(date, unit));
    functions[`isSame${name}`] = answer((a = 0, b = 0) => startOf(a, unit) === startOf(b, unit));
    functions[`differenceIn${name}s`] = number((a = 0, b = 0) => Math.trunc(difference(a, b, unit)) + 0);
    if (unit === 'millisecond') continue;
    functions[`differenceInCalendar${name}s`] = number((a = 0, b = 0) =>
      Math.round(difference(startOf(a, unit), startOf(b, unit), unit)),
    );
  }
  return functions;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function weekdayFunctions(): Record<string, TimeFunction> {
  const functions: Record<string, TimeFunction> = {};
  for (const [day, name] of WEEKDAYS.entries()) {
    functions[`is${name}`] = answer((date = Number.NaN) => new Date(date).getUTCDay() === day);
    functions[`next${name}`] = time((date = Number.NaN) => {
      const ahead = (day - new Date(date).getUTCDay() + 7) % 7;
      return addUnits(date, ahead === 0 ? 7 : ahead, 'day');
    });
  }
  return functions;
}

const FIELDS = ['Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

function fieldFunctions(): Record<string, TimeFunction> {
  const functions: Record<string, TimeFunction> = {};
  for (const field of FIELDS) {
    functions[`get${field}`] = number((date = Number.NaN) => new Date(date)[`getUTC${field}`]());
    functions[`set${field}`] = time((date = Number.NaN, value = 0) =>
      new Date(date)[`setUTC${field}`](value),
    );
  }
  return functions;
}

const isWeekend = (date: number): boolean => new Date(date).getUTCDay() % 6 === 0;

/** The functions of `date-fns` that only compute with times, by name. */
export const timeFunctions: Readonly<Record<string, TimeFunction>> = {
  ...unitFunctions(),
  ...weekdayFunctions(),
  ...fieldFunctions(),
  compareAsc: number((a = 0, b = 0) => Math.sign(a - b)),
  compareDesc: number((a = 0, b = 0) => Math.sign(b - a)),
  fromUnixTime: time((seconds = Number.NaN) => seconds * 1000),
  getDay: number((date = Number.NaN) => new Date(date).getUTCDay()),
  getDayOfYear: number((date = Number.NaN) => dayOfYear(date)),
  getDaysInMonth: number((date = Number.NaN) => daysInMonth(date)),
  getMonth: number((date = Number.NaN) => new Date(date).getUTCMonth()),
  setMonth: time((date = Number.NaN, month = 0) =>
    addUnits(date, month - new Date(date).getUTCMonth(), 'month'),
  ),
  getISODay: number((date = Number.NaN) => new Date(date).getUTCDay() || 7),
  getISOWeek: number((date = Number.NaN) => weekOfYear(date, 1, 4)),
  getQuarter: number((date = Number.NaN) => Math.floor(new Date(date).getUTCMonth() / 3) + 1),
  getTime: number((date = Number.NaN) => date),
  getUnixTime: number((date = Number.NaN) => Math.floor(date / 1000)),
  getWeek: number((date = Number.NaN) => weekOfYear(date, 0, 1)),
  getYear: number((date = Number.NaN) => new Date(date).getUTCFullYear()),
  isAfter: answer((a = 0, b = 0) => a > b),
  isBefore: answer((a = 0, b = 0) => a < b),
  isEqual: answer((a = 0, b = 0) => a === b),
  isFirstDayOfMonth: answer((date = Number.NaN) => new Date(date).getUTCDate() === 1),
  isLastDayOfMonth: answer((date = Number.NaN) => new Date(date).getUTCDate() === daysInMonth(date)),
  isLeapYear: answer((date = Number.NaN) => daysInMonth(Date.UTC(new Date(date).getUTCFullYear(), 1)) === 29),
  isSameISOWeek: answer((a = 0, b = 0) => startOf(a, 'isoWeek') === startOf(b, 'isoWeek')),
  isValid: answer((date = Number.NaN) => !Number.isNaN(date)),
  isWeekend: answer((date = Number.NaN) => isWeekend(date)),
  setYear: time((date = Number.NaN, year = 0) =>
    addUnits(date, year - new Date(date).getUTCFullYear(), 'year'),
  ),
  startOfISOWeek: time((date = Number.NaN) => startOf(date, 'isoWeek')),
  endOfISOWeek: time((date = Number.NaN) => endOf(date, 'isoWeek')),
  toDate: time((date = Number.NaN) => date),
};
