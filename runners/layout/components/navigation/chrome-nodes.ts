import type { LayoutStyle, TextRunStyle } from '../../../../src/contracts/layout-style.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';

/** A line of text of a bar. */
export function barText(
  host: HostElement,
  part: string,
  text: string,
  style: TextRunStyle & LayoutStyle,
): SceneNode {
  const { background_color: _none, ...run } = style;
  return host.node('HS_Text', {
    part,
    style,
    text: {
      runs: text === '' ? [] : [{ text, style: textOnly(run) }],
      numberOfLines: 1,
      ellipsizeMode: 'tail',
      allowFontScaling: false,
    },
    actions: {},
  });
}

function textOnly(style: LayoutStyle): TextRunStyle {
  const { color, font_size, font_weight, font_family, text_align, letter_spacing } = style;
  return {
    ...(color === undefined ? {} : { color }),
    ...(font_size === undefined ? {} : { font_size }),
    ...(font_weight === undefined ? {} : { font_weight }),
    ...(font_family === undefined ? {} : { font_family }),
    ...(text_align === undefined ? {} : { text_align }),
    ...(letter_spacing === undefined ? {} : { letter_spacing }),
  };
}

/** A chevron drawn with two borders, so that it needs no font and no file. */
export function backChevron(host: HostElement, color: string): SceneNode {
  const chevron = host.box(
    'back-chevron',
    {
      width: 12,
      height: 12,
      margin_left: 4,
      border_left_width: 2,
      border_bottom_width: 2,
      border_color: color,
      transform: [{ rotate: 45 }],
    },
    [],
  );
  return host.node('HS_Pressable', {
    part: 'back',
    style: { width: 44, height: 44, align_items: 'center', justify_content: 'center' },
    props: { accessibility_label: 'Back' },
    actions: { onPress: { handler: 'goBack' } },
    children: [chevron],
  });
}

/** Three bars: opens a drawer. */
export function drawerButton(host: HostElement, color: string): SceneNode {
  const bars = [0, 1, 2].map((bar) =>
    host.box(`menu-bar-${bar}`, { width: 20, height: 2, margin_vertical: 2, background_color: color }, []),
  );
  return host.node('HS_Pressable', {
    part: 'menu',
    style: { width: 44, height: 44, margin_left: 4, align_items: 'center', justify_content: 'center' },
    props: { accessibility_label: 'Menu' },
    actions: { onPress: { handler: 'toggleDrawer' } },
    children: bars,
  });
}
