import { type NativeCall, type NativeFunctionValue, nativeAccepting } from '../native-function.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { firstUnknown, numberArgument, textArgument } from './arguments.ts';
import { attempt, localeOf } from './intl-format.ts';
import type { StringMethod } from './string-method.ts';
import { patternMethods } from './string-pattern-methods.ts';

const plainMethods: Readonly<Record<string, StringMethod>> = {
  at: (text, { args }) => text.at(numberArgument(args, 0, 0)),
  charAt: (text, { args }) => text.charAt(numberArgument(args, 0, 0)),
  charCodeAt: (text, { args }) => text.charCodeAt(numberArgument(args, 0, 0)),
  codePointAt: (text, { args }) => text.codePointAt(numberArgument(args, 0, 0)),
  concat: (text, call) => {
    let result = text;
    for (const argument of call.args) {
      const part = call.interpreter.toText(argument);
      if (part instanceof UnknownValue) return part;
      call.interpreter.chargeText(result.length + part.length);
      result += part;
    }
    return result;
  },
  endsWith: (text, call) => text.endsWith(known(call, 0), optionalNumber(call.args, 1)),
  includes: (text, call) => text.includes(known(call, 0), numberArgument(call.args, 1, 0)),
  indexOf: (text, call) => text.indexOf(known(call, 0), numberArgument(call.args, 1, 0)),
  lastIndexOf: (text, call) => text.lastIndexOf(known(call, 0), optionalNumber(call.args, 1)),
  localeCompare: (text, call) => {
    const other = known(call, 0);
    // The order of a fixed locale: the same on every machine that builds the screen.
    return text.localeCompare(other, 'en-US');
  },
  normalize: (text, call) => {
    const form = textArgument(call, 0, 'NFC');
    return form === 'NFD' || form === 'NFKC' || form === 'NFKD'
      ? text.normalize(form)
      : text.normalize('NFC');
  },
  padEnd: (text, call) => pad(text, call, (length, filler) => text.padEnd(length, filler)),
  padStart: (text, call) => pad(text, call, (length, filler) => text.padStart(length, filler)),
  repeat: (text, { args, interpreter }) => {
    const count = Math.trunc(numberArgument(args, 0, 0));
    if (!(count >= 0) || !Number.isFinite(count)) return new UnknownValue('`repeat` needs a count');
    interpreter.chargeText(text.length * count);
    return text.repeat(count);
  },
  slice: (text, { args }) => text.slice(numberArgument(args, 0, 0), optionalNumber(args, 1)),
  startsWith: (text, call) => text.startsWith(known(call, 0), numberArgument(call.args, 1, 0)),
  substr: (text, { args }) => {
    const start = numberArgument(args, 0, 0);
    const from = start < 0 ? Math.max(text.length + start, 0) : start;
    const length = optionalNumber(args, 1);
    return text.slice(from, length === undefined ? undefined : from + Math.max(length, 0));
  },
  substring: (text, { args }) => text.substring(numberArgument(args, 0, 0), optionalNumber(args, 1)),
  toLocaleLowerCase: (text, call) => attempt(call, () => text.toLocaleLowerCase(localeOf(call.args[0]))),
  toLocaleUpperCase: (text, call) => attempt(call, () => text.toLocaleUpperCase(localeOf(call.args[0]))),
  toLowerCase: (text) => text.toLowerCase(),
  toString: (text: string) => text,
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  trimEnd: (text) => text.trimEnd(),
  trimStart: (text) => text.trimStart(),
  valueOf: (text: string) => text,
};

/** Every method of text, by name. */
export const stringMethods: ReadonlyMap<string, NativeFunctionValue> = new Map(
  Object.entries({ ...plainMethods, ...patternMethods }).map(([name, method]) => [
    name,
    nativeAccepting(name, (call) => {
      const text = chosenOf(call.thisValue);
      const unknown = firstUnknown([text, ...call.args]);
      if (unknown !== undefined) return unknown.derive();
      if (typeof text !== 'string')
        return new UnknownValue(`\`${name}\` is called on something that is not text`);
      call.interpreter.charge(1 + (text.length >> 8));
      return method(text, call);
    }),
  ]),
);

/** An argument as text; it was checked to be known. */
function known(call: NativeCall, index: number): string {
  const text = textArgument(call, index);
  return typeof text === 'string' ? text : '';
}

function optionalNumber(args: readonly Value[], index: number): number | undefined {
  return chosenOf(args[index]) === undefined ? undefined : numberArgument(args, index, 0);
}

function pad(text: string, call: NativeCall, apply: (length: number, filler: string) => string): Value {
  const length = numberArgument(call.args, 0, 0);
  const filler = textArgument(call, 1, ' ');
  if (typeof filler !== 'string') return filler;
  if (length > text.length) call.interpreter.chargeText(length);
  return apply(length, filler);
}
