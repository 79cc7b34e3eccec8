import { type NativeCall, type NativeFunctionValue, nativeAccepting } from '../native-function.ts';
import { textOfDate } from '../to-text.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { DateValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { firstUnknown, numberArgument } from './arguments.ts';
import { formatDate } from './intl-format.ts';

type DateMethod = (date: DateValue, call: NativeCall) => Value;

const FIELDS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
type Field = (typeof FIELDS)[number];

const DATE_PARTS = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
const TIME_PARTS = { hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;

/** A device's own time zone is not part of what a screen is built for: local time is UTC. */
function fieldMethods(): Record<string, DateMethod> {
  const methods: Record<string, DateMethod> = {};
  for (const field of FIELDS) {
    for (const prefix of ['', 'UTC']) {
      methods[`get${prefix}${field}`] = ({ time }) => new Date(time)[`getUTC${field}`]();
      methods[`set${prefix}${field}`] = (date, call) => setField(date, field, call);
    }
  }
  return methods;
}

function setField(date: DateValue, field: Field, { args, interpreter }: NativeCall): Value {
  const changed = new Date(date.time);
  const numbers = args.map((_, index) => numberArgument(args, index, 0));
  const [first = Number.NaN, ...others] = numbers;
  interpreter.beforeChange(date);
  setUtc(changed, field, first, others);
  date.time = changed.getTime();
  return date.time;
}

function setUtc(date: Date, field: Field, first: number, [second, third, fourth]: readonly number[]): void {
  const or = (given: number | undefined, present: number) => given ?? present;
  switch (field) {
    case 'FullYear':
      date.setUTCFullYear(first, or(second, date.getUTCMonth()), or(third, date.getUTCDate()));
      break;
    case 'Month':
      date.setUTCMonth(first, or(second, date.getUTCDate()));
      break;
    case 'Date':
      date.setUTCDate(first);
      break;
    case 'Hours':
      date.setUTCHours(
        first,
        or(second, date.getUTCMinutes()),
        or(third, date.getUTCSeconds()),
        or(fourth, date.getUTCMilliseconds()),
      );
      break;
    case 'Minutes':
      date.setUTCMinutes(first, or(second, date.getUTCSeconds()), or(third, date.getUTCMilliseconds()));
      break;
    case 'Seconds':
      date.setUTCSeconds(first, or(second, date.getUTCMilliseconds()));
      break;
    case 'Milliseconds':
      date.setUTCMilliseconds(first);
      break;
  }
}

const methods: Readonly<Record<string, DateMethod>> = {
  ...fieldMethods(),
  getDay: ({ time }) => new Date(time).getUTCDay(),
  getUTCDay: ({ time }) => new Date(time).getUTCDay(),
  getTime: ({ time }) => time,
  valueOf: ({ time }: DateValue) => time,
  getTimezoneOffset: () => 0,
  setTime: (date, { args, interpreter }) => {
    interpreter.beforeChange(date);
    date.time = numberArgument(args, 0, Number.NaN);
    return date.time;
  },
  toISOString: ({ time }) => isoText(time),
  toJSON: ({ time }) => (Number.isNaN(time) ? null : isoText(time)),
  toString: (date: DateValue) => textOfDate(date),
  toDateString: (date) => textOfDate(date).slice(0, 15),
  toTimeString: (date) => textOfDate(date).slice(16),
  toUTCString: ({ time }) => new Date(time).toUTCString(),
  toLocaleDateString: ({ time }, call) => formatDate(call, time, call.args[0], call.args[1], DATE_PARTS),
  toLocaleTimeString: ({ time }, call) => formatDate(call, time, call.args[0], call.args[1], TIME_PARTS),
  toLocaleString: ({ time }: DateValue, call: NativeCall) =>
    formatDate(call, time, call.args[0], call.args[1], { ...DATE_PARTS, ...TIME_PARTS }),
};

function isoText(time: number): Value {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? new UnknownValue('the date is not valid') : date.toISOString();
}

/** Every method of dates, by name. */
export const dateMethods: ReadonlyMap<string, NativeFunctionValue> = new Map(
  Object.entries(methods).map(([name, method]) => [
    name,
    nativeAccepting(name, (call) => {
      const date = chosenOf(call.thisValue);
      const unknown = firstUnknown([date, ...call.args]);
      if (unknown !== undefined) return unknown.derive();
      if (!(date instanceof DateValue))
        return new UnknownValue(`\`${name}\` is called on something that is not a date`);
      return method(date, call);
    }),
  ]),
);
