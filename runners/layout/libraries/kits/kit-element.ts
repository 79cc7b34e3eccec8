import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { NativeFunctionValue } from '../../evaluate/native-function.ts';
import type { ElementValue } from '../../evaluate/react/element-value.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { fromPlain, type PlainTable } from '../from-plain.ts';
import { libraryElement } from '../library-element.ts';
import { modelComponent } from '../model-components.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';

/** One use of a kit's component: its props, and the means to say what it is made of. */
export class KitElement {
  readonly interpreter: Interpreter;
  private readonly props: ObjectValue;

  constructor(interpreter: Interpreter, props: ObjectValue) {
    this.interpreter = interpreter;
    this.props = props;
  }

  /** All props, as an object that describes something, such as an icon; without its style. */
  described(): ObjectValue {
    return objectOf(this.rest('style', 'containerStyle', 'onPress', 'children'));
  }

  /** A style of the kit, under those of these props. */
  stack(base: PlainTable, ...names: readonly string[]): Value {
    return styles(base, ...names.map((name) => this.given(name)));
  }

  /** A prop as given, to be handed on. */
  given(name: string): Value {
    return this.interpreter.getProperty(this.props, name);
  }

  /** A prop to decide by. */
  prop(name: string): Value {
    return chosenOf(this.given(name));
  }

  flag(name: string, fallback = false): boolean {
    const value = this.prop(name);
    if (value === undefined) return fallback;
    return value instanceof UnknownValue ? (value.likely ?? fallback) : Boolean(value);
  }

  number(name: string, fallback: number): number {
    const value = this.prop(name);
    return typeof value === 'number' ? value : fallback;
  }

  text(name: string): string | undefined {
    const value = this.prop(name);
    return typeof value === 'string' ? value : undefined;
  }

  has(name: string): boolean {
    const value = this.prop(name);
    return value !== undefined && value !== null && value !== false && value !== '';
  }

  get children(): Value {
    return this.given('children');
  }

  /** What a prop that renders something gives: an element, or a function of these arguments. */
  slot(name: string, ...args: readonly Value[]): Value {
    const value = this.prop(name);
    return value instanceof Callable ? this.interpreter.call(value, args) : value;
  }

  /** All props but these, to be handed on. */
  rest(...without: readonly string[]): Record<string, Value> {
    const names = this.props.ownKeys().filter((name) => !without.includes(name));
    return Object.fromEntries(names.map((name) => [name, this.given(name)]));
  }

  element(type: Value, props: Readonly<Record<string, Value>>, ...children: readonly Value[]): ElementValue {
    const all = objectOf(props);
    const [first, ...more] = children;
    if (children.length > 0)
      all.setOwn('children', more.length === 0 ? first : new ArrayValue([...children]));
    return libraryElement(this.interpreter, type, all);
  }

  /** A view with a style of the kit, and those of props over it. */
  view(style: PlainTable, over: readonly Value[], ...children: readonly Value[]): ElementValue {
    return this.element(REACT_NATIVE_HOSTS.View, { style: styles(style, ...over) }, ...children);
  }

  /** Text with a style of the kit, and those of props over it. */
  label(
    style: PlainTable,
    over: readonly Value[],
    content: Value,
    more: Readonly<Record<string, Value>> = {},
  ): ElementValue {
    return this.element(REACT_NATIVE_HOSTS.Text, { ...more, style: styles(style, ...over) }, content);
  }

  /** A part to touch, which hands on the handlers of the component. */
  pressable(style: PlainTable, over: readonly Value[], ...children: readonly Value[]): ElementValue {
    const { onPress, onLongPress, disabled, testID, accessibilityLabel } = this.rest();
    const handlers = { onPress, onLongPress, disabled, testID, accessibilityLabel };
    const set = Object.fromEntries(Object.entries(handlers).filter(([, value]) => value !== undefined));
    return this.element(
      REACT_NATIVE_HOSTS.TouchableOpacity,
      { ...set, style: styles(style, ...over) },
      ...children,
    );
  }
}

/** Styles over each other. */
export function styles(base: PlainTable, ...over: readonly Value[]): Value {
  const given = over.filter((style) => style !== undefined && style !== null);
  return given.length === 0 ? fromPlain(base) : new ArrayValue([fromPlain(base), ...given]);
}

/** A component of a kit, by what it is made of. */
export function kitComponent(name: string, draw: (kit: KitElement) => Value): NativeFunctionValue {
  return modelComponent(name, (props, interpreter) => draw(new KitElement(interpreter, props)));
}

/** A component that hands its props on to another one, but for those that only the running app needs. */
export function standsFor(name: string, type: Value, ...without: readonly string[]): NativeFunctionValue {
  return kitComponent(name, (kit) => kit.element(type, kit.rest(...without)));
}

/** A component that shows nothing in a screen at rest. */
export function showsNothing(name: string): NativeFunctionValue {
  return modelComponent(name, () => null);
}
