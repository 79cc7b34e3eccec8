import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import { parseColor } from '../style/parse-color.ts';
import { readStyle } from '../style/read-style.ts';
import { TOP_TAB_BAR_HEIGHT } from './chrome-metrics.ts';
import { barText } from './chrome-nodes.ts';
import type { Tab } from './tab-bar.ts';
import { readThemeColors } from './theme-colors.ts';

/** The row of labels above swipeable tabs, the focused one underlined. */
export function renderTopTabBar(host: HostElement, tabs: readonly Tab[]): SceneNode[] {
  const focused = tabs.find((tab) => tab.focused);
  if (focused === undefined) return [];
  const colors = readThemeColors(host.interpreter);
  const bar: LayoutStyle = {
    flex_direction: 'row',
    height: TOP_TAB_BAR_HEIGHT,
    background_color: colors.card,
    ...readStyle(host, focused.options.value('tabBarStyle')),
  };
  return [
    host.node('HS_View', {
      part: 'top-tab-bar',
      style: bar,
      actions: {},
      children: tabs.map((tab) => renderTab(host, tab)),
    }),
  ];
}

function renderTab(host: HostElement, { name, title, options, focused }: Tab): SceneNode {
  const colors = readThemeColors(host.interpreter);
  const active = parseColor(options.text('tabBarActiveTintColor')) ?? colors.text;
  const color = focused ? active : (parseColor(options.text('tabBarInactiveTintColor')) ?? colors.text);
  const label = options.text('tabBarLabel') ?? title;
  const style: LayoutStyle = {
    font_size: 14,
    color,
    text_align: 'center',
    ...readStyle(host, options.value('tabBarLabelStyle')),
  };
  const indicator: LayoutStyle = {
    position: 'absolute',
    bottom: 0,
    left: 0,
    right: 0,
    height: 2,
    background_color: colors.primary,
    ...readStyle(host, options.value('tabBarIndicatorStyle')),
  };
  return host.node('HS_Pressable', {
    part: `tab-${name}`,
    style: { flex: 1, align_items: 'center', justify_content: 'center' },
    props: { accessibility_role: 'tab', selected: focused },
    actions: { onPress: { handler: 'tabPress', navigate_to: name } },
    children: [
      barText(host, `tab-label-${name}`, label, style),
      ...(focused ? [host.box(`tab-indicator-${name}`, indicator, [])] : []),
    ],
  });
}
