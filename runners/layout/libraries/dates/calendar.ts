/** The units that date libraries count in, by their plainest names. */
export type DateUnit =
  | 'year'
  | 'quarter'
  | 'month'
  | 'week'
  | 'isoWeek'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'millisecond';

export const MILLISECONDS: Readonly<
  Record<'week' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond', number>
> = { week: 604_800_000, day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1_000, millisecond: 1 };

/** Days and times are counted in UTC, which stands for the local time of a preview. */
export function addUnits(time: number, amount: number, unit: DateUnit): number {
  switch (unit) {
    case 'year':
      return addMonths(time, amount * 12);
    case 'quarter':
      return addMonths(time, amount * 3);
    case 'month':
      return addMonths(time, amount);
    case 'isoWeek':
      return time + amount * MILLISECONDS.week;
    default:
      return time + amount * MILLISECONDS[unit];
  }
}

/** The last day of a shorter month stands in for a day it does not have. */
function addMonths(time: number, amount: number): number {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + Math.trunc(amount));
  date.setUTCDate(Math.min(day, daysInMonth(date.getTime())));
  return date.getTime();
}

export function daysInMonth(time: number): number {
  const date = new Date(time);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

/** The first moment of the unit that a time is in; weeks begin on `weekStart`, 0 being Sunday. */
export function startOf(time: number, unit: DateUnit, weekStart = 0): number {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  switch (unit) {
    case 'year':
      return Date.UTC(year, 0, 1);
    case 'quarter':
      return Date.UTC(year, month - (month % 3), 1);
    case 'month':
      return Date.UTC(year, month, 1);
    case 'week':
    case 'isoWeek': {
      const first = unit === 'isoWeek' ? 1 : weekStart;
      return Date.UTC(year, month, date.getUTCDate() - ((date.getUTCDay() - first + 7) % 7));
    }
    default:
      return Math.floor(time / MILLISECONDS[unit]) * MILLISECONDS[unit];
  }
}

/** The last millisecond of the unit that a time is in. */
export function endOf(time: number, unit: DateUnit, weekStart = 0): number {
  return addUnits(startOf(time, unit, weekStart), 1, unit) - 1;
}

/** How many whole and part units lie between two times; months are as long as they are. */
export function difference(later: number, earlier: number, unit: DateUnit): number {
  if (unit === 'year') return monthsBetween(later, earlier) / 12;
  if (unit === 'quarter') return monthsBetween(later, earlier) / 3;
  if (unit === 'month') return monthsBetween(later, earlier);
  return (later - earlier) / MILLISECONDS[unit === 'isoWeek' ? 'week' : unit];
}

function monthsBetween(later: number, earlier: number): number {
  const a = new Date(later);
  const b = new Date(earlier);
  const whole = (a.getUTCFullYear() - b.getUTCFullYear()) * 12 + a.getUTCMonth() - b.getUTCMonth();
  const anchor = addMonths(earlier, whole);
  const next = addMonths(earlier, whole + (later < anchor ? -1 : 1));
  return whole + (later - anchor) / Math.abs(next - anchor);
}

/** The week of the year by the given first day and the day that must lie in the first week. */
export function weekOfYear(time: number, weekStart: number, firstWeekContains: number): number {
  const start = startOf(time, 'week', weekStart);
  const year = weekYear(time, weekStart, firstWeekContains);
  return Math.round((start - firstWeek(year, weekStart, firstWeekContains)) / MILLISECONDS.week) + 1;
}

/** The year that the week of a time belongs to. */
export function weekYear(time: number, weekStart: number, firstWeekContains: number): number {
  const year = new Date(time).getUTCFullYear();
  if (time >= firstWeek(year + 1, weekStart, firstWeekContains)) return year + 1;
  return time >= firstWeek(year, weekStart, firstWeekContains) ? year : year - 1;
}

function firstWeek(year: number, weekStart: number, contains: number): number {
  return startOf(Date.UTC(year, 0, contains), 'week', weekStart);
}

export function dayOfYear(time: number): number {
  return Math.floor((time - startOf(time, 'year')) / MILLISECONDS.day) + 1;
}
