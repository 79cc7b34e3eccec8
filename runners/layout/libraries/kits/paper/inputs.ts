import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { type KitElement, kitComponent, styles } from '../kit-element.ts';
import { iconButtonOf } from './icon-button.ts';
import { paperColor, paperElevation } from './paper-theme.ts';
import { paperSurface } from './surface-layers.ts';
import { typeOf } from './text.ts';

const SEARCH_PROPS = [
  ...['style', 'icon', 'iconColor', 'inputStyle', 'theme', 'mode', 'right', 'elevation', 'loading'],
  ...['clearIcon', 'onIconPress', 'onClearIconPress', 'traileringIcon', 'traileringIconColor'],
];

/** A search field: a magnifier, the text, and a cross that shows once something is written. */
export const searchbar = kitComponent('Searchbar', (kit) => {
  const isBar = kit.text('mode') !== 'view';
  const color = kit.text('iconColor') ?? paperColor(kit, 'onSurfaceVariant');
  const frame = {
    backgroundColor: paperElevation(3),
    borderRadius: isBar ? 28 : 0,
    flexDirection: 'row',
    alignItems: 'center',
  };
  const look = { size: 24, container: 'transparent' };
  const icon = iconButtonOf(kit, { ...look, icon: kit.prop('icon') ?? 'magnify', color }, []);
  const { fontSize, fontWeight, letterSpacing } = typeOf('bodyLarge');
  const input = kit.element(REACT_NATIVE_HOSTS.TextInput, {
    ...kit.rest(...SEARCH_PROPS),
    style: styles(
      {
        flex: 1,
        ...{ fontSize, fontWeight, letterSpacing },
        paddingLeft: 0,
        alignSelf: 'stretch',
        textAlign: 'left',
        minWidth: 0,
        minHeight: isBar ? 56 : 72,
        color: paperColor(kit, 'onSurfaceVariant'),
      },
      kit.given('inputStyle'),
    ),
  });
  const surface = {
    styles: [frame, kit.given('style')],
    elevation: kit.number('elevation', 0),
  };
  return paperSurface(kit, surface, icon, input, clearButton(kit, color), ...trailing(kit));
});

/** Always there, so that the width of the bar does not change with what is written. */
function clearButton(kit: KitElement, color: string) {
  const isShown = kit.has('value');
  if (kit.flag('loading'))
    return kit.element(REACT_NATIVE_HOSTS.ActivityIndicator, { style: styles({ marginHorizontal: 16 }) });
  const look = {
    icon: kit.prop('clearIcon') ?? 'close',
    size: 24,
    color: isShown ? color : 'rgba(255, 255, 255, 0)',
    container: 'transparent',
  };
  const place = isShown ? {} : { position: 'absolute', right: 0, marginLeft: 16 };
  const hidden = kit.has('right') ? { display: 'none' } : {};
  return kit.view({ ...place, ...hidden }, [], iconButtonOf(kit, look, []));
}

function trailing(kit: KitElement) {
  if (!kit.has('traileringIcon') || kit.has('value')) return [];
  const color = kit.text('traileringIconColor') ?? paperColor(kit, 'onSurfaceVariant');
  const icon = kit.prop('traileringIcon');
  return [iconButtonOf(kit, { icon, size: 24, color, container: 'transparent' }, [])];
}

export const helperText = kitComponent('HelperText', (kit) => {
  const isShown = kit.flag('visible', true);
  const color = paperColor(kit, kit.text('type') === 'error' ? 'error' : 'onSurfaceVariant');
  const padding = kit.text('padding') === 'none' ? {} : { paddingHorizontal: 12 };
  const look = {
    ...typeOf('bodyMedium'),
    fontSize: 12,
    textAlign: 'left',
    paddingVertical: 4,
    ...padding,
    color,
    opacity: isShown ? 1 : 0,
  };
  return kit.label(look, [kit.given('style')], kit.children);
});
