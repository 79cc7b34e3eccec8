import { toKey } from '../expressions/keys.ts';
import type { Interpreter } from '../interpreter.ts';
import { type NativeCall, type NativeFunctionValue, nativeAccepting } from '../native-function.ts';
import type { SourcePoint } from '../source-point.ts';
import { ArrayValue } from '../values/array-value.ts';
import { ObjectValue } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { Accessor, PropertyHolder, type Slot } from '../values/property-holder.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { ElementValue } from './element-value.ts';

const nowhere: SourcePoint = { file: '', line: 0, column: 0 };

/** `createElement`, the compiled form of JSX, and what copies and asks about elements. */
export const elementFunctions: Readonly<Record<string, Slot>> = {
  createElement: accepting('createElement', (call) => {
    const [type, config, ...children] = call.args;
    return createElement(call, type, config, undefined, children);
  }),
  jsx: accepting('jsx', ({ args: [type, config, key], ...call }) =>
    createElement({ args: [], ...call }, type, config, key, []),
  ),
  jsxs: accepting('jsxs', ({ args: [type, config, key], ...call }) =>
    createElement({ args: [], ...call }, type, config, key, []),
  ),
  cloneElement: accepting('cloneElement', (call) => {
    const [element, config, ...children] = call.args;
    const original = chosenOf(element);
    if (!(original instanceof ElementValue)) return original;
    const props = new ObjectValue();
    copy(call.interpreter, props, original.props);
    const key = addConfig(call.interpreter, props, config) ?? original.key;
    setChildren(props, children);
    const { type, source, owner } = original;
    return new ElementValue({ type, props, key, source, owner });
  }),
  isValidElement: accepting('isValidElement', ({ args }) => {
    const value = chosenOf(args[0]);
    return value instanceof UnknownValue ? value.derive() : value instanceof ElementValue;
  }),
};

function accepting(name: string, body: (call: NativeCall) => Value): NativeFunctionValue {
  return nativeAccepting(name, body);
}

function createElement(
  { interpreter, location }: NativeCall,
  type: Value,
  config: Value,
  givenKey: Value,
  children: readonly Value[],
): ElementValue {
  const props = new ObjectValue();
  const key = addConfig(interpreter, props, config) ?? keyText(interpreter, givenKey);
  setChildren(props, children);
  return new ElementValue({ type: chosenOf(type), props, key, source: location ?? nowhere, owner: '' });
}

/** Copies what a caller gives as props; the key is taken out and returned. */
function addConfig(interpreter: Interpreter, props: ObjectValue, config: Value): string | null {
  const given = chosenOf(config);
  if (!(given instanceof PropertyHolder)) return null;
  copy(interpreter, props, given);
  const key = keyText(interpreter, interpreter.getProperty(given, 'key'));
  props.deleteOwn('key');
  props.deleteOwn('ref');
  return key;
}

function keyText(interpreter: Interpreter, value: Value): string | null {
  const settled = chosenOf(value);
  if (settled === undefined || settled === null) return null;
  const key = toKey(interpreter, settled);
  return typeof key === 'string' ? key : null;
}

function copy(interpreter: Interpreter, target: ObjectValue, source: PropertyHolder): void {
  interpreter.charge(source.ownSize);
  for (const name of source.ownKeys()) {
    const slot = source.getOwn(name);
    target.setOwn(name, slot instanceof Accessor ? interpreter.getProperty(source, name) : slot);
  }
}

function setChildren(props: ObjectValue, children: readonly Value[]): void {
  if (children.length === 1) props.setOwn('children', children[0]);
  else if (children.length > 1) props.setOwn('children', new ArrayValue([...children]));
}
