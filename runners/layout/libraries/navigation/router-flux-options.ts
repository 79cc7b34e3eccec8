import type { Interpreter } from '../../evaluate/interpreter.ts';
import { nativeAccepting } from '../../evaluate/native-function.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';

/** Props of a scene, and the options of React Navigation that they are. */
const OPTION_OF: Readonly<Record<string, string>> = {
  title: 'title',
  navigationBarStyle: 'headerStyle',
  titleStyle: 'headerTitleStyle',
  tintColor: 'headerTintColor',
  backButtonTintColor: 'headerTintColor',
  renderTitle: 'headerTitle',
  left: 'headerLeft',
  renderLeftButton: 'headerLeft',
  right: 'headerRight',
  renderRightButton: 'headerRight',
  navBar: 'header',
  icon: 'tabBarIcon',
  tabBarLabel: 'tabBarLabel',
  showLabel: 'tabBarShowLabel',
  tabBarStyle: 'tabBarStyle',
  tabStyle: 'tabBarItemStyle',
  labelStyle: 'tabBarLabelStyle',
  activeTintColor: 'tabBarActiveTintColor',
  inactiveTintColor: 'tabBarInactiveTintColor',
  hideNavBar: 'headerShown',
};

/** The options of one scene, for itself or, given to a navigator, for the scenes in it. */
export function sceneOptions(interpreter: Interpreter, props: ObjectValue): ObjectValue {
  const options = new ObjectValue();
  for (const [prop, option] of Object.entries(OPTION_OF)) {
    const value = chosenOf(interpreter.getProperty(props, prop));
    if (value !== undefined) options.setOwn(option, toOption(prop, value, props));
  }
  return options;
}

function toOption(prop: string, value: Value, props: ObjectValue): Value {
  if (prop === 'hideNavBar') return value !== true;
  // Icons are told of their scene as well as of the tab.
  if (prop !== 'icon' || !(value instanceof Callable)) return value;
  return nativeAccepting('icon', ({ interpreter, args: [given] }) => {
    const all = new ObjectValue(new Map(ownValues(interpreter, props)));
    for (const [key, own] of given instanceof ObjectValue ? ownValues(interpreter, given) : []) {
      all.setOwn(key === 'color' ? 'tintColor' : key, own);
    }
    return interpreter.call(value, [all]);
  });
}

function ownValues(interpreter: Interpreter, object: ObjectValue): [string, Value][] {
  return object
    .ownKeys()
    .filter((key) => key !== 'children')
    .map((key) => [key, interpreter.getProperty(object, key)]);
}
