import type { LibraryModule } from '../../evaluate/library-module.ts';
import {
  type NativeBody,
  type NativeCall,
  type NativeFunctionValue,
  nativeAccepting,
  noop,
} from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Slot } from '../../evaluate/values/property-holder.ts';
import { DateValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { interpreterState } from '../interpreter-state.ts';
import { monthNames, weekdayNames } from './date-names.ts';
import { type DateFlavour, DateObjectValue, dateObjectOf } from './date-object.ts';
import { nativeDateMethods } from './date-object-methods.ts';
import { createDuration } from './duration.ts';
import { parseMoment } from './parse-pattern.ts';
import { readNow, readTime } from './read-time.ts';

/** The language that `moment.locale('fr')` or an imported locale file set. */
const language = interpreterState(() => ({ tag: 'en' }));

const methods = nativeDateMethods();
const findInherited = (key: string): Slot | undefined => methods.get(key);

function timeFrom({ interpreter, args }: NativeCall): number | UnknownValue {
  const [given, pattern] = args.map(chosenOf);
  if (given === undefined) return readNow(interpreter);
  if (typeof given === 'string' && typeof pattern === 'string') return parseMoment(given, pattern);
  if (given instanceof ArrayValue) {
    const [year = Number.NaN, month = 0, ...rest] = given.elements.map((part) => Number(chosenOf(part)));
    return Date.UTC(year, month, ...rest);
  }
  return readTime(given);
}

/** `moment(…)` or `dayjs(…)`. */
function creator(flavour: DateFlavour): NativeBody {
  return (call) => {
    call.interpreter.charge(8);
    const time = timeFrom(call);
    if (time instanceof UnknownValue) return time.derive();
    const locale = dateObjectOf(call.args[0])?.locale ?? language(call.interpreter).tag;
    return new DateObjectValue(flavour, time, locale);
  };
}

function pick(name: string, isBetter: (a: number, b: number) => boolean): NativeFunctionValue {
  return nativeAccepting(name, ({ args }) => {
    const first = chosenOf(args[0]);
    const dates = first instanceof ArrayValue ? first.elements : args;
    let best: DateObjectValue | undefined;
    for (const date of dates) {
      const other = dateObjectOf(date);
      if (other !== undefined && (best === undefined || isBetter(other.time, best.time))) best = other;
    }
    return best;
  });
}

const names = (name: string, list: () => readonly string[]): NativeFunctionValue =>
  nativeAccepting(name, ({ args }) => {
    const index = chosenOf(args[0]);
    return typeof index === 'number' ? list()[index] : new ArrayValue([...list()]);
  });

/** The function with everything that hangs on it. */
function createLibrary(name: string, isMutable: boolean): NativeFunctionValue {
  const create = creator({ isMutable, methods: { findInherited } });
  const library = nativeAccepting(name, create);
  const statics: Record<string, Value> = {
    utc: nativeAccepting('utc', create),
    tz: nativeAccepting('tz', create),
    parseZone: nativeAccepting('parseZone', create),
    unix: nativeAccepting('unix', (call) => {
      const seconds = chosenOf(call.args[0]);
      return create({ ...call, args: [typeof seconds === 'number' ? seconds * 1000 : seconds] });
    }),
    duration: createDuration,
    isMoment: nativeAccepting('isMoment', ({ args }) => dateObjectOf(args[0]) !== undefined),
    isDayjs: nativeAccepting('isDayjs', ({ args }) => dateObjectOf(args[0]) !== undefined),
    isDuration: nativeAccepting('isDuration', () => false),
    isDate: nativeAccepting('isDate', ({ args }) => chosenOf(args[0]) instanceof DateValue),
    locale: nativeAccepting('locale', ({ interpreter, args }) => {
      const tag = chosenOf(args[0]);
      if (typeof tag === 'string') language(interpreter).tag = tag;
      return language(interpreter).tag;
    }),
    max: pick('max', (a, b) => a > b),
    min: pick('min', (a, b) => a < b),
    months: names('months', () => monthNames('en', 'long')),
    monthsShort: names('monthsShort', () => monthNames('en', 'short')),
    weekdays: names('weekdays', () => weekdayNames('en', 'long')),
    weekdaysShort: names('weekdaysShort', () => weekdayNames('en', 'short')),
    weekdaysMin: names('weekdaysMin', () => weekdayNames('en', 'short').map((day) => day.slice(0, 2))),
    localeData: nativeAccepting('localeData', () => new UnknownValue('locale data is not modelled')),
    now: nativeAccepting('now', ({ interpreter }) => readNow(interpreter)),
    ...Object.fromEntries(
      ['extend', 'updateLocale', 'defineLocale', 'suppressDeprecationWarnings', 'relativeTimeThreshold'].map(
        (ignored) => [ignored, noop(ignored)],
      ),
    ),
  };
  for (const [key, value] of Object.entries(statics)) library.setOwn(key, value);
  return library;
}

const plugin = noop('plugin');

/** Plugins add what every object here can do anyway; locale files name their language. */
function submodule(path: string): LibraryModule['exports'] | undefined {
  const [folder, file = ''] = path.split('/').slice(-2);
  if (folder === 'plugin') return { default: plugin };
  if (folder === 'locale') return { default: objectOf({ name: file.replace(/\.js$/, '') }) };
  return path.startsWith('min') ? moment.exports : undefined;
}

function libraryModule(specifiers: readonly string[], library: NativeFunctionValue): LibraryModule {
  return { specifiers, exports: { default: library }, isCommonJs: true, submodule };
}

const moment = libraryModule(['moment', 'moment-timezone', 'moment/moment'], createLibrary('moment', true));
const dayjs = libraryModule(['dayjs'], createLibrary('dayjs', false));

/** `moment` and `dayjs`: dates in UTC, formatted as the libraries format them in English and named by the locale. */
export const dateObjectLibraries: readonly LibraryModule[] = [moment, dayjs];
