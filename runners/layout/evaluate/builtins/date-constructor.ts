import { NativeClassValue } from '../native-class.ts';
import { type NativeCall, native, nativeAccepting } from '../native-function.ts';
import { numberOf } from '../operators.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { DateValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { firstUnknown, numberArgument } from './arguments.ts';

/** `Date`. The present is what the evaluation is given, or unknown; times without a zone are UTC. */
export function dateConstructor(): NativeClassValue {
  const klass = new NativeClassValue('Date', {
    create,
    call: (call) => {
      const now = nowOf(call);
      return now instanceof UnknownValue ? now : call.interpreter.toText(new DateValue(now));
    },
    isInstance: (value) => value instanceof DateValue,
  });
  klass.setOwn('now', nativeAccepting('now', nowOf));
  klass.setOwn(
    'UTC',
    native('UTC', ({ args }) => fromParts(args)),
  );
  klass.setOwn(
    'parse',
    native('parse', ({ args }) => parseTime(String(chosenOf(args[0])))),
  );
  return klass;
}

function nowOf({ interpreter }: NativeCall): number | UnknownValue {
  return interpreter.now ?? new UnknownValue('the time is known at run time only', { hint: 'now' });
}

function create(call: NativeCall): Value {
  const { args } = call;
  const unknown = firstUnknown(args);
  if (unknown !== undefined) return unknown.derive();
  if (args.length === 0) {
    const now = nowOf(call);
    return now instanceof UnknownValue ? now : new DateValue(now);
  }
  if (args.length > 1) return new DateValue(fromParts(args));
  const given = chosenOf(args[0]);
  if (given instanceof DateValue) return new DateValue(given.time);
  if (typeof given === 'string') return new DateValue(parseTime(given));
  return new DateValue(new Date(numberOf(given) ?? Number.NaN).getTime());
}

function fromParts(args: readonly Value[]): number {
  const part = (index: number, fallback: number) => numberArgument(args, index, fallback);
  return Date.UTC(
    part(0, Number.NaN),
    part(1, 0),
    part(2, 1),
    part(3, 0),
    part(4, 0),
    part(5, 0),
    part(6, 0),
  );
}

const HAS_ZONE = /(?:[zZ]|GMT|UTC|[+-]\d{2}:?\d{2})(?:\s*\([^)]*\))?\s*$/;
const DATE_ONLY = /^[+-]?\d{4,6}(?:-\d{2}){0,2}$/;

/** Text without a zone would be read in the zone of this machine; here it is UTC. */
export function parseTime(text: string): number {
  if (text.length > 100) return Number.NaN;
  if (HAS_ZONE.test(text) || DATE_ONLY.test(text)) return Date.parse(text);
  const asIso = Date.parse(`${text}Z`);
  return Number.isNaN(asIso) ? Date.parse(`${text} UTC`) : asIso;
}
