import { dayOfYear, weekOfYear, weekYear } from './calendar.ts';
import { inLocale, monthNames, type NameWidth, ordinal, weekdayNames } from './date-names.ts';

const TOKEN = /''|'(?:''|[^'])+(?:'|$)|P+p*|p+|([A-Za-z])o|([A-Za-z])\2*|[^A-Za-z']+|'/g;

/** A time in UTC as a Unicode pattern such as `dd MMM yyyy` says, the way `date-fns` reads such patterns. */
export function formatUnicode(time: number, pattern: string, locale = 'en-US'): string {
  if (Number.isNaN(time)) return 'Invalid Date';
  return pattern.replace(
    TOKEN,
    (token: string, withOrdinal: string | undefined, letter: string | undefined) => {
      if (token === "''") return "'";
      if (token.startsWith("'")) return token.replace(/^'|'$/g, '').replaceAll("''", "'");
      if (/^[Pp]/.test(token)) return longFormat(time, token, locale);
      if (withOrdinal !== undefined) return ordinal(Number(field(time, withOrdinal, 1, locale)));
      return letter === undefined ? token : field(time, letter, token.length, locale);
    },
  );
}

const DATE_FORMATS: readonly string[] = ['MM/dd/yyyy', 'MMM d, y', 'MMMM do, y', 'EEEE, MMMM do, y'];
const TIME_FORMATS: readonly string[] = ['h:mm a', 'h:mm:ss a', 'h:mm:ss a z', 'h:mm:ss a zzzz'];
const JOINTS: readonly string[] = [', ', ', ', " 'at' ", " 'at' "];
const STYLES = ['short', 'medium', 'long', 'full'] as const;

/** `P`, `PPp` and so on: what the language makes of a date, a time, or both. */
function longFormat(time: number, token: string, locale: string): string {
  const dates = token.replaceAll('p', '').length - 1;
  const times = token.replaceAll('P', '').length - 1;
  if (!locale.startsWith('en')) {
    return inLocale(time, locale, {
      ...(dates < 0 ? {} : { dateStyle: STYLES[dates] ?? 'full' }),
      ...(times < 0 ? {} : { timeStyle: STYLES[times] ?? 'full' }),
    });
  }
  const date = dates < 0 ? '' : (DATE_FORMATS[dates] ?? '');
  const clock = times < 0 ? '' : (TIME_FORMATS[times] ?? '');
  const joint = date === '' || clock === '' ? '' : (JOINTS[dates] ?? ' ');
  return formatUnicode(time, `${date}${joint}${clock}`, locale);
}

type Field = (date: Date, length: number, locale: string) => string | number;

const FIELDS: Readonly<Record<string, Field>> = {
  G: (date, length) => eraName(date.getUTCFullYear() > 0, length),
  y: (date, length) => (length === 2 ? date.getUTCFullYear() % 100 : Math.abs(date.getUTCFullYear())),
  Y: (date) => weekYear(date.getTime(), 0, 1),
  R: (date) => weekYear(date.getTime(), 1, 4),
  u: (date) => date.getUTCFullYear(),
  Q: quarter,
  q: quarter,
  M: month,
  L: month,
  w: (date) => weekOfYear(date.getTime(), 0, 1),
  I: (date) => weekOfYear(date.getTime(), 1, 4),
  d: (date) => date.getUTCDate(),
  D: (date) => dayOfYear(date.getTime()),
  E: (date, length, locale) => weekday(date, Math.max(length, 3), locale),
  i: isoWeekday,
  e: (date, length, locale) => (length < 3 ? date.getUTCDay() + 1 : weekday(date, length, locale)),
  c: (date, length, locale) => (length < 3 ? date.getUTCDay() + 1 : weekday(date, length, locale)),
  a: (date, length) => dayPeriod(date.getUTCHours() >= 12 ? 'PM' : 'AM', length),
  b: (date, length) => dayPeriod(exactPeriod(date), length),
  B: (date) => dayPart(date.getUTCHours()),
  h: (date) => date.getUTCHours() % 12 || 12,
  H: (date) => date.getUTCHours(),
  K: (date) => date.getUTCHours() % 12,
  k: (date) => date.getUTCHours() || 24,
  m: (date) => date.getUTCMinutes(),
  s: (date) => date.getUTCSeconds(),
  S: (date, length) =>
    String(date.getUTCMilliseconds()).padStart(3, '0').padEnd(length, '0').slice(0, length),
  X: () => 'Z',
  x: (_, length) => ['+00', '+0000', '+00:00'][Math.min(length, 3) - 1] ?? '+00:00',
  O: (_, length) => (length < 4 ? 'GMT+0' : 'GMT+00:00'),
  z: (_, length) => (length < 4 ? 'GMT+0' : 'GMT+00:00'),
  t: (date) => Math.floor(date.getTime() / 1000),
  T: (date) => date.getTime(),
};

/** One field of a pattern; numbers are padded to the letters written. */
function field(time: number, letter: string, length: number, locale: string): string {
  const value = FIELDS[letter]?.(new Date(time), length, locale);
  if (value === undefined) return letter.repeat(length);
  return typeof value === 'number' ? String(value).padStart(length, '0') : value;
}

function widthOf(length: number): NameWidth {
  if (length === 3) return 'short';
  return length === 5 ? 'narrow' : 'long';
}

function month(date: Date, length: number, locale: string): string | number {
  const index = date.getUTCMonth();
  return length < 3 ? index + 1 : (monthNames(locale, widthOf(length))[index] ?? '');
}

function weekday(date: Date, length: number, locale: string): string {
  const name = weekdayNames(locale, length === 6 ? 'short' : widthOf(length))[date.getUTCDay()] ?? '';
  return length === 6 && locale.startsWith('en') ? name.slice(0, 2) : name;
}

function isoWeekday(date: Date, length: number, locale: string): string | number {
  return length < 3 ? date.getUTCDay() || 7 : weekday(date, length, locale);
}

function quarter(date: Date, length: number): string | number {
  const number = Math.floor(date.getUTCMonth() / 3) + 1;
  if (length < 3) return number;
  return length === 3 ? `Q${number}` : `${ordinal(number)} quarter`;
}

function eraName(isCommon: boolean, length: number): string {
  if (length === 4) return isCommon ? 'Anno Domini' : 'Before Christ';
  return length === 5 ? (isCommon ? 'A' : 'B') : isCommon ? 'AD' : 'BC';
}

function exactPeriod(date: Date): string {
  const hour = date.getUTCHours();
  if (hour % 12 === 0) return hour === 0 ? 'midnight' : 'noon';
  return hour > 12 ? 'PM' : 'AM';
}

function dayPeriod(name: string, length: number): string {
  if (name === 'midnight' || name === 'noon') return name;
  if (length === 3) return name.toLowerCase();
  if (length === 4) return name === 'AM' ? 'a.m.' : 'p.m.';
  return length === 5 ? name.charAt(0).toLowerCase() : name;
}

function dayPart(hour: number): string {
  if (hour >= 17) return 'in the evening';
  if (hour >= 12) return 'in the afternoon';
  return hour >= 4 ? 'in the morning' : 'at night';
}
