import type { DateUnit } from './calendar.ts';

const SHORT: Readonly<Record<string, DateUnit>> = {
  y: 'year',
  Q: 'quarter',
  M: 'month',
  w: 'week',
  W: 'isoWeek',
  isoweek: 'isoWeek',
  d: 'day',
  D: 'day',
  date: 'day',
  h: 'hour',
  m: 'minute',
  s: 'second',
  ms: 'millisecond',
};

const UNITS: ReadonlySet<string> = new Set([
  'year',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
]);

/** A unit as people write it — `days`, `d`, `M` — or `undefined` for what is none. */
export function readUnit(name: unknown): DateUnit | undefined {
  if (typeof name !== 'string') return undefined;
  const short = SHORT[name];
  if (short !== undefined) return short;
  const singular = name.toLowerCase().replace(/s$/, '');
  return isUnit(singular) ? singular : SHORT[singular];
}

function isUnit(name: string): name is DateUnit {
  return UNITS.has(name);
}
