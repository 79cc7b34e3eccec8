import { difference, MILLISECONDS } from './calendar.ts';

/** What a distance in time is called, and in which direction it lies. */
export interface DistanceOptions {
  readonly includeSeconds?: boolean;
  readonly addSuffix?: boolean;
}

/** The distance between two times in words, as `date-fns` says it: `about 2 hours`, `over 1 year`. */
export function distanceInWords(time: number, base: number, options: DistanceOptions = {}): string {
  const words = roughly(Math.max(time, base), Math.min(time, base), options.includeSeconds === true);
  if (options.addSuffix !== true) return words;
  return time > base ? `in ${words}` : `${words} ago`;
}

function roughly(later: number, earlier: number, includeSeconds: boolean): string {
  const minutes = Math.round((later - earlier) / MILLISECONDS.minute);
  if (minutes < 2) return ofMinutes((later - earlier) / 1000, minutes, includeSeconds);
  if (minutes < 45) return `${minutes} minutes`;
  if (minutes < 90) return 'about 1 hour';
  if (minutes < 1_440) return `about ${count(Math.round(minutes / 60), 'hour')}`;
  if (minutes < 2_520) return '1 day';
  if (minutes < 43_200) return count(Math.round(minutes / 1_440), 'day');
  if (minutes < 86_400) return `about ${count(Math.round(minutes / 43_200), 'month')}`;
  return ofMonths(Math.trunc(difference(later, earlier, 'month')), minutes);
}

function ofMinutes(seconds: number, minutes: number, includeSeconds: boolean): string {
  if (!includeSeconds) return minutes === 0 ? 'less than a minute' : '1 minute';
  for (const limit of [5, 10, 20]) if (seconds < limit) return `less than ${limit} seconds`;
  if (seconds < 40) return 'half a minute';
  return seconds < 60 ? 'less than a minute' : '1 minute';
}

function ofMonths(months: number, minutes: number): string {
  if (months < 12) return count(Math.round(minutes / 43_200), 'month');
  const over = months % 12;
  const years = Math.trunc(months / 12);
  if (over < 3) return `about ${count(years, 'year')}`;
  return over < 9 ? `over ${count(years, 'year')}` : `almost ${count(years + 1, 'year')}`;
}

const STRICT_UNITS = [
  ['second', 1],
  ['minute', 60],
  ['hour', 3_600],
  ['day', 86_400],
  ['month', 2_592_000],
  ['year', 31_536_000],
] as const;

/** The distance in one exact unit: `2 hours`, `1 month`. */
export function strictDistance(
  time: number,
  base: number,
  options: DistanceOptions & { unit?: string } = {},
): string {
  const seconds = Math.abs(time - base) / 1000;
  const fitting = STRICT_UNITS.filter(([, size]) => seconds >= size * 0.9999).at(-1) ?? STRICT_UNITS[0];
  const [unit, size] = STRICT_UNITS.find(([name]) => name === options.unit) ?? fitting;
  const amount = Math.round(seconds / size);
  const words =
    unit === 'month' && amount === 12 && options.unit === undefined ? '1 year' : count(amount, unit);
  if (options.addSuffix !== true) return words;
  return time > base ? `in ${words}` : `${words} ago`;
}

/** The distance in words as `moment` and `dayjs` say it: `a few seconds`, `2 hours`, `a year`. */
export function humanDistance(milliseconds: number, withSuffix: boolean): string {
  const words = humanWords(Math.abs(milliseconds));
  if (!withSuffix) return words;
  return milliseconds > 0 ? `in ${words}` : `${words} ago`;
}

const DAYS_IN_MONTH = 30.436875;

function humanWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.round(milliseconds / MILLISECONDS.minute);
  const hours = Math.round(milliseconds / MILLISECONDS.hour);
  const days = Math.round(milliseconds / MILLISECONDS.day);
  const months = Math.round(milliseconds / MILLISECONDS.day / DAYS_IN_MONTH);
  const years = Math.round(milliseconds / MILLISECONDS.day / 365.2425);
  if (seconds < 45) return 'a few seconds';
  if (minutes <= 1) return 'a minute';
  if (minutes < 45) return `${minutes} minutes`;
  if (hours <= 1) return 'an hour';
  if (hours < 22) return `${hours} hours`;
  if (days <= 1) return 'a day';
  if (days < 26) return `${days} days`;
  if (months <= 1) return 'a month';
  if (months < 11) return `${months} months`;
  return years <= 1 ? 'a year' : `${years} years`;
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
