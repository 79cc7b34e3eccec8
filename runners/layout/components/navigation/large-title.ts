import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import { readStyle } from '../style/read-style.ts';
import { barText } from './chrome-nodes.ts';
import type { ScreenOptions } from './read-options.ts';

/** What UIKit adds below a navigation bar for a large title, while the screen is not scrolled. */
export const LARGE_TITLE_HEIGHT = 52;

/**
 * Whether a header has its title large below its buttons: on iOS, where the native stack is asked for it, and where
 * the screen is high enough. UIKit shows none while a phone is held sideways.
 */
export function hasLargeTitle(host: HostElement, options: ScreenOptions): boolean {
  const { interpreter } = host;
  return (
    interpreter.platform === 'ios' &&
    options.flag('headerLargeTitleEnabled', options.flag('headerLargeTitle', false)) &&
    interpreter.readDevice('height') > interpreter.readDevice('width')
  );
}

/** What such a header looks like where it differs from others. */
export function largeHeaderStyle(host: HostElement, options: ScreenOptions): LayoutStyle {
  const { background_color } = readStyle(host, options.value('headerLargeStyle'));
  const hidesShadow = !options.flag('headerLargeTitleShadowVisible', true);
  return {
    ...(background_color === undefined ? {} : { background_color }),
    ...(hidesShadow ? { border_bottom_width: 0 } : {}),
  };
}

/** The row with the title. */
export function renderLargeTitle(
  host: HostElement,
  title: string,
  options: ScreenOptions,
  color: string,
): SceneNode {
  const style: LayoutStyle = {
    font_size: 34,
    font_weight: '700',
    color,
    ...readStyle(host, options.value('headerLargeTitleStyle')),
  };
  const row: LayoutStyle = { height: LARGE_TITLE_HEIGHT, justify_content: 'center', padding_horizontal: 16 };
  return host.box('header-large-title-box', row, [barText(host, 'header-large-title', title, style)]);
}
