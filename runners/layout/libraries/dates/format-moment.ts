import { dayOfYear, weekOfYear, weekYear } from './calendar.ts';
import { monthNames, ordinal, weekdayNames } from './date-names.ts';

const TOKEN =
  /\[([^\]]*)\]|Mo|MM?M?M?|Do|DDDo|DD?D?D?|do|d{1,4}|[eE]|wo|ww?|Wo|WW?|Qo|Q|Y{4,6}|YY?|gg(?:gg)?|GG(?:GG)?|[aA]|HH?|hh?|kk?|mm?|ss?|S{1,9}|ZZ?|X|x|LTS|LT|L{1,4}|l{1,4}/g;

/** `L`, `LLL`, `LT` …: the formats of English, which the libraries have without a locale being loaded. */
const LONG: Readonly<Record<string, string>> = {
  LT: 'h:mm A',
  LTS: 'h:mm:ss A',
  L: 'MM/DD/YYYY',
  LL: 'MMMM D, YYYY',
  LLL: 'MMMM D, YYYY h:mm A',
  LLLL: 'dddd, MMMM D, YYYY h:mm A',
  l: 'M/D/YYYY',
  ll: 'MMM D, YYYY',
  lll: 'MMM D, YYYY h:mm A',
  llll: 'ddd, MMM D, YYYY h:mm A',
};

/** A time in UTC as a pattern of `moment` and `dayjs` says, for example `DD MMM YYYY [at] h:mm a`. */
export function formatMoment(time: number, pattern: string, locale = 'en'): string {
  if (Number.isNaN(time)) return 'Invalid date';
  return pattern.replace(TOKEN, (token: string, literal: string | undefined) => {
    if (literal !== undefined) return literal;
    const long = LONG[token];
    return long === undefined ? readField(time, token, locale) : formatMoment(time, long, locale);
  });
}

function readField(time: number, token: string, locale: string): string {
  if (token.endsWith('o')) return ordinal(Number(readField(time, token.slice(0, -1), locale)));
  const date = new Date(time);
  const names = nameField(date, token, locale);
  if (names !== undefined) return names;
  const value = FIELDS[token.charAt(0)]?.(date, token);
  return value === undefined ? token : String(value).padStart(padding(token), '0');
}

/** Numbers are as long as they are written, except the day of the year, which only `DDDD` fills up. */
function padding(token: string): number {
  if (!token.startsWith('DDD')) return token.length;
  return token === 'DDDD' ? 3 : 1;
}

function nameField(date: Date, token: string, locale: string): string | undefined {
  if (token === 'MMMM') return monthNames(locale, 'long')[date.getUTCMonth()];
  if (token === 'MMM') return monthNames(locale, 'short')[date.getUTCMonth()];
  if (token === 'dddd') return weekdayNames(locale, 'long')[date.getUTCDay()];
  if (token === 'ddd') return weekdayNames(locale, 'short')[date.getUTCDay()];
  if (token === 'dd') return weekdayNames(locale, 'short')[date.getUTCDay()]?.slice(0, 2);
  if (token.startsWith('S')) return fraction(date, token.length);
  if (token === 'Z') return '+00:00';
  return token === 'ZZ' ? '+0000' : undefined;
}

function fraction(date: Date, length: number): string {
  return String(date.getUTCMilliseconds()).padStart(3, '0').padEnd(length, '0').slice(0, length);
}

const FIELDS: Readonly<Record<string, (date: Date, token: string) => number | string>> = {
  Y: (date, token) => (token === 'YY' ? date.getUTCFullYear() % 100 : date.getUTCFullYear()),
  g: (date, token) => weekYear(date.getTime(), 0, 1) % (token === 'gg' ? 100 : 10_000),
  G: (date, token) => weekYear(date.getTime(), 1, 4) % (token === 'GG' ? 100 : 10_000),
  Q: (date) => Math.floor(date.getUTCMonth() / 3) + 1,
  M: (date) => date.getUTCMonth() + 1,
  D: (date, token) => (token.startsWith('DDD') ? dayOfYear(date.getTime()) : date.getUTCDate()),
  d: (date) => date.getUTCDay(),
  e: (date) => date.getUTCDay(),
  E: (date) => date.getUTCDay() || 7,
  w: (date) => weekOfYear(date.getTime(), 0, 1),
  W: (date) => weekOfYear(date.getTime(), 1, 4),
  H: (date) => date.getUTCHours(),
  h: (date) => date.getUTCHours() % 12 || 12,
  k: (date) => date.getUTCHours() || 24,
  m: (date) => date.getUTCMinutes(),
  s: (date) => date.getUTCSeconds(),
  a: (date) => (date.getUTCHours() >= 12 ? 'pm' : 'am'),
  A: (date) => (date.getUTCHours() >= 12 ? 'PM' : 'AM'),
  X: (date) => Math.floor(date.getTime() / 1000),
  x: (date) => date.getTime(),
};
