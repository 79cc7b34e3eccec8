import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { composeFunctions } from '../state/compose.ts';
import type { LodashFunction } from './lodash-collections.ts';
import { type LodashCall, list } from './lodash-tools.ts';

const WORD = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\p{L}+|\d+/gu;

const words = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f']/g, '')
    .match(WORD) ?? [];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A text made of the words of another. */
const fromWords =
  (join: (word: string, index: number) => string, separator: string): LodashFunction =>
  (call) =>
    words(call.text())
      .map((word, index) => join(word.toLowerCase(), index))
      .join(separator);

function padded(call: LodashCall, side: 'start' | 'end' | 'both'): string {
  const text = call.text();
  const length = Math.min(call.number(1, 0), 10_000);
  const filler = call.args[2] === undefined ? ' ' : call.text(2);
  call.interpreter.chargeText(Math.max(0, length));
  if (side === 'start') return text.padStart(length, filler);
  if (side === 'end') return text.padEnd(length, filler);
  return text
    .padStart(text.length + Math.floor(Math.max(0, length - text.length) / 2), filler)
    .padEnd(length, filler);
}

function shortened(call: LodashCall): string {
  const text = call.text();
  const options = call.args[1];
  const length = options === undefined ? 30 : Number(chosenOf(call.at(options, 'length')) ?? 30);
  const omission = options === undefined ? '...' : String(chosenOf(call.at(options, 'omission')) ?? '...');
  return text.length <= length ? text : text.slice(0, Math.max(0, length - omission.length)) + omission;
}

function rounded(round: (value: number) => number): LodashFunction {
  return (call) => {
    const factor = 10 ** call.number(1, 0);
    return round(call.number(0, Number.NaN) * factor) / factor;
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Functions on texts and numbers. */
export const texts: Readonly<Record<string, LodashFunction>> = {
  camelCase: fromWords((word, index) => (index === 0 ? word : capital(word)), ''),
  capitalize: (call) => capital(call.text().toLowerCase()),
  ceil: rounded(Math.ceil),
  clamp: (call) => {
    const [low, high] =
      call.args.length > 2 ? [call.number(1, 0), call.number(2, 0)] : [-Infinity, call.number(1, 0)];
    return Math.min(Math.max(call.number(0, 0), low), high);
  },
  endsWith: (call) => call.text().endsWith(call.text(1)),
  escape: (call) => call.text().replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign),
  floor: rounded(Math.floor),
  inRange: (call) => {
    const value = call.number(0, 0);
    const [low, high] =
      call.args.length > 2 ? [call.number(1, 0), call.number(2, 0)] : [0, call.number(1, 0)];
    return value >= Math.min(low, high) && value < Math.max(low, high);
  },
  kebabCase: fromWords((word) => word, '-'),
  lowerCase: fromWords((word) => word, ' '),
  lowerFirst: (call) => call.text().charAt(0).toLowerCase() + call.text().slice(1),
  now: (call) => call.interpreter.now,
  pad: (call) => padded(call, 'both'),
  padEnd: (call) => padded(call, 'end'),
  padStart: (call) => padded(call, 'start'),
  repeat: (call) => {
    const count = Math.max(0, Math.trunc(call.number(1, 1)));
    call.interpreter.chargeText(call.text().length * count);
    return call.text().repeat(count);
  },
  replace: (call) =>
    call.run(call.interpreter.getProperty(call.text(), 'replace'), call.args[1], call.args[2]),
  round: rounded(Math.round),
  snakeCase: fromWords((word) => word, '_'),
  split: (call) => list(call.text().split(call.text(1))),
  startCase: (call) => words(call.text()).map(capital).join(' '),
  startsWith: (call) => call.text().startsWith(call.text(1)),
  toLower: (call) => call.text().toLowerCase(),
  toNumber: (call) => call.number(0, 0),
  toString: (call: LodashCall) => call.text(),
  toUpper: (call) => call.text().toUpperCase(),
  trim: (call) => call.text().trim(),
  trimEnd: (call) => call.text().trimEnd(),
  trimStart: (call) => call.text().trimStart(),
  truncate: shortened,
  uniqueId: (call) => `${call.text()}${call.interpreter.nextSerial()}`,
  upperCase: fromWords((word) => word.toUpperCase(), ' '),
  upperFirst: (call) => capital(call.text()),
  words: (call) => list(words(call.text())),
};

/** Later calls are later: `debounce(fn)` is a function that may be called. */
function delayed(call: LodashCall): Value {
  const inner = call.known(0);
  const wrapped = nativeAccepting(
    inner instanceof Callable ? inner.name : 'debounced',
    ({ interpreter, args }) => interpreter.call(inner, args),
  );
  wrapped.setOwn('cancel', noop('cancel'));
  wrapped.setOwn('flush', noop('flush'));
  return wrapped;
}

/** Functions on functions. */
export const functions: Readonly<Record<string, LodashFunction>> = {
  after: (call) => call.args[1],
  attempt: (call) => call.run(call.args[0], ...call.args.slice(1)),
  bind: (call) => {
    const [inner, thisValue, ...first] = call.args;
    return nativeAccepting('bound', ({ interpreter, args }) =>
      interpreter.call(inner, [...first, ...args], { thisValue }),
    );
  },
  constant: (call) => nativeAccepting('constant', () => call.args[0]),
  curry: (call) => call.args[0],
  debounce: delayed,
  defer: () => undefined,
  delay: () => undefined,
  flow: (call) => flowOf(call, call.args),
  flowRight: (call) => call.run(composeFunctions, ...call.args),
  identity: (call) => call.args[0],
  memoize: (call) => call.args[0],
  negate: (call) =>
    nativeAccepting(
      'negated',
      ({ interpreter, args }) => chosenOf(interpreter.call(call.args[0], args)) !== true,
    ),
  noop: () => undefined,
  once: (call) => call.args[0],
  partial: (call) => {
    const [inner, ...first] = call.args;
    return nativeAccepting('partial', ({ interpreter, args }) =>
      interpreter.call(inner, [...first, ...args]),
    );
  },
  property: (call) => nativeAccepting('property', ({ args }) => call.at(args[0], call.args[0])),
  throttle: delayed,
};

function flowOf(call: LodashCall, given: readonly Value[]): Value {
  return call.run(
    composeFunctions,
    ...given
      .flatMap((part) => (chosenOf(part) instanceof Callable ? [part] : call.itemsOf(part)))
      .toReversed(),
  );
}
