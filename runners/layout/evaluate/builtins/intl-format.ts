import type { NativeCall } from '../native-function.ts';
import { toPlain } from '../to-plain.ts';
import { ArrayValue } from '../values/array-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

/** The locale and zone of a preview that source does not set: the same on every machine that builds it. */
export const DEFAULT_LOCALE = 'en-US';
const DEFAULT_TIME_ZONE = 'UTC';

/** The first locale asked for, or the default. */
export function localeOf(value: Value): string {
  const settled = chosenOf(value);
  if (typeof settled === 'string') return settled;
  const first = settled instanceof ArrayValue ? chosenOf(settled.elements[0]) : undefined;
  return typeof first === 'string' ? first : DEFAULT_LOCALE;
}

/** Options for `Intl` as plain data of our own; unknown parts are left out. */
export function optionsOf(call: NativeCall, value: Value): Record<string, string | number | boolean> {
  const { value: plain } = toPlain(call.interpreter, value);
  const options: Record<string, string | number | boolean> = {};
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) return options;
  for (const [key, option] of Object.entries(plain)) {
    if (typeof option === 'string' || typeof option === 'number' || typeof option === 'boolean') {
      options[key] = option;
    }
  }
  return options;
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const MAX_FORMATS = 200;

export function formatNumber(call: NativeCall, number: number, locale: Value, options: Value): Value {
  return attempt(call, () => {
    const given = optionsOf(call, options);
    const name = localeOf(locale);
    return cached(
      numberFormats,
      `${name} ${JSON.stringify(given)}`,
      () => new Intl.NumberFormat(name, given),
    ).format(number);
  });
}

export function formatDate(
  call: NativeCall,
  time: number,
  locale: Value,
  options: Value,
  defaults: Readonly<Record<string, string>>,
): Value {
  if (Number.isNaN(time)) return 'Invalid Date';
  return attempt(call, () => {
    const given = optionsOf(call, options);
    const asksForParts = Object.keys(given).some((key) => key !== 'timeZone' && key !== 'hour12');
    const all = { timeZone: DEFAULT_TIME_ZONE, ...(asksForParts ? {} : defaults), ...given };
    const name = localeOf(locale);
    return cached(
      dateFormats,
      `${name} ${JSON.stringify(all)}`,
      () => new Intl.DateTimeFormat(name, all),
    ).format(time);
  });
}

/** Formatters are dear to make and bounded in number. */
function cached<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = make();
  if (formats.size >= MAX_FORMATS) formats.clear();
  formats.set(key, format);
  return format;
}

/** Runs an `Intl` operation; options it refuses give an unknown value, as source's error would be its own. */
export function attempt(call: NativeCall, run: () => Value): Value {
  call.interpreter.charge(10);
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) {
      return new UnknownValue('the locale or format options are not valid');
    }
    throw error;
  }
}
