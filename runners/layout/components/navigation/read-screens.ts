import type { Interpreter } from '../../evaluate/interpreter.ts';
import { nativeAccepting } from '../../evaluate/native-function.ts';
import { BuiltinComponentValue } from '../../evaluate/react/component-values.ts';
import { ElementValue } from '../../evaluate/react/element-value.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf, OneOfValue } from '../../evaluate/values/one-of-value.ts';
import { Accessor } from '../../evaluate/values/property-holder.ts';
import type { Value } from '../../evaluate/values/value.ts';
import {
  NavigatorFactoryResult,
  type NavigatorValue,
  SCREEN_CONFIG,
  SCREEN_GROUP,
} from '../../libraries/navigation/navigator-values.ts';

/** One `Screen` of a navigator. */
export interface ScreenConfig {
  readonly name: string;
  /** Reads the component, which loads its file; `undefined` where `render` draws the screen. */
  readonly component: () => Value;
  /** The function given as the screen's children. */
  readonly render: Value;
  /** Options from the groups around it, then its own; each an object or a function of the route. */
  readonly options: readonly Value[];
  readonly initialParams: Value;
}

const MAX_DEPTH = 32;

/** The screens of a navigator element, written as children or configured statically. */
export function readScreens(
  interpreter: Interpreter,
  navigator: NavigatorValue | undefined,
  element: ElementValue,
): ScreenConfig[] {
  const screens: ScreenConfig[] = [];
  if (navigator?.config !== undefined) readStatic(interpreter, navigator.config, [], screens, 0);
  readChildren(interpreter, interpreter.getProperty(element.props, 'children'), [], screens, 0);
  return screens;
}

/** The screen a navigator starts with. */
export function initialScreen(
  interpreter: Interpreter,
  navigator: NavigatorValue | undefined,
  element: ElementValue,
  screens: readonly ScreenConfig[],
): ScreenConfig | undefined {
  const written = chosenOf(interpreter.getProperty(element.props, 'initialRouteName'));
  const configured =
    navigator?.config === undefined
      ? undefined
      : chosenOf(interpreter.getProperty(navigator.config, 'initialRouteName'));
  return screens.find(({ name }) => name === (written ?? configured)) ?? screens[0];
}

function readChildren(
  interpreter: Interpreter,
  value: Value,
  groupOptions: readonly Value[],
  screens: ScreenConfig[],
  depth: number,
): void {
  if (depth > MAX_DEPTH) return;
  interpreter.charge(1);
  if (value instanceof OneOfValue) {
    // Which screens exist may depend on who is signed in: all of them are screens of the app.
    for (const side of [value.chosen, ...value.others])
      readChildren(interpreter, side, groupOptions, screens, depth + 1);
  } else if (value instanceof ArrayValue) {
    for (const item of value.elements) readChildren(interpreter, item, groupOptions, screens, depth + 1);
  } else if (value instanceof ElementValue) {
    readElement(interpreter, value, groupOptions, screens, depth);
  }
}

function readElement(
  interpreter: Interpreter,
  element: ElementValue,
  groupOptions: readonly Value[],
  screens: ScreenConfig[],
  depth: number,
): void {
  const prop = (name: string) => chosenOf(interpreter.getProperty(element.props, name));
  const type = chosenOf(element.type);
  if (type === SCREEN_CONFIG) {
    const name = prop('name');
    if (typeof name !== 'string') return;
    const children = prop('children');
    add(screens, {
      name,
      component: () => prop('component') ?? loadLazily(interpreter, prop('getComponent')),
      render: children instanceof Callable ? children : undefined,
      options: [...groupOptions, prop('options')],
      initialParams: prop('initialParams'),
    });
  } else if (type === SCREEN_GROUP || type instanceof BuiltinComponentValue) {
    const options = [...groupOptions, prop('screenOptions')];
    readChildren(interpreter, prop('children'), options, screens, depth + 1);
  }
}

function loadLazily(interpreter: Interpreter, getComponent: Value): Value {
  return getComponent instanceof Callable ? interpreter.call(getComponent, []) : undefined;
}

/** `createXNavigator({ screens: { Home: HomeScreen, Details: { screen, options } }, groups })`. */
function readStatic(
  interpreter: Interpreter,
  config: ObjectValue,
  groupOptions: readonly Value[],
  screens: ScreenConfig[],
  depth: number,
): void {
  if (depth > MAX_DEPTH) return;
  const table = chosenOf(interpreter.getProperty(config, 'screens'));
  for (const name of table instanceof ObjectValue ? table.ownKeys() : []) {
    add(screens, readStaticScreen(interpreter, table, name, groupOptions));
  }
  const groups = chosenOf(interpreter.getProperty(config, 'groups'));
  for (const name of groups instanceof ObjectValue ? groups.ownKeys() : []) {
    const group = chosenOf(interpreter.getProperty(groups, name));
    if (!(group instanceof ObjectValue)) continue;
    const options = [...groupOptions, interpreter.getProperty(group, 'screenOptions')];
    readStatic(interpreter, group, options, screens, depth + 1);
  }
}

/** A screen of a static configuration. What it imports is loaded only when it is asked for. */
function readStaticScreen(
  interpreter: Interpreter,
  table: Value,
  name: string,
  groupOptions: readonly Value[],
): ScreenConfig {
  const isWritten = table instanceof ObjectValue && !(table.getOwn(name) instanceof Accessor);
  const field = (key: string): Value => {
    const spec = chosenOf(interpreter.getProperty(table, name));
    if (spec instanceof ObjectValue && !(spec instanceof NavigatorFactoryResult)) {
      return chosenOf(interpreter.getProperty(spec, key));
    }
    return key === 'screen' ? spec : undefined;
  };
  const later = nativeAccepting('options', ({ interpreter: now, args }) => {
    const options = field('options');
    return options instanceof Callable ? now.call(options, args) : options;
  });
  return {
    name,
    component: () => {
      const screen = field('screen');
      return screen instanceof NavigatorFactoryResult ? screen.navigator : screen;
    },
    render: undefined,
    options: [...groupOptions, isWritten ? field('options') : later],
    initialParams: isWritten ? field('initialParams') : undefined,
  };
}

/** The same name on both sides of a condition is one screen. */
function add(screens: ScreenConfig[], screen: ScreenConfig): void {
  if (!screens.some(({ name }) => name === screen.name)) screens.push(screen);
}
