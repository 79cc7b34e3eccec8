import { getter, type NativeCall, native, nativeAccepting, noop } from '../native-function.ts';
import { numberOf } from '../operators.ts';
import { ArrayValue } from '../values/array-value.ts';
import { ObjectValue, objectOf } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import type { Slot } from '../values/property-holder.ts';
import { PromiseValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { textArgument } from './arguments.ts';
import { constructors } from './constructors.ts';
import { intlGlobal } from './intl-global.ts';
import { jsonGlobal } from './json-global.ts';
import { mathGlobal } from './math-global.ts';
import { reflectGlobal } from './reflection.ts';

/** Names of the host that a still picture must not depend on; touching them is reported. */
const RUN_TIME_ONLY = [
  'eval',
  'WebAssembly',
  'XMLHttpRequest',
  'WebSocket',
  'FormData',
  'Blob',
  'AbortController',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'performance',
];

/** What is to be done later, which only looking into a handler follows. */
const TIMERS = [
  'setTimeout',
  'setImmediate',
  'requestAnimationFrame',
  'requestIdleCallback',
  'queueMicrotask',
];

const EFFECTS = [
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'clearImmediate',
  'cancelAnimationFrame',
  'cancelIdleCallback',
  'alert',
];

const CONSOLE = [
  'log',
  'warn',
  'error',
  'info',
  'debug',
  'trace',
  'group',
  'groupEnd',
  'time',
  'timeEnd',
  'table',
  'assert',
];

/** The names every module sees. */
export function createGlobals(): ReadonlyMap<string, Slot> {
  const globals = new Map<string, Slot>([
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['__DEV__', false],
    ['Math', mathGlobal()],
    ['JSON', jsonGlobal()],
    ['Intl', intlGlobal()],
    ['console', objectOf(Object.fromEntries(CONSOLE.map((name) => [name, noop(name)])))],
    ['process', processGlobal()],
    ['Reflect', reflectGlobal()],
    ['navigator', objectOf({ product: 'ReactNative' })],
    [
      'fetch',
      nativeAccepting('fetch', () => new PromiseValue(new UnknownValue('`fetch` answers at run time'))),
    ],
    ['structuredClone', nativeAccepting('structuredClone', ({ args }) => args[0])],
    ...Object.entries(constructors()),
    ...Object.entries(functions),
  ]);
  for (const name of EFFECTS) globals.set(name, noop(name));
  for (const name of TIMERS) globals.set(name, timer(name));
  for (const name of RUN_TIME_ONLY) {
    globals.set(name, new UnknownValue(`\`${name}\` exists at run time only`, { hint: name }));
  }
  const globalObject = new ObjectValue(undefined, { findInherited: (name) => globals.get(name) });
  for (const name of GLOBAL_OBJECT) globals.set(name, globalObject);
  return globals;
}

/** The names of the object that holds what all modules see. A phone has no `document`. */
export const GLOBAL_OBJECT: readonly string[] = ['globalThis', 'global', 'GLOBAL', 'window', 'self'];

/** In milliseconds; nobody sees a screen as it was before. */
const SOON = 100;

function isSoon(delay: Value): boolean {
  return delay === undefined || (typeof delay === 'number' && delay <= SOON);
}

function timer(name: string): Slot {
  return nativeAccepting(name, ({ interpreter, args }) => {
    const [callback, delay, ...rest] = args;
    const { probing } = interpreter;
    if (probing === 'later' || (probing === 'known' && isSoon(delay))) interpreter.call(callback, rest);
    return interpreter.nextSerial();
  });
}

const functions: Readonly<Record<string, Slot>> = {
  parseInt: native('parseInt', (call) => withText(call, (text) => Number.parseInt(text, radixOf(call)))),
  parseFloat: native('parseFloat', (call) => withText(call, (text) => Number.parseFloat(text))),
  isNaN: native('isNaN', ({ args }) => Number.isNaN(numberOf(args[0]))),
  isFinite: native('isFinite', ({ args }) => Number.isFinite(numberOf(args[0]))),
  encodeURIComponent: coding('encodeURIComponent', encodeURIComponent),
  decodeURIComponent: coding('decodeURIComponent', decodeURIComponent),
  encodeURI: coding('encodeURI', encodeURI),
  decodeURI: coding('decodeURI', decodeURI),
};

function radixOf({ args }: NativeCall): number | undefined {
  const radix = chosenOf(args[1]);
  return typeof radix === 'number' ? radix : undefined;
}

function withText(call: NativeCall, use: (text: string) => Value): Value {
  const text = textArgument(call, 0);
  return text instanceof UnknownValue ? text : use(text);
}

function coding(name: string, code: (text: string) => string) {
  return native(name, (call) =>
    withText(call, (text) => {
      call.interpreter.chargeText(text.length * 9);
      try {
        return code(text);
      } catch {
        return new UnknownValue(`\`${name}\` is given malformed text`);
      }
    }),
  );
}

/** Builds of an app see `NODE_ENV`; every other variable is set where the app is built, and so is unknown here. */
function processGlobal(): Value {
  const env = new ObjectValue(
    new Map<string, Slot>([
      ['NODE_ENV', 'production'],
      ['EXPO_OS', getter((interpreter) => interpreter.readDevice('platform'))],
    ]),
    {
      findInherited: (name) =>
        new UnknownValue(`\`${name}\` is a variable of the machine that builds the app`, { hint: name }),
    },
  );
  return objectOf({
    env,
    platform: new UnknownValue('`process` exists at run time only'),
    argv: new ArrayValue(),
  });
}
