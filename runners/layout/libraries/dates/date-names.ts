/** How long a name is: `September`, `Sep`, `S`. */
export type NameWidth = 'long' | 'short' | 'narrow';

const months = new Map<string, readonly string[]>();
const weekdays = new Map<string, readonly string[]>();
const MAX_LISTS = 200;

/** The twelve months in a language, January first. */
export function monthNames(locale: string, width: NameWidth): readonly string[] {
  return listed(months, locale, width, 12, (format, index) => format.format(Date.UTC(2023, index, 15)), {
    month: width,
  });
}

/** The seven days in a language, Sunday first. */
export function weekdayNames(locale: string, width: NameWidth): readonly string[] {
  return listed(weekdays, locale, width, 7, (format, index) => format.format(Date.UTC(2023, 0, 1 + index)), {
    weekday: width,
  });
}

/** `1st`, `2nd`, `3rd`, `4th`. */
export function ordinal(number: number): string {
  const rest = number % 100;
  if (rest >= 11 && rest <= 13) return `${number}th`;
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th';
  return `${number}${ending}`;
}

/** A date or time as the language writes it in full, for long formats that only a locale knows. */
export function inLocale(time: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(known(locale), { ...options, timeZone: 'UTC' }).format(time);
}

function listed(
  lists: Map<string, readonly string[]>,
  locale: string,
  width: NameWidth,
  count: number,
  name: (format: Intl.DateTimeFormat, index: number) => string,
  options: Intl.DateTimeFormatOptions,
): readonly string[] {
  const key = `${locale} ${width}`;
  const cached = lists.get(key);
  if (cached !== undefined) return cached;
  const format = new Intl.DateTimeFormat(known(locale), { ...options, timeZone: 'UTC' });
  const list = Array.from({ length: count }, (_, index) => name(format, index));
  if (lists.size >= MAX_LISTS) lists.clear();
  lists.set(key, list);
  return list;
}

/** The tag itself when it is well formed, else English. */
function known(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}
