import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { type NativeFunctionValue, nativeAccepting } from '../../evaluate/native-function.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { dataEntries, ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PropertyHolder } from '../../evaluate/values/property-holder.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { effectHook } from '../react-effects.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import { navigationObject } from './navigation-object.ts';
import { type NavigatorType, NavigatorValue } from './navigator-values.ts';

/** React Navigation up to version 4: routes are an object, and a navigator is a component by itself. */
function factory(name: string, type: NavigatorType, isSwitch = false): NativeFunctionValue {
  return nativeAccepting(name, ({ interpreter, args: [routes, config] }) => {
    const settings = chosenOf(config);
    const read = (key: string): Value =>
      settings instanceof ObjectValue ? chosenOf(interpreter.getProperty(settings, key)) : undefined;
    // Only stacks had a header then.
    const hasHeader = type === 'stack' && !isSwitch && read('headerMode') !== 'none';
    const parts = [read('navigationOptions'), read('defaultNavigationOptions')];
    return new NavigatorValue(
      type,
      objectOf({
        screens: readRoutes(interpreter, chosenOf(routes)),
        initialRouteName: read('initialRouteName'),
        screenOptions: optionsFrom(() => parts, hasHeader ? {} : { headerShown: false }),
      }),
    );
  });
}

function factories(type: NavigatorType, ...names: readonly string[]): Record<string, NativeFunctionValue> {
  return Object.fromEntries(names.map((name) => [name, factory(name, type)]));
}

/** `{ Home: HomeScreen, Details: { screen, navigationOptions, params } }` as a static configuration of today. */
function readRoutes(interpreter: Interpreter, routes: Value): ObjectValue {
  const screens = new ObjectValue();
  if (!(routes instanceof ObjectValue)) return screens;
  for (const [name, value] of dataEntries(routes)) {
    const spec = chosenOf(value);
    const field = (key: string): Value =>
      spec instanceof ObjectValue ? chosenOf(interpreter.getProperty(spec, key)) : undefined;
    const load = field('getScreen');
    const screen = load instanceof Callable ? interpreter.call(load, []) : field('screen');
    const component = spec instanceof ObjectValue ? chosenOf(screen) : spec;
    const own = () =>
      component instanceof PropertyHolder
        ? interpreter.getProperty(component, 'navigationOptions')
        : undefined;
    const options = optionsFrom(() => [own(), field('navigationOptions')]);
    screens.setOwn(name, objectOf({ screen: component, options, initialParams: field('params') }));
  }
  return screens;
}

/** Options of then, each an object or a function of the route, as options of now. */
function optionsFrom(
  parts: () => readonly Value[],
  fixed: Readonly<Record<string, Value>> = {},
): NativeFunctionValue {
  return nativeAccepting('navigationOptions', ({ interpreter, args }) => {
    const merged = objectOf(fixed);
    for (const part of parts()) {
      const current = chosenOf(part);
      const options = current instanceof Callable ? chosenOf(interpreter.call(current, args)) : current;
      if (!(options instanceof ObjectValue)) continue;
      for (const key of options.ownKeys()) merged.setOwn(key, interpreter.getProperty(options, key));
    }
    if (merged.hasOwn('header') && merged.getOwn('header') === null) merged.setOwn('headerShown', false);
    return merged;
  });
}

/** `NavigationActions.navigate({ routeName, params })` */
function action(type: string): NativeFunctionValue {
  return nativeAccepting(type, ({ interpreter, args: [target] }) => {
    const read = (key: string) => interpreter.getProperty(target, key);
    return objectOf({ type, payload: objectOf({ name: read('routeName'), params: read('params') }) });
  });
}

const actions = (...types: readonly string[]) =>
  objectOf(Object.fromEntries(types.map((type) => [type, action(type)])));
const given = (name: string) => nativeAccepting(name, ({ args }) => args[0]);

export const legacyNavigation: LibraryModule = {
  specifiers: [
    'react-navigation',
    'react-navigation-stack',
    'react-navigation-tabs',
    'react-navigation-drawer',
    'react-navigation-material-bottom-tabs',
    'react-navigation-animated-switch',
    'react-navigation-hooks',
  ],
  exports: {
    ...factories('stack', 'createStackNavigator', 'StackNavigator'),
    ...factories('tabs', 'createBottomTabNavigator', 'createMaterialBottomTabNavigator'),
    ...factories('tabs', 'createTabNavigator', 'TabNavigator'),
    ...factories('drawer', 'createDrawerNavigator', 'DrawerNavigator'),
    ...factories('topTabs', 'createMaterialTopTabNavigator'),
    createSwitchNavigator: factory('createSwitchNavigator', 'stack', true),
    SwitchNavigator: factory('SwitchNavigator', 'stack', true),
    default: factory('createAnimatedSwitchNavigator', 'stack', true),
    createAppContainer: given('createAppContainer'),
    withNavigation: given('withNavigation'),
    withNavigationFocus: given('withNavigationFocus'),
    NavigationActions: actions('navigate', 'back', 'setParams', 'init'),
    StackActions: actions('push', 'replace', 'pop', 'popToTop', 'reset'),
    DrawerActions: actions('openDrawer', 'closeDrawer', 'toggleDrawer'),
    NavigationEvents: nativeAccepting('NavigationEvents', () => null),
    SafeAreaView: REACT_NATIVE_HOSTS.SafeAreaView,
    ScrollView: REACT_NATIVE_HOSTS.ScrollView,
    FlatList: REACT_NATIVE_HOSTS.FlatList,
    useNavigation: nativeAccepting('useNavigation', () => navigationObject),
    useNavigationParam: nativeAccepting('useNavigationParam', ({ interpreter, args: [name] }) =>
      interpreter.call(interpreter.getProperty(navigationObject, 'getParam'), [name], {
        thisValue: navigationObject,
      }),
    ),
    useFocusEffect: effectHook('useFocusEffect'),
  },
};
