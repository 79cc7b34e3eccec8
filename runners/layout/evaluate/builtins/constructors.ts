import { ITERATOR } from '../iterator-key.ts';
import { NativeClassValue } from '../native-class.ts';
import { type NativeCall, native, nativeAccepting } from '../native-function.ts';
import { numberOf, truthOf } from '../operators.ts';
import { Callable } from '../values/callable.ts';
import { MapValue, SetValue } from '../values/collection-values.ts';
import { ObjectValue, objectOf } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import type { Slot } from '../values/property-holder.ts';
import { RegExpValue, SymbolValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import { isPrimitive, type Value } from '../values/value.ts';
import { textArgument } from './arguments.ts';
import { arrayConstructor } from './array-constructor.ts';
import { dateConstructor } from './date-constructor.ts';
import { numberConstructor } from './number-constructor.ts';
import { objectConstructor } from './object-constructor.ts';
import { promiseConstructor } from './promise-constructor.ts';
import { proxyConstructor } from './reflection.ts';
import { searchParamsConstructor, urlConstructor } from './url-constructors.ts';

const ERRORS = ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'URIError', 'EvalError'];

/** The constructors every module sees, by name. */
export function constructors(): Record<string, Slot> {
  const all: Record<string, Slot> = {
    Object: objectConstructor(),
    Array: arrayConstructor(),
    Number: numberConstructor(),
    Date: dateConstructor(),
    String: stringConstructor(),
    Boolean: new NativeClassValue('Boolean', { create: toBoolean, isInstance: () => false }),
    BigInt: new NativeClassValue('BigInt', { create: toBigInt, isInstance: () => false }),
    Map: mapConstructor('Map'),
    WeakMap: mapConstructor('WeakMap'),
    Set: setConstructor('Set'),
    WeakSet: setConstructor('WeakSet'),
    WeakRef: new NativeClassValue('WeakRef', {
      create: ({ args }) => objectOf({ deref: nativeAccepting('deref', () => args[0]) }),
      isInstance: () => false,
    }),
    RegExp: regExpConstructor(),
    Symbol: symbolConstructor(),
    Promise: promiseConstructor(),
    Proxy: proxyConstructor(),
    URL: urlConstructor(),
    URLSearchParams: searchParamsConstructor(),
    Function: new NativeClassValue('Function', {
      create: () => new UnknownValue('code made from text is never run', { hint: 'Function' }),
      isInstance: (value) => value instanceof Callable,
    }),
  };
  for (const name of ERRORS) all[name] = errorConstructor(name);
  return all;
}

function toBoolean({ args }: NativeCall): Value {
  const value = chosenOf(args[0]);
  return truthOf(value) ?? value;
}

function toBigInt({ args }: NativeCall): Value {
  const value = chosenOf(args[0]);
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' && Number.isSafeInteger(value)
    ? BigInt(value)
    : new UnknownValue('the number is not a whole one');
}

function stringConstructor(): NativeClassValue {
  const create = (call: NativeCall): Value => (call.args.length === 0 ? '' : textArgument(call, 0));
  const klass = new NativeClassValue('String', { create, isInstance: () => false });
  klass.setOwn(
    'fromCharCode',
    native('fromCharCode', ({ args }) => String.fromCharCode(...args.slice(0, 1_000).map(codeOf))),
  );
  klass.setOwn(
    'fromCodePoint',
    native('fromCodePoint', ({ args }) => {
      const codes = args.slice(0, 1_000).map(codeOf);
      const valid = codes.every((code) => Number.isInteger(code) && code >= 0 && code <= 0x10ffff);
      return valid ? String.fromCodePoint(...codes) : new UnknownValue('a code point is out of range');
    }),
  );
  klass.setOwn('raw', nativeAccepting('raw', rawText));
  return klass;
}

