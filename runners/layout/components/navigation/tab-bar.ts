import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { native } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { navigationObject } from '../../libraries/navigation/navigation-object.ts';
import { readHairlineWidth } from '../../libraries/react-native/style-sheet.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import { parseColor } from '../style/parse-color.ts';
import { readStyle } from '../style/read-style.ts';
import { chromeMetrics } from './chrome-metrics.ts';
import { barText } from './chrome-nodes.ts';
import type { ScreenOptions } from './read-options.ts';
import { mixColors, readThemeColors, type ThemeColors } from './theme-colors.ts';

const ICON_SIZE = 25;
const WIDE_SCREEN = 768;
const WIDEST_TAB = 125;

export interface Tab {
  readonly name: string;
  readonly title: string;
  readonly options: ScreenOptions;
  readonly focused: boolean;
}

/** The bar below a screen with one item per tab; hidden when the focused tab's style says so. */
export function renderTabBar(host: HostElement, tabs: readonly Tab[]): SceneNode[] {
  const focused = tabs.find((tab) => tab.focused);
  if (focused === undefined) return [];
  const custom = host.prop('tabBar');
  if (custom instanceof Callable) return renderCustom(host, custom, tabs);
  const style = readStyle(host, focused.options.value('tabBarStyle'));
  if (style.display === 'none') return [];
  const colors = readThemeColors(host.interpreter);
  const { insetBottom, insetSides } = chromeMetrics(host.interpreter);
  const bar: LayoutStyle = {
    flex_direction: 'row',
    padding_bottom: insetBottom,
    ...(insetSides > 0 ? { padding_horizontal: insetSides } : {}),
    background_color: colors.card,
    border_top_width: readHairlineWidth(host.interpreter),
    border_color: colors.border,
    ...style,
    height: tabBarHeight(host, focused.options, tabs.length),
  };
  const shown = tabs.filter((tab) => !isHidden(tab));
  const beside = hasLabelsBeside(host, focused.options, tabs.length);
  const items = shown.map((tab) => renderTab(host, tab, colors, beside));
  return [host.node('HS_View', { part: 'tab-bar', style: bar, children: items, actions: {} })];
}

/** The tab bar's height as a screen is told it: lower on a phone held sideways, where labels stand beside icons. */
export function tabBarHeight(host: HostElement, options: ScreenOptions, tabs: number): number {
  const style = readStyle(host, options.value('tabBarStyle'));
  if (style.display === 'none') return 0;
  if (typeof style.height === 'number') return style.height;
  const { tabBar, compactTabBar, insetBottom } = chromeMetrics(host.interpreter);
  return (hasLabelsBeside(host, options, tabs) ? compactTabBar : tabBar) + insetBottom;
}

/** React Navigation's own rule: beside their icons on a wide screen with room for all, and on a phone held sideways. */
function hasLabelsBeside({ interpreter }: HostElement, options: ScreenOptions, tabs: number): boolean {
  const written = options.text('tabBarLabelPosition');
  if (written !== undefined) return written === 'beside-icon';
  const width = interpreter.readDevice('width');
  if (width >= WIDE_SCREEN) return tabs * WIDEST_TAB <= width;
  return width > interpreter.readDevice('height');
}

/** The file router hides a tab with `href: null`, others with an item that is not displayed. */
function isHidden({ options }: Tab): boolean {
  return options.value('href') === null;
}

function renderTab(host: HostElement, tab: Tab, colors: ThemeColors, beside: boolean): SceneNode {
  const { name, options, focused } = tab;
  const active = parseColor(options.text('tabBarActiveTintColor')) ?? colors.primary;
  const inactive = parseColor(options.text('tabBarInactiveTintColor')) ?? mixColors(colors.text, colors.card);
  const color = focused ? active : inactive;
  const style: LayoutStyle = {
    flex: 1,
    align_items: 'center',
    justify_content: 'center',
    padding: 5,
    ...(beside ? { flex_direction: 'row' as const } : {}),
    ...readStyle(host, options.value('tabBarItemStyle')),
  };
  const children = [
    ...renderIcon(host, tab, color),
    ...renderBadge(host, tab, colors),
    ...renderLabel(host, tab, color, beside),
  ];
  return host.node('HS_Pressable', {
    part: `tab-${name}`,
    style,
    props: { accessibility_role: 'tab', selected: focused },
    actions: { onPress: { handler: 'tabPress', navigate_to: name } },
    children,
  });
}

function renderIcon(host: HostElement, { name, options, focused }: Tab, color: string): SceneNode[] {
  const icon = options.value('tabBarIcon');
  if (!(icon instanceof Callable)) return [];
  return host.renderComponent(icon, objectOf({ focused, color, size: ICON_SIZE }), `tab-icon-${name}`);
}

function renderLabel(
  host: HostElement,
  { name, title, options, focused }: Tab,
  color: string,
  beside: boolean,
): SceneNode[] {
  if (!options.flag('tabBarShowLabel', true)) return [];
  const label = options.value('tabBarLabel');
  if (label instanceof Callable) {
    return host.renderComponent(
      label,
      objectOf({ focused, color, children: title, position: beside ? 'beside-icon' : 'below-icon' }),
      `tab-label-${name}`,
    );
  }
  const style: LayoutStyle = {
    font_size: 10,
    color,
    text_align: 'center',
    ...(host.interpreter.platform === 'android' ? { font_size: 12 } : {}),
    ...(beside ? { font_size: 13, margin_start: 20, margin_top: 3 } : {}),
    ...readStyle(host, options.value('tabBarLabelStyle')),
  };
  return [barText(host, `tab-label-${name}`, options.text('tabBarLabel') ?? title, style)];
}

function renderBadge(host: HostElement, { name, options }: Tab, colors: ThemeColors): SceneNode[] {
  const badge = options.text('tabBarBadge');
  if (badge === undefined) return [];
  const box: LayoutStyle = {
    position: 'absolute',
    top: 3,
    left: '50%',
    margin_left: 6,
    min_width: 18,
    height: 18,
    border_radius: 9,
    padding_horizontal: 4,
    align_items: 'center',
    justify_content: 'center',
    background_color: colors.notification,
    ...readStyle(host, options.value('tabBarBadgeStyle')),
  };
  const text = barText(host, `tab-badge-text-${name}`, badge, { color: '#ffffff', font_size: 12 });
  return [host.box(`tab-badge-${name}`, box, [text])];
}

/** A tab bar of the app's own gets what React Navigation would hand it. */
function renderCustom(host: HostElement, tabBar: Callable, tabs: readonly Tab[]): SceneNode[] {
  const routes = tabs.map(({ name }) => objectOf({ key: `${name}-route`, name, params: undefined }));
  const descriptors = tabs.map(({ name, options, title }): [string, ReturnType<typeof objectOf>] => [
    `${name}-route`,
    objectOf({
      options: options.toObject(title),
      navigation: navigationObject,
      render: native('render', () => null),
    }),
  ]);
  const index = tabs.findIndex((tab) => tab.focused);
  const props = objectOf({
    state: objectOf({
      index,
      routes: new ArrayValue(routes),
      key: 'tabs',
      routeNames: new ArrayValue(tabs.map(({ name }) => name)),
    }),
    descriptors: objectOf(Object.fromEntries(descriptors)),
    navigation: navigationObject,
    insets: insets(host),
  });
  return host.renderComponent(tabBar, props, 'tab-bar');
}

function insets(host: HostElement) {
  const { top, right, bottom, left } = host.interpreter.readDevice('safe_area');
  return objectOf({ top, right, bottom, left });
}
