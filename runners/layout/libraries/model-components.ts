import type { Interpreter } from '../evaluate/interpreter.ts';
import { NativeFunctionValue, nativeAccepting } from '../evaluate/native-function.ts';
import { BuiltinComponentValue } from '../evaluate/react/component-values.ts';
import { ElementValue } from '../evaluate/react/element-value.ts';
import { Callable } from '../evaluate/values/callable.ts';
import { ObjectValue } from '../evaluate/values/object-value.ts';
import { chosenOf } from '../evaluate/values/one-of-value.ts';
import { Accessor, PropertyHolder, type Slot } from '../evaluate/values/property-holder.ts';
import type { Value } from '../evaluate/values/value.ts';

const NOWHERE = { file: '', line: 0, column: 0 };

/** An element that a model makes: it stands nowhere in source. */
export function elementOf(
  type: Value,
  props: ObjectValue | Readonly<Record<string, Slot>> = {},
): ElementValue {
  const holder = props instanceof ObjectValue ? props : new ObjectValue(new Map(Object.entries(props)));
  return new ElementValue({ type, props: holder, key: null, source: NOWHERE, owner: '' });
}

/** A component of a library, as what it renders. */
export function modelComponent(
  name: string,
  render: (props: ObjectValue, interpreter: Interpreter) => Value,
): NativeFunctionValue {
  return nativeAccepting(name, ({ args: [props], interpreter }) =>
    render(props instanceof ObjectValue ? props : new ObjectValue(), interpreter),
  );
}

const fragment = new BuiltinComponentValue('Fragment');

/** A component that holds an app together and draws only what stands inside it. */
export const passThrough = (name: string): NativeFunctionValue =>
  modelComponent(name, (props, interpreter) =>
    elementOf(fragment, { children: interpreter.getProperty(props, 'children') }),
  );

/** The properties of several objects in one; later ones win. */
export function mergeObjects(interpreter: Interpreter, ...parts: readonly Value[]): ObjectValue {
  const merged = new ObjectValue();
  for (const part of parts) {
    const holder = chosenOf(part);
    if (!(holder instanceof PropertyHolder)) continue;
    interpreter.charge(1 + holder.ownSize);
    for (const key of holder.ownKeys()) {
      const slot = holder.getOwn(key);
      merged.setOwn(key, slot instanceof Accessor ? interpreter.getProperty(holder, key) : slot);
    }
  }
  return merged;
}

const insides = new WeakMap<NativeFunctionValue, Value>();

/** The component that a wrapper of a library, such as `connect(…)`, stands around. */
export function componentInside(wrapper: Value): Value {
  return wrapper instanceof NativeFunctionValue ? insides.get(wrapper) : undefined;
}

/** A component around another one that changes the props it is given; statics are carried over. */
export function wrapComponent(
  component: Value,
  changeProps: (props: ObjectValue, interpreter: Interpreter) => Value,
): Value {
  const inner = chosenOf(component);
  const name = inner instanceof Callable ? inner.name : '';
  const wrapper = modelComponent(name, (props, interpreter) =>
    elementOf(component, mergeObjects(interpreter, changeProps(props, interpreter))),
  );
  if (inner instanceof PropertyHolder) {
    for (const key of inner.ownKeys()) if (key !== 'defaultProps') wrapper.setOwn(key, inner.getOwn(key));
  }
  insides.set(wrapper, component);
  return wrapper;
}

/** A wrapper that hands back the component it is given. */
export const sameComponent = (name: string): NativeFunctionValue =>
  nativeAccepting(name, ({ args }) => args[0]);
