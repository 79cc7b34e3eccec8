import { ElementValue } from '../../evaluate/react/element-value.ts';
import { toPlain } from '../../evaluate/to-plain.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { ROUTER_PACKAGE, RouterNavigatorValue, readHref } from '../../libraries/expo/router.ts';
import { navigationState } from '../../libraries/navigation/navigation-state.ts';
import { setTheme, themeOf } from '../../libraries/navigation/navigation-theme.ts';
import { NavigatorValue } from '../../libraries/navigation/navigator-values.ts';
import { NAVIGATION_PACKAGE } from '../../libraries/navigation/react-navigation.ts';
import type { SceneNode } from '../../scene.ts';
import { readActions, toAction, toJson } from '../actions/read-actions.ts';
import type { HostElement } from '../host-element.ts';
import { drawsNothing, type HostMapping } from '../host-mapping.ts';
import { initialScreen, readScreens, type ScreenConfig } from '../navigation/read-screens.ts';
import { renderNavigator } from '../navigation/render-navigator.ts';
import type { ScreenPlan } from '../navigation/screen-plan.ts';
import { renderText } from './text.ts';

/** Sets the theme for everything inside, and stands in the plan's own tree where the root holds another. */
function renderContainer(host: HostElement): SceneNode[] {
  const { plan } = host.context.builder;
  const theme = host.prop('theme') ?? host.prop('value');
  const outer = themeOf(host.interpreter);
  if (theme instanceof ObjectValue) setTheme(host.interpreter, theme);
  try {
    const substitute = plan?.takeSubstitute();
    return substitute === undefined
      ? host.children()
      : host.renderComponent(substitute, plan?.target.props ?? new ObjectValue(), 'target');
  } finally {
    setTheme(host.interpreter, outer);
  }
}

function renderReactNavigator(host: HostElement): SceneNode[] {
  const { plan } = host.context.builder;
  const type = chosenOf(host.element.type);
  if (plan === undefined || !(type instanceof NavigatorValue)) return [];
  const substitute = plan.steps.length === 0 ? plan.takeSubstitute() : undefined;
  if (substitute !== undefined) return host.renderComponent(substitute, plan.target.props, 'target');
  const screens = readScreens(host.interpreter, type, host.element);
  const isTarget = plan.isLastStep;
  const followed = screens.find(({ name }) => name === plan.nextStep?.route);
  // A navigator that does not list the route is not on the way: it shows where it starts.
  if (followed !== undefined) plan.takeStep();
  const initial = initialScreen(host.interpreter, type, host.element, screens);
  const current = followed ?? initial;
  if (current === undefined) return [];
  return renderNavigator(host, plan, {
    kind: type.navigatorType,
    screens,
    current,
    shared: sharedOptions(host, type),
    hasNativeBar: type.hasNativeBar,
    canGoBack: type.navigatorType === 'stack' && current !== initial,
    isTarget: isTarget && followed !== undefined,
    pathname: `/${current.name}`,
  });
}

function sharedOptions(host: HostElement, navigator: NavigatorValue) {
  const written = host.prop('screenOptions');
  if (written !== undefined || navigator.config === undefined) return written;
  return host.interpreter.getProperty(navigator.config, 'screenOptions');
}

/** A layout of the file router: the next file of the plan is its screen. */
function renderRouterNavigator(host: HostElement): SceneNode[] {
  const { plan } = host.context.builder;
  const type = chosenOf(host.element.type);
  const isTarget = plan?.isLastStep ?? false;
  const step = plan?.takeStep();
  if (plan === undefined || step?.file === undefined) return renderPlain(host, plan);
  const written = readScreens(host.interpreter, undefined, host.element);
  const configured = written.find(({ name }) => name === step.route);
  const { file } = step;
  const component = () =>
    isTarget
      ? plan.target.component
      : host.interpreter.getProperty(host.interpreter.loadModule(file), 'default');
  const current: ScreenConfig = {
    name: step.route,
    component,
    render: undefined,
    options: configured?.options ?? [],
    initialParams: configured?.initialParams,
  };
  const kind = type instanceof RouterNavigatorValue ? type.layout : 'none';
  return renderNavigator(host, plan, {
    kind,
    screens: written.some(({ name }) => name === step.route)
      ? written.map((screen) => (screen === configured ? current : screen))
      : [...written, current],
    current,
    shared: host.prop('screenOptions'),
    hasNativeBar: kind === 'stack',
    canGoBack: kind === 'stack' && !step.isInitial,
    isTarget,
    pathname: plan.target.name,
  });
}

/** A navigator without a route to follow shows what stands in for it, else what it holds. */
function renderPlain(host: HostElement, plan: ScreenPlan | undefined): SceneNode[] {
  const substitute = plan?.takeSubstitute();
  if (plan === undefined || substitute === undefined) return host.children();
  return host.renderComponent(substitute, plan.target.props, 'target');
}

/** A `Screen` outside a navigator, as the file router allows inside a screen, sets that screen's options. */
function renderScreenConfig(host: HostElement): SceneNode[] {
  const options = host.prop('options');
  if (options instanceof ObjectValue) navigationState(host.interpreter).screenOptions.push(options);
  return [];
}

/** A link is its text, or with `asChild` its only child, that leads somewhere. */
function renderLink(host: HostElement): SceneNode[] {
  const href = readHref(host.interpreter, host.prop('href') ?? host.prop('to') ?? host.prop('screen'));
  const params = href === undefined ? undefined : toJson(toPlain(host.interpreter, href.params).value);
  const action =
    href === undefined
      ? readActions(host)
      : { onPress: toAction('Link', host.context.builder.addIntent(href.path, params)) };
  if (host.flag('asChild') && host.prop('children') instanceof ElementValue) {
    return host
      .children()
      .map((child, index) => (index === 0 ? { ...child, actions: { ...child.actions, ...action } } : child));
  }
  return renderText(host, action);
}

export const navigationMappings: readonly HostMapping[] = [
  {
    package: NAVIGATION_PACKAGE,
    components: ['NavigationContainer', 'NavigationIndependentTree', 'ThemeProvider'],
    drawnAs: 'children',
    render: renderContainer,
  },
  {
    package: '@react-navigation',
    components: ['Navigator'],
    drawnAs: 'HS_NavContainer',
    render: renderReactNavigator,
  },
  { package: '@react-navigation', components: ['Screen'], drawnAs: 'nothing', render: renderScreenConfig },
  {
    package: '@react-navigation',
    components: ['Group'],
    drawnAs: 'children',
    render: (host) => host.children(),
  },
  {
    package: ROUTER_PACKAGE,
    components: ['Navigator', 'Slot'],
    drawnAs: 'HS_NavContainer',
    render: renderRouterNavigator,
  },
  { package: ROUTER_PACKAGE, components: ['Link'], drawnAs: 'HS_Text', render: renderLink },
  { package: NAVIGATION_PACKAGE, components: ['Link'], drawnAs: 'HS_Text', render: renderLink },
  drawsNothing(ROUTER_PACKAGE, ['ErrorBoundary', 'Redirect', 'Unmatched']),
];
