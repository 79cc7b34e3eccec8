import { NativeClassValue } from '../native-class.ts';
import { type NativeCall, native, nativeAccepting } from '../native-function.ts';
import { ArrayValue } from '../values/array-value.ts';
import { ObjectValue, objectOf } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { textArgument } from './arguments.ts';

const MAX_LENGTH = 8_192;
const PARTS = [
  'hash',
  'host',
  'hostname',
  'href',
  'origin',
  'password',
  'pathname',
  'port',
  'protocol',
  'search',
  'username',
] as const;

/** `URL`: an address taken apart. */
export function urlConstructor(): NativeClassValue {
  return new NativeClassValue('URL', {
    create: (call) => {
      const text = textArgument(call, 0);
      const base = call.args[1] === undefined ? undefined : textArgument(call, 1);
      if (text instanceof UnknownValue) return text.derive();
      if (base instanceof UnknownValue) return base.derive();
      if (text.length > MAX_LENGTH || !URL.canParse(text, base))
        return new UnknownValue('the address is not valid');
      const url = new URL(text, base);
      return objectOf({
        ...Object.fromEntries(PARTS.map((part) => [part, url[part]])),
        searchParams: searchParams(url.searchParams),
        toString: native('toString', () => url.href),
      });
    },
    isInstance: (value) => value instanceof ObjectValue && value.hasOwn('searchParams'),
  });
}

/** `URLSearchParams`, from a text or an object. */
export function searchParamsConstructor(): NativeClassValue {
  return new NativeClassValue('URLSearchParams', {
    create: (call) => {
      const given = chosenOf(call.args[0]);
      if (given instanceof UnknownValue) return given.derive();
      if (given instanceof ObjectValue) return searchParams(paramsOf(call, given));
      const text = given === undefined ? '' : textArgument(call, 0);
      return typeof text === 'string'
        ? searchParams(new URLSearchParams(text.slice(0, MAX_LENGTH)))
        : text.derive();
    },
    isInstance: () => false,
  });
}

function paramsOf({ interpreter }: NativeCall, given: ObjectValue): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of given.ownKeys()) {
    const text = interpreter.toText(interpreter.getProperty(given, key));
    params.append(key, text instanceof UnknownValue ? `{${key}}` : text);
  }
  return params;
}

function searchParams(params: URLSearchParams): ObjectValue {
  const named = (name: string, of: (key: string, call: NativeCall) => Value) =>
    nativeAccepting(name, (call) => {
      const key = textArgument(call, 0);
      return key instanceof UnknownValue ? key.derive() : of(key, call);
    });
  const change = (name: 'append' | 'set') =>
    named(name, (key, call) => {
      const text = textArgument(call, 1);
      call.interpreter.chargeItems(1);
      if (typeof text === 'string') params[name](key, text);
      return undefined;
    });
  return objectOf({
    append: change('append'),
    entries: native('entries', () => new ArrayValue([...params].map((pair) => new ArrayValue([...pair])))),
    get: named('get', (key) => params.get(key)),
    getAll: named('getAll', (key) => new ArrayValue(params.getAll(key))),
    has: named('has', (key) => params.has(key)),
    set: change('set'),
    toString: native('toString', () => params.toString()),
  });
}
