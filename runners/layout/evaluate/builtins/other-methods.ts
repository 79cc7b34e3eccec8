import {
  type NativeBody,
  type NativeCall,
  NativeFunctionValue,
  nativeAccepting,
} from '../native-function.ts';
import type { ArrayValue } from '../values/array-value.ts';
import { Callable } from '../values/callable.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { PropertyHolder } from '../values/property-holder.ts';
import { RegExpValue } from '../values/simple-values.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import { textArgument } from './arguments.ts';
import { matchValue } from './match-value.ts';
import { compilePattern } from './run-pattern.ts';

type Methods = ReadonlyMap<string, NativeFunctionValue>;

function methods(entries: Readonly<Record<string, NativeBody>>): Methods {
  return new Map(Object.entries(entries).map(([name, body]) => [name, nativeAccepting(name, body)]));
}

/** What every object has. */
export const objectMethods = methods({
  hasOwnProperty: ({ thisValue, args }: NativeCall) => {
    const target = chosenOf(thisValue);
    const key = chosenOf(args[0]);
    if (!(target instanceof PropertyHolder)) return false;
    return (typeof key === 'string' || typeof key === 'number') && target.hasOwn(String(key));
  },
  isPrototypeOf: () => false,
  propertyIsEnumerable: ({ thisValue, args }: NativeCall) => {
    const target = chosenOf(thisValue);
    const key = chosenOf(args[0]);
    return target instanceof PropertyHolder && typeof key === 'string' && target.hasOwn(key);
  },
  toString: ({ thisValue, interpreter }: NativeCall) => interpreter.toText(thisValue),
  toLocaleString: ({ thisValue, interpreter }: NativeCall) => interpreter.toText(thisValue),
  valueOf: ({ thisValue }: NativeCall) => thisValue,
});

/** What every function has. */
export const functionMethods = methods({
  call: ({ thisValue, args, interpreter, location }) =>
    interpreter.call(thisValue, args.slice(1), { thisValue: args[0], location }),
  apply: ({ thisValue, args, interpreter, location }) => {
    const list = args[1] === undefined ? [] : interpreter.iterate(args[1]);
    if (list instanceof UnknownValue) return list;
    return interpreter.call(thisValue, list, { thisValue: args[0], location });
  },
  bind: ({ thisValue, args }) => {
    const target = chosenOf(thisValue);
    const [boundThis, ...first] = args;
    const name = target instanceof Callable ? target.name : '';
    return new NativeFunctionValue(
      name,
      (call) =>
        call.interpreter.call(target, [...first, ...call.args], {
          thisValue: boundThis,
          location: call.location,
        }),
      'accept',
    );
  },
  toString: () => new UnknownValue('the text of a function is not evaluated'),
});

/** Of regular expressions. `lastIndex` is kept as JavaScript does for global patterns. */
export const regExpMethods = methods({
  test: (call) => {
    const result = execute(call);
    return result instanceof UnknownValue ? result : result !== null;
  },
  exec: execute,
  toString: ({ thisValue, interpreter }: NativeCall) => interpreter.toText(thisValue),
});

function execute(call: NativeCall): ArrayValue | UnknownValue | null {
  const pattern = chosenOf(call.thisValue);
  const text = textArgument(call, 0);
  if (text instanceof UnknownValue) return text.derive();
  if (!(pattern instanceof RegExpValue)) return new UnknownValue('`exec` is called on something else');
  const compiled = compilePattern(call.interpreter, pattern, text, call.location);
  if (compiled instanceof UnknownValue) return compiled;
  compiled.lastIndex = pattern.lastIndex;
  const match = compiled.exec(text);
  pattern.lastIndex = compiled.lastIndex;
  return match === null ? null : matchValue(match);
}

export const booleanMethods = methods({
  toString: ({ thisValue }: NativeCall) => String(chosenOf(thisValue) === true),
  valueOf: ({ thisValue }: NativeCall) => thisValue,
});
