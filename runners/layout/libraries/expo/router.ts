import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { HostComponentValue } from '../../evaluate/react/component-values.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { hostComponents } from '../host-components.ts';
import { navigationObject } from '../navigation/navigation-object.ts';
import { navigationState } from '../navigation/navigation-state.ts';
import {
  type NavigatorType,
  NavigatorValue,
  SCREEN_CONFIG,
  SCREEN_GROUP,
} from '../navigation/navigator-values.ts';
import { effectHook } from '../react-effects.ts';

export const ROUTER_PACKAGE = 'expo-router';

/** The navigators of the file router: the layout file that renders one gives its screens. */
export class RouterNavigatorValue extends HostComponentValue {
  readonly layout: NavigatorType | 'none';

  constructor(layout: RouterNavigatorValue['layout']) {
    super(ROUTER_PACKAGE, 'Navigator');
    this.layout = layout;
    this.setOwn('Screen', SCREEN_CONFIG);
    this.setOwn('Group', SCREEN_GROUP);
    this.setOwn('Protected', SCREEN_GROUP);
  }
}

/** The path of an `href`: a string, or `{ pathname, params }`. */
export function readHref(interpreter: Interpreter, href: Value): { path: string; params: Value } | undefined {
  const current = chosenOf(href);
  if (typeof current === 'string') return { path: current, params: undefined };
  if (!(current instanceof ObjectValue)) return undefined;
  const path = chosenOf(interpreter.getProperty(current, 'pathname'));
  return typeof path === 'string' ? { path, params: interpreter.getProperty(current, 'params') } : undefined;
}

/** The path as it is shown, without groups and `index`: `/(tabs)/me` is `/me`. */
function shownPath(pathname: string): string {
  const segments = pathname
    .split('/')
    .filter((segment) => segment !== '' && !/^(\(.*\)|index)$/.test(segment));
  return `/${segments.join('/')}`;
}

const go = (name: string) =>
  nativeAccepting(name, ({ interpreter, args }) => {
    const href = readHref(interpreter, args[0]);
    if (href !== undefined) navigationState(interpreter).record?.({ target: href.path, params: href.params });
    return undefined;
  });

const router = objectOf({
  push: go('push'),
  navigate: go('navigate'),
  replace: go('replace'),
  dismissTo: go('dismissTo'),
  prefetch: noop('prefetch'),
  back: noop('back'),
  dismiss: noop('dismiss'),
  dismissAll: noop('dismissAll'),
  setParams: noop('setParams'),
  reload: noop('reload'),
  canGoBack: nativeAccepting('canGoBack', () => true),
  canDismiss: nativeAccepting('canDismiss', () => true),
});

const params = nativeAccepting(
  'useLocalSearchParams',
  ({ interpreter }) => navigationState(interpreter).route.params ?? objectOf({}),
);

export const expoRouter: LibraryModule = {
  specifiers: [ROUTER_PACKAGE],
  exports: {
    ...hostComponents(ROUTER_PACKAGE, ['ErrorBoundary', 'Link', 'Redirect', 'Slot', 'Unmatched']),
    Drawer: new RouterNavigatorValue('drawer'),
    Navigator: new RouterNavigatorValue('none'),
    Stack: new RouterNavigatorValue('stack'),
    Tabs: new RouterNavigatorValue('tabs'),
    withLayoutContext: nativeAccepting('withLayoutContext', ({ args: [navigator] }) => {
      const type = chosenOf(navigator);
      return new RouterNavigatorValue(type instanceof NavigatorValue ? type.navigatorType : 'none');
    }),
    SplashScreen: objectOf({
      hideAsync: noop('hideAsync'),
      preventAutoHideAsync: noop('preventAutoHideAsync'),
    }),
    router,
    useFocusEffect: effectHook('useFocusEffect'),
    useGlobalSearchParams: params,
    useLocalSearchParams: params,
    useSearchParams: params,
    useNavigation: nativeAccepting('useNavigation', () => navigationObject),
    useNavigationContainerRef: nativeAccepting('useNavigationContainerRef', () =>
      objectOf({ current: navigationObject }),
    ),
    usePathname: nativeAccepting('usePathname', ({ interpreter }) =>
      shownPath(navigationState(interpreter).route.pathname),
    ),
    useRootNavigationState: nativeAccepting('useRootNavigationState', () => objectOf({ key: 'root' })),
    useRouter: nativeAccepting('useRouter', () => router),
    useSegments: nativeAccepting(
      'useSegments',
      ({ interpreter }) =>
        new ArrayValue(
          navigationState(interpreter)
            .route.pathname.split('/')
            .filter((segment) => segment !== ''),
        ),
    ),
  },
};

/** `expo-router/drawer` and its like export their navigator on their own. */
function layoutModule(path: string, name: string, layout: RouterNavigatorValue['layout']): LibraryModule {
  const navigator = new RouterNavigatorValue(layout);
  return { specifiers: [`${ROUTER_PACKAGE}/${path}`], exports: { [name]: navigator, default: navigator } };
}

export const expoRouterLayouts: readonly LibraryModule[] = [
  layoutModule('drawer', 'Drawer', 'drawer'),
  layoutModule('stack', 'Stack', 'stack'),
  layoutModule('tabs', 'Tabs', 'tabs'),
];
