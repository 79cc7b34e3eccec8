import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { kitComponent } from '../kit-element.ts';
import { asLabel, COLORS, elementIcon, glyphOf } from './element-parts.ts';

/** An icon, perhaps on a round and coloured ground. */
export const icon = kitComponent('Icon', (kit) => {
  const size = kit.number('size', 24);
  const color = kit.text('color') ?? '#000000';
  const isReverse = kit.flag('reverse');
  const side = size * 2 + 4;
  const raised = kit.flag('raised') || isReverse;
  const ground = raised
    ? {
        width: side,
        height: side,
        borderRadius: size + 4,
        margin: 7,
        backgroundColor: isReverse ? color : '#ffffff',
      }
    : {};
  const glyph = glyphOf(kit, kit.described(), { size, color: isReverse ? '#ffffff' : color });
  const frame = { alignItems: 'center', justifyContent: 'center', ...ground };
  const inside = kit.has('onPress')
    ? kit.pressable(frame, [kit.given('style')], glyph)
    : kit.view(frame, [kit.given('style')], glyph);
  return kit.view(raised ? {} : { backgroundColor: 'transparent' }, [kit.given('containerStyle')], inside);
});

/** A text field over a line, with label, icons and a line for errors below. */
export const input = kitComponent('Input', (kit) => {
  const label = asLabel(kit, kit.prop('label'), { fontSize: 16, color: COLORS.grey3, fontWeight: 'bold' }, [
    kit.given('labelStyle'),
  ]);
  const side = (name: string) =>
    kit.has(name)
      ? [
          kit.view(
            { paddingRight: 4, height: 40, justifyContent: 'center', marginVertical: 4 },
            [kit.given(`${name}ContainerStyle`)],
            elementIcon(kit, kit.prop(name), { size: 24, color: COLORS.black }),
          ),
        ]
      : [];
  const field = kit.element(REACT_NATIVE_HOSTS.TextInput, {
    ...kit.rest(
      'containerStyle',
      'inputContainerStyle',
      'inputStyle',
      'style',
      'label',
      'labelStyle',
      'leftIcon',
      'rightIcon',
      'errorMessage',
      'errorStyle',
    ),
    style: kit.stack(
      { color: COLORS.black, fontSize: 18, flex: 1, minHeight: 40, minWidth: 40 },
      'inputStyle',
      'style',
    ),
  });
  const row = { flexDirection: 'row', alignItems: 'center', borderBottomWidth: 1, borderColor: COLORS.grey3 };
  const error = kit.flag('renderErrorMessage', true)
    ? [
        kit.label(
          { margin: 5, fontSize: 12, color: COLORS.error },
          [kit.given('errorStyle')],
          kit.given('errorMessage') ?? '',
        ),
      ]
    : [];
  return kit.view(
    { width: '100%', paddingHorizontal: 10 },
    [kit.given('containerStyle')],
    label,
    kit.view(row, [kit.given('inputContainerStyle')], ...side('leftIcon'), field, ...side('rightIcon')),
    ...error,
  );
});

/** A search field on its own coloured ground. */
export const searchBar = kitComponent('SearchBar', (kit) => {
  const light = kit.flag('lightTheme');
  const platform = kit.text('platform') ?? 'default';
  const isDefault = platform === 'default';
  const ground = isDefault
    ? {
        backgroundColor: light ? COLORS.grey5 : '#393e42',
        borderTopWidth: 1,
        borderBottomWidth: 1,
        padding: 8,
      }
    : { backgroundColor: '#ffffff', paddingVertical: 8 };
  const box = isDefault
    ? {
        flexDirection: 'row',
        alignItems: 'center',
        borderRadius: 3,
        minHeight: 30,
        backgroundColor: light ? '#bdc6cf' : '#303337',
      }
    : {
        flexDirection: 'row',
        alignItems: 'center',
        borderRadius: 9,
        minHeight: 36,
        marginHorizontal: 8,
        backgroundColor: '#dcdce1',
      };
  const glyph = kit.view(
    { marginLeft: 8, height: 40, justifyContent: 'center' },
    [],
    elementIcon(kit, kit.prop('searchIcon') ?? 'search', { size: 20, color: COLORS.grey3 }),
  );
  const field = kit.element(REACT_NATIVE_HOSTS.TextInput, {
    ...kit.rest(
      'containerStyle',
      'inputContainerStyle',
      'inputStyle',
      'style',
      'lightTheme',
      'platform',
      'round',
      'searchIcon',
      'clearIcon',
    ),
    style: kit.stack(
      {
        flex: 1,
        fontSize: 18,
        minHeight: 40,
        marginLeft: 10,
        color: light || !isDefault ? COLORS.black : '#ffffff',
      },
      'inputStyle',
    ),
  });
  const round = kit.flag('round') ? { borderRadius: 15 } : {};
  return kit.view(
    ground,
    [kit.given('containerStyle')],
    kit.view({ ...box, ...round }, [kit.given('inputContainerStyle')], glyph, field),
  );
});
