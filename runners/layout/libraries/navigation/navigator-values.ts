import { type NativeFunctionValue, nativeAccepting } from '../../evaluate/native-function.ts';
import { HostComponentValue } from '../../evaluate/react/component-values.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import type { Value } from '../../evaluate/values/value.ts';

/** How a navigator shows its screens; one that an app made itself has no bars that the platform would draw. */
export type NavigatorType = 'stack' | 'tabs' | 'drawer' | 'topTabs' | 'none';

/** The `Navigator` of one `createXNavigator()` call. Its identity tells navigators of one app apart. */
export class NavigatorValue extends HostComponentValue {
  readonly navigatorType: NavigatorType;
  /** The object given to `createXNavigator({ screens })`, where screens are configured statically. */
  readonly config: ObjectValue | undefined;
  /** Whether the platform draws its header, rather than React Navigation. */
  readonly hasNativeBar: boolean;

  constructor(navigatorType: NavigatorType, config: ObjectValue | undefined, hasNativeBar = false) {
    super('@react-navigation', 'Navigator');
    this.hasNativeBar = hasNativeBar;
    this.navigatorType = navigatorType;
    this.config = config;
  }
}

/** `Stack.Screen` and `Stack.Group`: they configure their navigator and draw nothing themselves. */
export const SCREEN_CONFIG = new HostComponentValue('@react-navigation', 'Screen');
export const SCREEN_GROUP = new HostComponentValue('@react-navigation', 'Group');

/** What `createXNavigator()` gives. */
export class NavigatorFactoryResult extends ObjectValue {
  readonly navigator: NavigatorValue;

  constructor(navigatorType: NavigatorType, config: Value, hasNativeBar = false) {
    const screens = config instanceof ObjectValue ? config : undefined;
    const navigator = new NavigatorValue(navigatorType, screens, hasNativeBar);
    const parts = { Navigator: navigator, Screen: SCREEN_CONFIG, Group: SCREEN_GROUP };
    super(new Map<string, Value>(Object.entries({ ...parts, with: aroundNavigator(navigator) })));
    this.navigator = navigator;
  }
}

/** `.with(({ Navigator }) => <Theme><Navigator /></Theme>)`: a component around a static navigator. */
function aroundNavigator(navigator: NavigatorValue): NativeFunctionValue {
  return nativeAccepting('with', ({ args: [around] }) =>
    nativeAccepting('WithNavigator', ({ interpreter }) =>
      interpreter.call(around, [objectOf({ Navigator: navigator })]),
    ),
  );
}
