import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { navigationObject, routeObject } from '../../libraries/navigation/navigation-object.ts';
import { readHairlineWidth } from '../../libraries/react-native/style-sheet.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import { parseColor } from '../style/parse-color.ts';
import { readStyle } from '../style/read-style.ts';
import { chromeMetrics } from './chrome-metrics.ts';
import { backChevron, barText, drawerButton } from './chrome-nodes.ts';
import { hasLargeTitle, LARGE_TITLE_HEIGHT, largeHeaderStyle, renderLargeTitle } from './large-title.ts';
import type { ScreenOptions } from './read-options.ts';
import { readThemeColors } from './theme-colors.ts';

/** What stands between a title and the buttons beside it. */
const TITLE_MARGIN = 16;

export interface HeaderContent {
  readonly title: string;
  readonly leading: 'back' | 'drawer' | 'none';
  /** Whether the platform draws the bar; it then keeps the app's own buttons away from the edges. */
  readonly hasNativeBar: boolean;
  readonly options: ScreenOptions;
}

/** The bar above a screen, drawn as the platform draws it. */
export function renderHeader(host: HostElement, content: HeaderContent): SceneNode[] {
  const { options } = content;
  const custom = options.value('header');
  if (custom instanceof Callable) return renderCustom(host, custom, content);
  const colors = readThemeColors(host.interpreter);
  const { insetTop, insetSides } = chromeMetrics(host.interpreter);
  const styled = readStyle(host, options.value('headerStyle'));
  const isTransparent = options.flag('headerTransparent', false);
  const shadow = options.flag('headerShadowVisible', true) && !isTransparent;
  const isLarge = hasLargeTitle(host, options);
  const style: LayoutStyle = {
    flex_direction: 'row',
    align_items: 'center',
    padding_top: insetTop,
    ...(insetSides > 0 ? { padding_horizontal: insetSides } : {}),
    background_color: isTransparent ? '#00000000' : colors.card,
    ...(shadow
      ? {
          border_bottom_width: readHairlineWidth(host.interpreter),
          border_color: colors.border,
        }
      : {}),
    ...(isTransparent ? { position: 'absolute', top: 0, left: 0, right: 0, z_index: 1 } : {}),
    ...styled,
    ...(isLarge ? largeHeaderStyle(host, options) : {}),
    height: headerHeight(host, options),
  };
  const tint = parseColor(options.text('headerTintColor'));
  const titleColor = tint ?? colors.text;
  const parts = headerParts(host, content, titleColor, tint ?? colors.primary);
  if (isLarge) return [largeHeader(host, content, style, parts, titleColor)];
  return [
    host.node('HS_View', {
      part: 'header',
      style,
      children: parts,
      actions: {},
    }),
  ];
}

/** The row of buttons as elsewhere, and the title below it. */
function largeHeader(
  host: HostElement,
  { title, options }: HeaderContent,
  style: LayoutStyle,
  parts: SceneNode[],
  color: string,
): SceneNode {
  const { header } = chromeMetrics(host.interpreter);
  const row: LayoutStyle = { flex_direction: 'row', align_items: 'center', height: header };
  const shown = options.text('headerTitle') ?? title;
  const children = [host.box('header-row', row, parts), renderLargeTitle(host, shown, options, color)];
  const column: LayoutStyle = { ...style, flex_direction: 'column', align_items: 'stretch' };
  return host.node('HS_View', { part: 'header', style: column, children, actions: {} });
}

/** The header's height as a screen is told it. */
export function headerHeight(host: HostElement, options: ScreenOptions): number {
  const { header, insetTop } = chromeMetrics(host.interpreter);
  const styled = readStyle(host, options.value('headerStyle')).height;
  if (typeof styled === 'number') return styled;
  return header + insetTop + (hasLargeTitle(host, options) ? LARGE_TITLE_HEIGHT : 0);
}

