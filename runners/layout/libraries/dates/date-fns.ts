import type { LibraryModule } from '../../evaluate/library-module.ts';
import { type NativeFunctionValue, native, nativeAccepting } from '../../evaluate/native-function.ts';
import { toPlain } from '../../evaluate/to-plain.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { DateValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { addUnits, type DateUnit, startOf } from './calendar.ts';
import { dateFnsDurations } from './date-fns-durations.ts';
import { type TimeFunction, timeFunctions } from './date-fns-table.ts';
import { distanceInWords, strictDistance } from './distance.ts';
import { formatUnicode } from './format-unicode.ts';
import { parseUnicode } from './parse-pattern.ts';
import { readNow, readTime } from './read-time.ts';

/** Runs a function on the times its arguments mean. */
function onTimes(name: string, { gives, of }: TimeFunction): NativeFunctionValue {
  return native(name, ({ args, interpreter }) => {
    interpreter.charge(4);
    const times = args.map(readTime);
    const unknown = times.find((time) => time instanceof UnknownValue);
    if (unknown instanceof UnknownValue) return unknown.derive();
    const result = of(...times.filter((time) => typeof time === 'number'));
    return gives === 'time' && typeof result === 'number' ? new DateValue(result) : result;
  });
}

/** Runs a function on one time and whatever else it is given. */
function onTime(
  name: string,
  of: (time: number, args: readonly Value[], call: Parameters<NativeFunctionValue['body']>[0]) => Value,
): NativeFunctionValue {
  return native(name, (call) => {
    call.interpreter.charge(16);
    const time = readTime(call.args[0]);
    return typeof time === 'number' ? of(time, call.args, call) : time.derive();
  });
}

/** The language of `{ locale }`: the model of a locale carries its tag. */
function localeOf(options: Value): string {
  const settled = chosenOf(options);
  const locale = settled instanceof ObjectValue ? chosenOf(dataOf(settled, 'locale')) : undefined;
  const code = locale instanceof ObjectValue ? chosenOf(dataOf(locale, 'code')) : undefined;
  return typeof code === 'string' ? code : 'en-US';
}

function dataOf(object: ObjectValue, key: string): Value {
  const slot = object.getOwn(key);
  return typeof slot === 'object' && slot !== null && !('kind' in slot) ? undefined : slot;
}

function option(options: Value, key: string): Value {
  const settled = chosenOf(options);
  return settled instanceof ObjectValue ? chosenOf(dataOf(settled, key)) : undefined;
}

/** Compares a time with the present by a unit: `isToday`, `isThisWeek`. */
function isNow(name: string, unit: DateUnit, shift = 0): NativeFunctionValue {
  return onTime(name, (time, _, { interpreter }) => {
    const now = readNow(interpreter);
    return typeof now === 'number' ? startOf(time, unit) === startOf(addUnits(now, shift, unit), unit) : now;
  });
}

const format = onTime('format', (time, [, pattern, options]) =>
  typeof pattern === 'string' ? formatUnicode(time, pattern, localeOf(options)) : String(time),
);

function wordsBetween(time: number, base: Value, options: Value, isStrict: boolean): Value {
  const other = readTime(base);
  if (typeof other !== 'number') return other.derive();
  const addSuffix = option(options, 'addSuffix') === true;
  const unit = option(options, 'unit');
  return isStrict
    ? strictDistance(time, other, { addSuffix, ...(typeof unit === 'string' ? { unit } : {}) })
    : distanceInWords(time, other, { addSuffix, includeSeconds: option(options, 'includeSeconds') === true });
}

function eachOf(name: string, unit: DateUnit): NativeFunctionValue {
  return native(name, ({ args: [interval], interpreter }) => {
    const start = readTime(interpreter.getProperty(interval, 'start'));
    const end = readTime(interpreter.getProperty(interval, 'end'));
    if (typeof start !== 'number') return start.derive();
    if (typeof end !== 'number') return end.derive();
    const times: Value[] = [];
    for (let time = startOf(start, unit); time <= end; time = addUnits(time, 1, unit)) {
      interpreter.chargeItems(1);
      times.push(new DateValue(time));
    }
    return new ArrayValue(times);
  });
}

function extreme(name: string, pick: (...times: number[]) => number): NativeFunctionValue {
  return native(name, ({ args: [list], interpreter }) => {
    const items = interpreter.iterate(list);
    if (items instanceof UnknownValue) return items.derive();
    const times = items.map(readTime);
    const unknown = times.find((time) => time instanceof UnknownValue);
    if (unknown instanceof UnknownValue) return unknown.derive();
    return new DateValue(pick(...times.filter((time) => typeof time === 'number')));
  });
}

const FIELD_UNITS: Readonly<Record<string, DateUnit>> = {
  years: 'year',
  months: 'month',
  weeks: 'week',
  days: 'day',
  hours: 'hour',
  minutes: 'minute',
  seconds: 'second',
};

/** `add(date, { days: 1, hours: 2 })`. */
function addDuration(name: string, sign: 1 | -1): NativeFunctionValue {
  return onTime(name, (time, [, duration], { interpreter }) => {
    const { value } = toPlain(interpreter, duration);
    let result = time;
    for (const [field, amount] of Object.entries(typeof value === 'object' && value !== null ? value : {})) {
      const unit = FIELD_UNITS[field];
      if (unit !== undefined) result = addUnits(result, sign * Number(amount), unit);
    }
    return new DateValue(result);
  });
}

