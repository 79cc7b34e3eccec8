import type { LibraryModule } from '../../evaluate/library-module.ts';
import {
  type NativeFunctionValue,
  native,
  nativeAccepting,
  nativeDeferring,
  noop,
} from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { hostComponents } from '../host-components.ts';
import { effectHook } from '../react-effects.ts';
import { legacyNavigation } from './legacy-navigation.ts';
import { navigationObject, routeObject } from './navigation-object.ts';
import { navigationState } from './navigation-state.ts';
import { themeOf } from './navigation-theme.ts';
import { NavigatorFactoryResult, type NavigatorType } from './navigator-values.ts';
import { routerFlux } from './router-flux.ts';
import { darkTheme, defaultTheme } from './themes.ts';

export const NAVIGATION_PACKAGE = '@react-navigation/native';

function navigatorFactory(name: string, type: NavigatorType, hasNativeBar = false): NativeFunctionValue {
  return nativeDeferring(name, ({ args }) => new NavigatorFactoryResult(type, args[0], hasNativeBar));
}

/** `createXScreen({ screen, options })` only types what it is given. */
function staticScreen(name: string): NativeFunctionValue {
  return nativeAccepting(name, ({ args }) => args[0]);
}

/** A static tree of screens becomes a component: its container with the outermost navigator inside. */
const createStaticNavigation = nativeAccepting('createStaticNavigation', ({ args: [tree] }) =>
  staticNavigator(tree),
);

/** The navigator of what `createXNavigator` gave, or of what wraps it. */
export function staticNavigator(value: Value): Value {
  const current = chosenOf(value);
  return current instanceof NavigatorFactoryResult ? current.navigator : current;
}

const navigationRef = () =>
  objectOf({
    current: navigationObject,
    isReady: nativeAccepting('isReady', () => true),
    navigate: navigationObject.getOwn('navigate'),
  });

const action = (type: string) =>
  nativeAccepting(type, ({ args: [name, params] }) =>
    objectOf({ type, payload: typeof name === 'string' ? objectOf({ name, params }) : name }),
  );

const actions = (...types: readonly string[]) =>
  objectOf(Object.fromEntries(types.map((type) => [type, action(type)])));

const useNavigation = nativeAccepting('useNavigation', () => navigationObject);

/** React Navigation's core: hooks answer for the route being drawn. */
export const reactNavigation: LibraryModule = {
  specifiers: [NAVIGATION_PACKAGE, '@react-navigation/core'],
  exports: {
    ...hostComponents(NAVIGATION_PACKAGE, [
      'NavigationContainer',
      'NavigationIndependentTree',
      'Link',
      'ThemeProvider',
    ]),
    CommonActions: actions('navigate', 'reset', 'goBack', 'setParams'),
    StackActions: actions('push', 'replace', 'pop', 'popToTop', 'popTo'),
    TabActions: actions('jumpTo'),
    DrawerActions: actions('openDrawer', 'closeDrawer', 'toggleDrawer', 'jumpTo'),
    DarkTheme: darkTheme,
    DefaultTheme: defaultTheme,
    createNavigationContainerRef: native('createNavigationContainerRef', navigationRef),
    createNavigatorFactory: nativeAccepting('createNavigatorFactory', () =>
      navigatorFactory('createNavigator', 'none'),
    ),
    createStaticNavigation,
    getFocusedRouteNameFromRoute: noop('getFocusedRouteNameFromRoute'),
    useFocusEffect: effectHook('useFocusEffect'),
    useIsFocused: native('useIsFocused', () => true),
    useLinkTo: nativeAccepting('useLinkTo', () => noop('linkTo')),
    useNavigation,
    useNavigationContainerRef: native('useNavigationContainerRef', navigationRef),
    useRoute: nativeAccepting('useRoute', ({ interpreter }) => routeObject(interpreter)),
    useScrollToTop: noop('useScrollToTop'),
    useTheme: native('useTheme', ({ interpreter }) => themeOf(interpreter)),
    withNavigation: nativeAccepting('withNavigation', ({ args }) => args[0]),
  },
};

const STACK: LibraryModule = {
  specifiers: ['@react-navigation/native-stack', '@react-navigation/stack'],
  exports: {
    createNativeStackNavigator: navigatorFactory('createNativeStackNavigator', 'stack', true),
    createStackNavigator: navigatorFactory('createStackNavigator', 'stack'),
    createNativeStackScreen: staticScreen('createNativeStackScreen'),
    createStackScreen: staticScreen('createStackScreen'),
    CardStyleInterpolators: objectOf({}),
    TransitionPresets: objectOf({}),
    TransitionSpecs: objectOf({}),
    HeaderStyleInterpolators: objectOf({}),
  },
};

const TABS: LibraryModule = {
  specifiers: [
    '@react-navigation/bottom-tabs',
    '@react-navigation/material-bottom-tabs',
    '@bottom-tabs/react-navigation',
  ],
  exports: {
    createBottomTabNavigator: navigatorFactory('createBottomTabNavigator', 'tabs'),
    createMaterialBottomTabNavigator: navigatorFactory('createMaterialBottomTabNavigator', 'tabs'),
    createNativeBottomTabNavigator: navigatorFactory('createNativeBottomTabNavigator', 'tabs'),
    createBottomTabScreen: staticScreen('createBottomTabScreen'),
    createNativeBottomTabScreen: staticScreen('createNativeBottomTabScreen'),
    useBottomTabBarHeight: native(
      'useBottomTabBarHeight',
      ({ interpreter }) => navigationState(interpreter).route.tabBarHeight,
    ),
  },
};

const TOP_TABS: LibraryModule = {
  specifiers: ['@react-navigation/material-top-tabs'],
  exports: {
    createMaterialTopTabNavigator: navigatorFactory('createMaterialTopTabNavigator', 'topTabs'),
    createMaterialTopTabScreen: staticScreen('createMaterialTopTabScreen'),
  },
};

const DRAWER: LibraryModule = {
  specifiers: ['@react-navigation/drawer'],
  exports: {
    createDrawerNavigator: navigatorFactory('createDrawerNavigator', 'drawer'),
    createDrawerScreen: staticScreen('createDrawerScreen'),
    useDrawerStatus: native('useDrawerStatus', () => 'closed'),
  },
};

const ELEMENTS: LibraryModule = {
  specifiers: ['@react-navigation/elements'],
  exports: {
    useHeaderHeight: native(
      'useHeaderHeight',
      ({ interpreter }) => navigationState(interpreter).route.headerHeight,
    ),
  },
};

export const navigationLibraries: readonly LibraryModule[] = [
  reactNavigation,
  STACK,
  TABS,
  TOP_TABS,
  DRAWER,
  ELEMENTS,
  legacyNavigation,
  routerFlux,
];