/** `String.raw`: the texts as they are written, with the values between them. */
function rawText({ interpreter, args: [strings, ...values] }: NativeCall): Value {
  const texts = interpreter.iterate(interpreter.getProperty(strings, 'raw'));
  if (texts instanceof UnknownValue) return texts;
  let result = '';
  for (const [index, text] of texts.entries()) {
    const written = interpreter.toText(text);
    const isBetween = index < Math.min(texts.length - 1, values.length);
    const between = isBetween ? interpreter.toText(values[index]) : '';
    if (written instanceof UnknownValue) return written;
    if (between instanceof UnknownValue) return between;
    result += written + between;
    interpreter.chargeText(result.length);
  }
  return result;
}

function codeOf(value: Value): number {
  return numberOf(value) ?? Number.NaN;
}

function mapConstructor(name: string): NativeClassValue {
  return new NativeClassValue(name, {
    create: ({ args, interpreter }) => {
      const given = chosenOf(args[0]);
      const entries = new Map<Value, Value>();
      if (given === undefined || given === null) return new MapValue(entries);
      const pairs = interpreter.iterate(given);
      if (pairs instanceof UnknownValue) return pairs;
      interpreter.chargeItems(pairs.length);
      for (const pair of pairs) {
        entries.set(chosenOf(interpreter.getProperty(pair, '0')), interpreter.getProperty(pair, '1'));
      }
      return new MapValue(entries);
    },
    isInstance: (value) => value instanceof MapValue,
  });
}

function setConstructor(name: string): NativeClassValue {
  return new NativeClassValue(name, {
    create: ({ args, interpreter }) => {
      const given = chosenOf(args[0]);
      if (given === undefined || given === null) return new SetValue();
      const items = interpreter.iterate(given);
      if (items instanceof UnknownValue) return items;
      interpreter.chargeItems(items.length);
      return new SetValue(new Set(items.map(chosenOf)));
    },
    isInstance: (value) => value instanceof SetValue,
  });
}

function regExpConstructor(): NativeClassValue {
  return new NativeClassValue('RegExp', {
    create: (call) => {
      const given = chosenOf(call.args[0]);
      const source = given instanceof RegExpValue ? given.source : textArgument(call, 0, '(?:)');
      if (source instanceof UnknownValue) return source;
      const flags = call.args[1] === undefined ? '' : textArgument(call, 1);
      return flags instanceof UnknownValue ? flags : new RegExpValue(source, flags);
    },
    isInstance: (value) => value instanceof RegExpValue,
  });
}

function symbolConstructor(): NativeClassValue {
  const klass = new NativeClassValue('Symbol', {
    create: ({ args, interpreter }) => {
      const description = chosenOf(args[0]);
      return new SymbolValue(typeof description === 'string' ? description : '', interpreter.nextSerial());
    },
    isInstance: () => false,
  });
  klass.setOwn('iterator', ITERATOR);
  klass.setOwn('asyncIterator', new SymbolValue('Symbol.asyncIterator', 0));
  klass.setOwn(
    'for',
    native('for', ({ args }) => new SymbolValue(`for ${String(chosenOf(args[0]))}`, 0)),
  );
  return klass;
}

function errorConstructor(name: string): NativeClassValue {
  const klass: NativeClassValue = new NativeClassValue(name, {
    create: ({ args, thisValue }) => {
      const error = thisValue instanceof ObjectValue ? thisValue : new ObjectValue(undefined, klass);
      error.setOwn('name', name);
      error.setOwn('message', args[0] === undefined ? '' : args[0]);
      error.setOwn('stack', '');
      return error;
    },
    isInstance: (value) =>
      value instanceof ObjectValue &&
      value.hasOwn('stack') &&
      (name === 'Error' || value.getOwn('name') === name),
    methods: new Map([
      [
        'toString',
        nativeAccepting('toString', ({ thisValue, interpreter }) => {
          const message = interpreter.toText(interpreter.getProperty(thisValue, 'message'));
          return isPrimitive(message) ? `${name}: ${message}` : message;
        }),
      ],
    ]),
  });
  return klass;
}
