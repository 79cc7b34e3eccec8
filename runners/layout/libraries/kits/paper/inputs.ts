import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { type KitElement, kitComponent, styles } from '../kit-element.ts';
import { paperIcon } from './paper-icon.ts';
import { paperColor } from './paper-theme.ts';

const OWN_PROPS = [
  'mode',
  'label',
  'left',
  'right',
  'style',
  'theme',
  'error',
  'dense',
  'outlineColor',
  'activeOutlineColor',
  'underlineColor',
  'activeUnderlineColor',
  'outlineStyle',
  'contentStyle',
];

/** A text field: filled with a line below, or outlined. Its label stands in the field while it is empty. */
export const textInput = kitComponent('TextInput', (kit) => {
  const outlined = kit.text('mode') === 'outlined';
  const hasError = kit.flag('error');
  const line = hasError ? paperColor(kit, 'error') : undefined;
  const height = kit.flag('dense') ? 40 : 56;
  const frame = outlined
    ? {
        borderWidth: 1,
        borderRadius: 4,
        borderColor: line ?? kit.text('outlineColor') ?? paperColor(kit, 'outline'),
        backgroundColor: paperColor(kit, 'background'),
        marginTop: kit.has('label') ? 6 : 0,
      }
    : {
        borderTopLeftRadius: 4,
        borderTopRightRadius: 4,
        borderBottomWidth: 1,
        borderBottomColor: line ?? kit.text('underlineColor') ?? paperColor(kit, 'onSurfaceVariant'),
        backgroundColor: paperColor(kit, 'surfaceVariant'),
      };
  const isEmpty = !kit.has('value') && !kit.has('defaultValue');
  const label = kit.prop('label');
  const placeholder = isEmpty && typeof label === 'string' ? label : kit.given('placeholder');
  const size = kit.flag('multiline') ? { minHeight: height } : { height };
  const input = kit.element(REACT_NATIVE_HOSTS.TextInput, {
    ...kit.rest(...OWN_PROPS),
    placeholder,
    placeholderTextColor: paperColor(kit, 'onSurfaceVariant'),
    style: styles(
      { flex: 1, ...size, paddingHorizontal: 16, fontSize: 16, color: paperColor(kit, 'onSurface') },
      kit.given('contentStyle'),
    ),
  });
  const row = { flexDirection: 'row', alignItems: 'center', ...frame };
  return kit.view(row, [kit.given('style')], ...adornment(kit, 'left'), input, ...adornment(kit, 'right'));
});

function adornment(kit: KitElement, name: string) {
  return kit.has(name) ? [kit.given(name)] : [];
}

/** An icon in a text field. */
export const textInputIcon = kitComponent('TextInput.Icon', (kit) => {
  const color = kit.text('color') ?? kit.text('iconColor') ?? paperColor(kit, 'onSurfaceVariant');
  const frame = { width: 40, height: 40, alignItems: 'center', justifyContent: 'center' };
  return kit.pressable(
    frame,
    [kit.given('style')],
    paperIcon(kit, kit.prop('icon') ?? kit.prop('name'), kit.number('size', 24), color),
  );
});

export const textInputAffix = kitComponent('TextInput.Affix', (kit) =>
  kit.label(
    { fontSize: 16, paddingHorizontal: 8, color: paperColor(kit, 'onSurfaceVariant') },
    [kit.given('textStyle')],
    kit.given('text'),
  ),
);

/** A search field: a magnifier and the text. */
export const searchbar = kitComponent('Searchbar', (kit) => {
  const color = kit.text('iconColor') ?? paperColor(kit, 'onSurfaceVariant');
  const frame = {
    flexDirection: 'row',
    alignItems: 'center',
    height: 56,
    borderRadius: 28,
    backgroundColor: 'rgb(238, 232, 244)',
  };
  const icon = kit.view(
    { width: 40, height: 40, margin: 8, alignItems: 'center', justifyContent: 'center' },
    [],
    paperIcon(kit, kit.prop('icon') ?? 'magnify', 24, color),
  );
  const input = kit.element(REACT_NATIVE_HOSTS.TextInput, {
    ...kit.rest('style', 'icon', 'iconColor', 'inputStyle', 'theme', 'mode', 'right', 'elevation'),
    style: styles(
      { flex: 1, fontSize: 16, paddingLeft: 0, minHeight: 56, color: paperColor(kit, 'onSurface') },
      kit.given('inputStyle'),
    ),
  });
  return kit.view(frame, [kit.given('style')], icon, input);
});

export const helperText = kitComponent('HelperText', (kit) => {
  const isShown = kit.flag('visible', true);
  const color = paperColor(kit, kit.text('type') === 'error' ? 'error' : 'onSurfaceVariant');
  const look = {
    fontSize: 12,
    lineHeight: 16,
    paddingVertical: 4,
    paddingHorizontal: 12,
    color,
    opacity: isShown ? 1 : 0,
  };
  return kit.label(look, [kit.given('style')], kit.children);
});
