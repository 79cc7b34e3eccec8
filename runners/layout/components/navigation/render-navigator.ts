import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { navigationObject, routeObject } from '../../libraries/navigation/navigation-object.ts';
import {
  navigationState,
  type RouteFrame,
  withinRoute,
} from '../../libraries/navigation/navigation-state.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import { readStyle } from '../style/read-style.ts';
import { headerHeight, renderHeader } from './header.ts';
import { ScreenOptions } from './read-options.ts';
import type { ScreenConfig } from './read-screens.ts';
import type { ScreenPlan } from './screen-plan.ts';
import { renderTabBar, type Tab, tabBarHeight } from './tab-bar.ts';
import { readThemeColors } from './theme-colors.ts';
import { renderTopTabBar } from './top-tab-bar.ts';

export type NavigatorKind = 'stack' | 'tabs' | 'topTabs' | 'drawer' | 'none';

/** One navigator to draw: its screens, and the one to show. */
export interface NavigatorView {
  readonly kind: NavigatorKind;
  readonly screens: readonly ScreenConfig[];
  readonly current: ScreenConfig;
  /** Options for every screen of the navigator. */
  readonly shared: Value;
  /** Whether the platform draws its header, rather than the app. */
  readonly hasNativeBar: boolean;
  readonly canGoBack: boolean;
  /** Whether the screen is the one the plan leads to, rather than another navigator. */
  readonly isTarget: boolean;
  readonly pathname: string;
}

const MODAL_PRESENTATIONS = new Set([
  'modal',
  'transparentModal',
  'fullScreenModal',
  'formSheet',
  'containedModal',
  'pageSheet',
]);

/** Draws a navigator with the screen the plan leads to, and around it the bars the platform would draw. */
export function renderNavigator(host: HostElement, plan: ScreenPlan, view: NavigatorView): SceneNode[] {
  const { interpreter } = host;
  const state = navigationState(interpreter);
  const frame: RouteFrame = {
    name: view.current.name,
    params: view.isTarget ? (plan.target.params ?? view.current.initialParams) : view.current.initialParams,
    headerHeight: state.route.headerHeight,
    tabBarHeight: state.route.tabBarHeight,
    pathname: view.pathname,
  };
  return withinRoute(state, frame, () => {
    const options = optionsOf(host, view, view.current);
    if (plan.bare) {
      describe(plan, view, options);
      return renderScreen(host, plan, view);
    }
    const inside = withinRoute(state, { ...frame, ...chromeHeights(host, view, options, frame) }, () => {
      const nodes = renderScreen(host, plan, view);
      for (const own of state.screenOptions.splice(0)) options.add(own);
      return nodes;
    });
    describe(plan, view, options);
    return [frameScreen(host, view, options, inside)];
  });
}

function renderScreen(host: HostElement, plan: ScreenPlan, view: NavigatorView): SceneNode[] {
  const { current, isTarget } = view;
  const own = isTarget ? plan.target.props : objectOf({});
  const props = objectOf({ navigation: navigationObject, route: routeObject(host.interpreter) });
  for (const key of own.ownKeys()) props.setOwn(key, host.interpreter.getProperty(own, key));
  const segment = `screen-${current.name}`;
  const draw = (within: HostElement): SceneNode[] =>
    current.render === undefined
      ? within.renderComponent(current.component(), props, segment)
      : within.render(host.interpreter.call(current.render, [props]), segment);
  return isTarget ? plan.capture(host.context.scope, (scope) => draw(host.within(scope))) : draw(host);
}

function optionsOf(host: HostElement, view: NavigatorView, screen: ScreenConfig): ScreenOptions {
  const options = new ScreenOptions(host.interpreter).add(view.shared);
  for (const part of screen.options) options.add(part);
  return options;
}

function chromeHeights(host: HostElement, view: NavigatorView, options: ScreenOptions, outer: RouteFrame) {
  const header = showsHeader(view, options) ? headerHeight(host, options) : outer.headerHeight;
  return {
    headerHeight: header,
    tabBarHeight:
      view.kind === 'tabs' ? tabBarHeight(host, options, view.screens.length) : outer.tabBarHeight,
  };
}

/** Swipeable tabs have no header of their own, and a bare slot has nothing. */
function showsHeader({ kind }: NavigatorView, options: ScreenOptions): boolean {
  return kind !== 'topTabs' && kind !== 'none' && options.flag('headerShown', true);
}

function titleOf(screen: ScreenConfig, options: ScreenOptions): string {
  return options.text('title') ?? screen.name;
}

/** The innermost navigator describes the screen. */
function describe(plan: ScreenPlan, view: NavigatorView, options: ScreenOptions): void {
  if (!view.isTarget) return;
  const presentation = options.text('presentation');
  const type = view.kind === 'topTabs' ? 'tabs' : view.kind;
  plan.nav = {
    type: presentation !== undefined && MODAL_PRESENTATIONS.has(presentation) ? 'modal' : type,
    title: (options.text('headerTitle') ?? titleOf(view.current, options)).slice(0, 500),
    header_shown: showsHeader(view, options),
  };
}

/** The screen's box with its bars. */
function frameScreen(
  host: HostElement,
  view: NavigatorView,
  options: ScreenOptions,
  inside: SceneNode[],
): SceneNode {
  const colors = readThemeColors(host.interpreter);
  const scene: LayoutStyle = {
    flex: 1,
    background_color: colors.background,
    ...readStyle(host, options.value('contentStyle')),
    ...readStyle(host, options.value('sceneStyle')),
    ...readStyle(host, host.interpreter.getProperty(host.element.props, 'sceneContainerStyle')),
  };
  const leading =
    view.kind === 'drawer'
      ? 'drawer'
      : view.canGoBack && options.flag('headerBackVisible', true)
        ? 'back'
        : 'none';
  const header = showsHeader(view, options)
    ? renderHeader(host, {
        title: titleOf(view.current, options),
        leading,
        hasNativeBar: view.hasNativeBar,
        options,
      })
    : [];
  const content = host.box(`content-${view.current.name}`, { flex: 1 }, inside);
  const tabs = view.kind === 'tabs' || view.kind === 'topTabs' ? readTabs(host, view, options) : [];
  const screen = host.node('HS_NavScreen', {
    part: `screen-${view.current.name}`,
    style: scene,
    props: { name: view.current.name },
    actions: {},
    // A header that floats over its screen is drawn after it.
    children: options.flag('headerTransparent', false)
      ? [content, ...header]
      : [...header, ...(view.kind === 'topTabs' ? renderTopTabBar(host, tabs) : []), content],
  });
  return host.node('HS_NavContainer', {
    part: 'navigator',
    style: { flex: 1 },
    props: { navigator: view.kind },
    actions: {},
    children: [screen, ...(view.kind === 'tabs' ? renderTabBar(host, tabs) : [])],
  });
}

function readTabs(host: HostElement, view: NavigatorView, current: ScreenOptions): Tab[] {
  const state = navigationState(host.interpreter);
  return view.screens.map((screen) => {
    const focused = screen === view.current;
    const frame = { ...state.route, name: screen.name, params: screen.initialParams };
    const options = focused ? current : withinRoute(state, frame, () => optionsOf(host, view, screen));
    return { name: screen.name, title: titleOf(screen, options), options, focused };
  });
}