const functions: Readonly<Record<string, NativeFunctionValue>> = {
  ...Object.fromEntries(Object.entries(timeFunctions).map(([name, of]) => [name, onTimes(name, of)])),
  ...dateFnsDurations,
  add: addDuration('add', 1),
  sub: addDuration('sub', -1),
  closestTo: native('closestTo', ({ args }) => args[0]),
  eachDayOfInterval: eachOf('eachDayOfInterval', 'day'),
  eachHourOfInterval: eachOf('eachHourOfInterval', 'hour'),
  eachMonthOfInterval: eachOf('eachMonthOfInterval', 'month'),
  eachWeekOfInterval: eachOf('eachWeekOfInterval', 'week'),
  eachYearOfInterval: eachOf('eachYearOfInterval', 'year'),
  format,
  formatDate: format,
  formatDistance: onTime('formatDistance', (time, [, base, options]) =>
    wordsBetween(time, base, options, false),
  ),
  formatDistanceStrict: onTime('formatDistanceStrict', (time, [, base, options]) =>
    wordsBetween(time, base, options, true),
  ),
  formatDistanceToNow: onTime('formatDistanceToNow', (time, [, options], { interpreter }) =>
    wordsBetween(time, readNow(interpreter), options, false),
  ),
  formatDistanceToNowStrict: onTime('formatDistanceToNowStrict', (time, [, options], { interpreter }) =>
    wordsBetween(time, readNow(interpreter), options, true),
  ),
  formatISO: onTime('formatISO', (time) => formatUnicode(time, "yyyy-MM-dd'T'HH:mm:ssXXX")),
  formatRelative: onTime('formatRelative', (time, [, base]) => {
    const now = readTime(base);
    return typeof now === 'number' ? formatUnicode(time, relativePattern(time, now)) : now.derive();
  }),
  isDate: nativeAccepting('isDate', ({ args }) => chosenOf(args[0]) instanceof DateValue),
  isFuture: onTime('isFuture', (time, _, { interpreter }) => {
    const now = readNow(interpreter);
    return typeof now === 'number' ? time > now : now;
  }),
  isPast: onTime('isPast', (time, _, { interpreter }) => {
    const now = readNow(interpreter);
    return typeof now === 'number' ? time < now : now;
  }),
  isThisMonth: isNow('isThisMonth', 'month'),
  isThisWeek: isNow('isThisWeek', 'week'),
  isThisYear: isNow('isThisYear', 'year'),
  isToday: isNow('isToday', 'day'),
  isTomorrow: isNow('isTomorrow', 'day', 1),
  isYesterday: isNow('isYesterday', 'day', -1),
  isWithinInterval: onTime('isWithinInterval', (time, [, interval], { interpreter }) => {
    const start = readTime(interpreter.getProperty(interval, 'start'));
    const end = readTime(interpreter.getProperty(interval, 'end'));
    if (typeof start !== 'number') return start.derive();
    return typeof end === 'number' ? time >= start && time <= end : end.derive();
  }),
  lightFormat: format,
  max: extreme('max', Math.max),
  min: extreme('min', Math.min),
  parse: native('parse', ({ args: [text, pattern] }) =>
    typeof text === 'string' && typeof pattern === 'string'
      ? new DateValue(parseUnicode(text, pattern))
      : undefined,
  ),
  parseISO: onTime('parseISO', (time) => new DateValue(time)),
  parseJSON: onTime('parseJSON', (time) => new DateValue(time)),
  endOfToday: presentDay('endOfToday', 1, -1),
  startOfToday: presentDay('startOfToday', 0, 0),
  startOfTomorrow: presentDay('startOfTomorrow', 1, 0),
  startOfYesterday: presentDay('startOfYesterday', -1, 0),
};

function presentDay(name: string, days: number, milliseconds: number): NativeFunctionValue {
  return native(name, ({ interpreter }) => {
    const now = readNow(interpreter);
    if (typeof now !== 'number') return now;
    return new DateValue(addUnits(startOf(now, 'day'), days, 'day') + milliseconds);
  });
}

function relativePattern(time: number, now: number): string {
  const days = Math.round((startOf(time, 'day') - startOf(now, 'day')) / 86_400_000);
  if (days < -6 || days > 6) return 'P';
  if (days < -1) return "'last' eeee 'at' p";
  if (days > 1) return "eeee 'at' p";
  return `'${['yesterday', 'today', 'tomorrow'][days + 1] ?? ''} at' p`;
}

/** A locale of `date-fns` is known by its export's name: `ptBR` is `pt-BR`. */
function localeModel(name: string): ObjectValue {
  const code = name.replace(/^([a-z]{2,3})-?([A-Z]\w*)$/, '$1-$2');
  return objectOf({ code });
}

const locales: LibraryModule = {
  specifiers: ['date-fns/locale'],
  exports: {},
  otherExport: localeModel,
  submodule: (path) => {
    const code = path.replace(/\/index(\.js)?$/, '');
    const model = localeModel(code);
    return { default: model, [code.replace('-', '')]: model };
  },
};

/** `date-fns`: pure functions on dates, which are all in UTC here. */
export const dateFns: readonly LibraryModule[] = [
  {
    specifiers: ['date-fns', 'date-fns/esm', 'date-fns/fp'],
    exports: functions,
    isCommonJs: true,
    submodule: (path) => {
      const name = path.split('/')[0] ?? '';
      const found = functions[name];
      return found === undefined ? undefined : { default: found, [name]: found };
    },
  },
  locales,
];
