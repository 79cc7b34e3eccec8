import { objectOf } from '../../evaluate/values/object-value.ts';
import { REACT_NATIVE_HOSTS } from '../../libraries/react-native/host-components.ts';
import { ICON_FAMILIES, ICON_PACKAGE } from '../../libraries/vector-icons.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import type { HostMapping } from '../host-mapping.ts';
import { parseColor } from '../style/parse-color.ts';

const DEFAULT_SIZE = 12;
/** What the families with several fonts call them. */
const ICON_STYLES = ['solid', 'regular', 'brand'] as const;

/** An icon of an icon font is a named box of its size: the glyph needs the font, which the project may not carry. */
function iconNode(host: HostElement, style = host.style()): SceneNode {
  const size = host.number('size') ?? style.font_size ?? DEFAULT_SIZE;
  const color = parseColor(host.prop('color')) ?? style.color;
  return host.node('HS_Image', {
    style: color === undefined ? style : { ...style, tint_color: color },
    props: {
      icon: host.text('name') ?? '',
      icon_family: host.name,
      icon_style: ICON_STYLES.find((known) => host.flag(known)),
      resize_mode: 'contain',
    },
    intrinsicSize: { width: size, height: size },
  });
}

/** `Icon.Button`: an icon and its label on a coloured row. */
function renderIconButton(host: HostElement): SceneNode[] {
  const background = parseColor(host.prop('backgroundColor')) ?? '#007aff';
  const icon = host.node('HS_Image', {
    part: 'icon',
    style: { margin_right: 10, tint_color: parseColor(host.prop('color')) ?? '#ffffff' },
    props: { icon: host.text('name') ?? '', resize_mode: 'contain' },
    intrinsicSize: { width: host.number('size') ?? 20, height: host.number('size') ?? 20 },
    actions: {},
  });
  const style = host.style('style', {
    flex_direction: 'row',
    justify_content: 'flex-start',
    align_items: 'center',
    padding: 8,
    border_radius: host.number('borderRadius') ?? 5,
    background_color: background,
  });
  return [host.node('HS_Pressable', { style, children: [icon, ...renderLabel(host)] })];
}

/** Text may stand in the button as it is; anything else is drawn beside the icon. */
function renderLabel(host: HostElement): SceneNode[] {
  const children = host.prop('children');
  if (typeof children !== 'string') return host.children();
  const color = host.prop('color') ?? 'white';
  const style = objectOf({ fontWeight: '600', color });
  return host.renderComponent(REACT_NATIVE_HOSTS.Text, objectOf({ style, children }), 'label');
}

export const iconMappings: readonly HostMapping[] = [
  {
    package: ICON_PACKAGE,
    components: ICON_FAMILIES,
    drawnAs: 'HS_Image',
    render: (host) => [iconNode(host)],
  },
  { package: ICON_PACKAGE, components: ['Button'], drawnAs: 'HS_Pressable', render: renderIconButton },
];