function headerParts(
  host: HostElement,
  content: HeaderContent,
  titleColor: string,
  buttonColor: string,
): SceneNode[] {
  const { options } = content;
  const isIos = host.interpreter.platform === 'ios';
  const centered = (options.text('headerTitleAlign') ?? (isIos ? 'center' : 'left')) === 'center';
  const inset = content.hasNativeBar ? chromeMetrics(host.interpreter).buttonInset : 0;
  const own = renderSlot(host, options, 'headerLeft', buttonColor);
  const left = own ?? leading(host, content, buttonColor);
  const leftInset = own === undefined || own.length === 0 ? 0 : inset;
  const right = renderSlot(host, options, 'headerRight', buttonColor) ?? [];
  const title = renderTitle(host, content, titleColor);
  if (!centered) {
    const margin = left.length === 0 || own !== undefined ? TITLE_MARGIN : 0;
    return [
      ...(leftInset === 0 ? left : [host.box('header-left', { margin_left: leftInset }, left)]),
      host.box('header-title-box', { flex: 1, margin_left: margin }, title),
      ...side(host, 'right', right, inset),
    ];
  }
  const sideStyle: LayoutStyle = { flex: 1, flex_direction: 'row', align_items: 'center' };
  return [
    host.box('header-left', { ...sideStyle, ...(leftInset > 0 ? { padding_left: leftInset } : {}) }, left),
    host.box('header-title-box', { max_width: '60%', align_items: 'center' }, title),
    host.box(
      'header-right',
      { ...sideStyle, justify_content: 'flex-end', padding_right: right.length > 0 ? inset : 0 },
      right,
    ),
  ];
}

function side(host: HostElement, part: string, nodes: SceneNode[], inset: number): SceneNode[] {
  return nodes.length === 0
    ? []
    : [
        host.box(
          `header-${part}`,
          { flex_direction: 'row', align_items: 'center', padding_right: inset, margin_left: TITLE_MARGIN },
          nodes,
        ),
      ];
}

function leading(host: HostElement, { leading: kind }: HeaderContent, color: string): SceneNode[] {
  if (kind === 'none') return [];
  return [kind === 'back' ? backChevron(host, color) : drawerButton(host, color)];
}

function renderTitle(host: HostElement, { title, options }: HeaderContent, color: string): SceneNode[] {
  const custom = options.value('headerTitle');
  if (custom instanceof Callable) {
    return callForNodes(host, custom, { children: title, tintColor: color }, 'header-title');
  }
  // It appears here when the large one is scrolled away.
  if (hasLargeTitle(host, options)) return [];
  const isIos = host.interpreter.platform === 'ios';
  const style: LayoutStyle = {
    font_size: isIos ? 17 : 20,
    font_weight: isIos ? '600' : '500',
    color,
    ...readStyle(host, options.value('headerTitleStyle')),
  };
  return [barText(host, 'header-title', options.text('headerTitle') ?? title, style)];
}

/** A part of the header that the app draws itself. */
function renderSlot(
  host: HostElement,
  options: ScreenOptions,
  name: string,
  tintColor: string,
): SceneNode[] | undefined {
  const slot = options.value(name);
  if (!(slot instanceof Callable)) return undefined;
  return callForNodes(host, slot, { tintColor, pressColor: undefined, canGoBack: true }, name);
}

function renderCustom(
  host: HostElement,
  header: Callable,
  { title, options, leading: kind }: HeaderContent,
): SceneNode[] {
  const known = objectOf({
    title,
    headerTitle: options.value('headerTitle'),
    headerRight: options.value('headerRight'),
    headerLeft: options.value('headerLeft'),
  });
  return callForNodes(
    host,
    header,
    {
      options: known,
      route: routeObject(host.interpreter),
      navigation: navigationObject,
      back: kind === 'back' ? objectOf({ title: 'Back' }) : undefined,
    },
    'header',
  );
}

function callForNodes(
  host: HostElement,
  callee: Callable,
  props: Record<string, Value>,
  segment: string,
): SceneNode[] {
  return host.renderComponent(callee, objectOf(props), segment);
}
