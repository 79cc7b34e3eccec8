import { HostComponentValue } from '../../evaluate/react/component-values.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import type { Value } from '../../evaluate/values/value.ts';

export type NavigatorType = 'stack' | 'tabs' | 'drawer' | 'topTabs';

/** The `Navigator` of one `createXNavigator()` call. Its identity tells navigators of one app apart. */
export class NavigatorValue extends HostComponentValue {
  readonly navigatorType: NavigatorType;
  /** The object given to `createXNavigator({ screens })`, where screens are configured statically. */
  readonly config: ObjectValue | undefined;

  constructor(navigatorType: NavigatorType, config: ObjectValue | undefined) {
    super('@react-navigation', 'Navigator');
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

  constructor(navigatorType: NavigatorType, config: Value) {
    const navigator = new NavigatorValue(navigatorType, config instanceof ObjectValue ? config : undefined);
    super(new Map(Object.entries({ Navigator: navigator, Screen: SCREEN_CONFIG, Group: SCREEN_GROUP })));
    this.navigator = navigator;
  }
}
