import type { ObjectValue } from '../../evaluate/values/object-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { interpreterState } from '../interpreter-state.ts';

/** Where a handler would take the user. */
export interface NavigationIntent {
  /** A route name, or a path of the file router. */
  readonly target: string;
  readonly params: Value;
}

/** The route that is being drawn, and the space the navigators around it take. */
export interface RouteFrame {
  readonly name: string;
  readonly params: Value;
  readonly headerHeight: number;
  readonly tabBarHeight: number;
  /** The file router's path of the route, for example `/orders/[id]`. */
  readonly pathname: string;
}

export interface NavigationState {
  route: RouteFrame;
  /** Set while a handler is probed: receives what it navigates to. */
  record: ((intent: NavigationIntent) => void) | undefined;
  /** Options that the screen itself sets while it renders, for example with the file router's `Stack.Screen`. */
  screenOptions: ObjectValue[];
}

export const navigationState = interpreterState<NavigationState>(() => ({
  route: { name: '', params: undefined, headerHeight: 0, tabBarHeight: 0, pathname: '/' },
  record: undefined,
  screenOptions: [],
}));

/** Draws something inside a route; afterwards the outer route is current again. */
export function withinRoute<Result>(state: NavigationState, route: RouteFrame, draw: () => Result): Result {
  const outer = state.route;
  state.route = route;
  try {
    return draw();
  } finally {
    state.route = outer;
  }
}
