import { monthNames } from './date-names.ts';

/** What a pattern's letters read, as parts of a date. */
interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  isAfternoon: boolean | undefined;
}

type Reader = (parts: Parts, text: string) => void;

const READERS: Readonly<Record<string, Reader>> = {
  year: (parts, text) => {
    const year = Number(text);
    parts.year = text.length > 2 ? year : year + (year > 68 ? 1900 : 2000);
  },
  month: (parts, text) => {
    parts.month = /^\d/.test(text) ? Number(text) - 1 : monthByName(text);
  },
  day: (parts, text) => {
    parts.day = Number.parseInt(text, 10);
  },
  hour: (parts, text) => {
    parts.hour = Number(text);
  },
  minute: (parts, text) => {
    parts.minute = Number(text);
  },
  second: (parts, text) => {
    parts.second = Number(text);
  },
  millisecond: (parts, text) => {
    parts.millisecond = Number(text.padEnd(3, '0').slice(0, 3));
  },
  period: (parts, text) => {
    parts.isAfternoon = /^p/i.test(text);
  },
  ignored: () => undefined,
};

const UNICODE: Readonly<Record<string, string>> = {
  y: 'year',
  u: 'year',
  M: 'month',
  L: 'month',
  d: 'day',
  H: 'hour',
  h: 'hour',
  k: 'hour',
  K: 'hour',
  m: 'minute',
  s: 'second',
  S: 'millisecond',
  a: 'period',
  E: 'ignored',
  e: 'ignored',
  X: 'ignored',
  x: 'ignored',
};

const MOMENT: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  D: 'day',
  H: 'hour',
  h: 'hour',
  m: 'minute',
  s: 'second',
  S: 'millisecond',
  A: 'period',
  a: 'period',
  d: 'ignored',
  Z: 'ignored',
};

/** Reads a text by a pattern of `date-fns`; `NaN` when it does not fit. */
export function parseUnicode(text: string, pattern: string): number {
  return parseBy(text, pattern, /''|'[^']*'|([A-Za-z])\1*o?|[^A-Za-z']/g, UNICODE);
}

/** Reads a text by a pattern of `moment` and `dayjs`; `NaN` when it does not fit. */
export function parseMoment(text: string, pattern: string): number {
  return parseBy(text, pattern, /\[[^\]]*\]|([A-Za-z])\1*o?|[^A-Za-z[]/g, MOMENT);
}

const MAX_TEXT = 200;

function parseBy(
  text: string,
  pattern: string,
  tokens: RegExp,
  meanings: Readonly<Record<string, string>>,
): number {
  if (text.length > MAX_TEXT || pattern.length > MAX_TEXT) return Number.NaN;
  const parts: Parts = {
    year: 1970,
    month: 0,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
    isAfternoon: undefined,
  };
  let rest = text;
  for (const token of pattern.match(tokens) ?? []) {
    const meaning = meanings[token.charAt(0)];
    const taken = meaning === undefined ? literalLength(token) : lengthOf(rest, token);
    if (taken === 0 || taken > rest.length) return Number.NaN;
    if (meaning !== undefined) READERS[meaning]?.(parts, rest.slice(0, taken));
    rest = rest.slice(taken);
  }
  return rest.trim() === '' ? toTime(parts) : Number.NaN;
}

function literalLength(token: string): number {
  if (token === "''") return 1;
  return /^['[]/.test(token) ? token.length - 2 : token.length;
}

/** How much of the text a token reads: letters for names, as many digits as it may have for numbers. */
function lengthOf(rest: string, token: string): number {
  const letters = /^\p{L}+\.?/u.exec(rest)?.[0].length ?? 0;
  if (letters > 0) return letters;
  const most = /^[yYuS]/.test(token) && token.length !== 2 ? 4 : 2;
  const digits = /^\d+/.exec(rest)?.[0].length ?? 0;
  const ending = token.endsWith('o') ? 2 : 0;
  if (/^[XxZ]/.test(token)) return rest.length;
  return digits === 0 ? 0 : Math.min(digits, most) + ending;
}

function monthByName(text: string): number {
  const name = text.toLowerCase().slice(0, 3);
  const index = monthNames('en-US', 'short').findIndex((month) => month.toLowerCase() === name);
  return index === -1 ? Number.NaN : index;
}

function toTime({ year, month, day, hour, minute, second, millisecond, isAfternoon }: Parts): number {
  const hours = isAfternoon === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  const time = Date.UTC(year, month, day, hours, minute, second, millisecond);
  return new Date(time).getUTCMonth() === month ? time : Number.NaN;
}
