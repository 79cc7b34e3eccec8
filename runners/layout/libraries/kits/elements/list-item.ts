import type { Value } from '../../../evaluate/values/value.ts';
import { fromPlain, type PlainTable } from '../../from-plain.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { readHairlineWidth } from '../../react-native/style-sheet.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { olderAvatar } from './avatar.ts';
import { buttonGroup } from './button-group.ts';
import { checkBox } from './check-box.ts';
import { badge } from './displays.ts';
import { asLabel, COLORS, elementIcon, partOf } from './element-parts.ts';

/** A row of a list; the parts inside it lie beside each other. */
export const listItem = kitComponent('ListItem', (kit) => {
  const hairline = readHairlineWidth(kit.interpreter);
  const row = {
    flexDirection: 'row',
    alignItems: 'center',
    padding: kit.interpreter.platform === 'ios' ? 14 : 16,
    gap: kit.number('pad', 16),
    borderColor: COLORS.divider,
    backgroundColor: COLORS.white,
    ...(kit.flag('topDivider') ? { borderTopWidth: hairline } : {}),
    ...(kit.flag('bottomDivider') ? { borderBottomWidth: hairline } : {}),
  };
  const content = kit.view(row, [kit.given('containerStyle')], ...olderParts(kit), kit.children);
  return kit.has('onPress') || kit.has('onLongPress')
    ? kit.pressable({}, [kit.given('style')], content)
    : kit.view({}, [kit.given('style')], content);
});

const ICON = { size: 24, color: COLORS.black };
const AVATAR = { size: 40, rounded: true };

/** What was written as props before version 2. */
function olderParts(kit: KitElement): readonly Value[] {
  const icon = (name: string) => (kit.has(name) ? [elementIcon(kit, kit.prop(name), ICON)] : []);
  const chevron = { size: 16, color: '#d1d1d6' };
  const mark = { name: 'chevron-right', type: 'material' };
  const given = kit.prop('chevron') === true ? fromPlain(mark) : kit.prop('chevron');
  return [
    ...partOf(kit, kit.given('leftElement'), REACT_NATIVE_HOSTS.Text),
    ...icon('leftIcon'),
    ...partOf(kit, kit.given('leftAvatar'), olderAvatar, AVATAR),
    ...textsOf(kit, { flex: 1, justifyContent: 'center' }, 'title', 'subtitle'),
    ...textsOf(
      kit,
      { flex: 0.5, justifyContent: 'center', alignItems: 'flex-end' },
      'rightTitle',
      'rightSubtitle',
    ),
    ...partOf(kit, kit.given('switch'), REACT_NATIVE_HOSTS.Switch),
    ...partOf(kit, kit.given('checkBox'), checkBox),
    ...partOf(kit, kit.given('badge'), badge),
    ...partOf(kit, kit.given('buttonGroup'), buttonGroup),
    ...partOf(kit, kit.given('rightAvatar'), olderAvatar, AVATAR),
    ...icon('rightIcon'),
    ...partOf(kit, kit.given('rightElement'), REACT_NATIVE_HOSTS.Text),
    ...(kit.has('checkmark') ? [elementIcon(kit, 'check', { size: 20, color: COLORS.primary })] : []),
    ...(kit.has('chevron') ? [elementIcon(kit, given, chevron)] : []),
  ];
}

function textsOf(kit: KitElement, box: PlainTable, title: string, subtitle: string): readonly Value[] {
  if (!kit.has(title) && !kit.has(subtitle)) return [];
  const isRight = title === 'rightTitle';
  const color = isRight ? 'rgba(0, 0, 0, 0.54)' : COLORS.black;
  const line = (name: string, fontSize: number) =>
    asLabel(kit, kit.prop(name), { fontSize, color }, [kit.given(`${name}Style`)]);
  const style = kit.given(isRight ? 'rightContentContainerStyle' : 'contentContainerStyle');
  return [kit.view(box, [style], line(title, 17), line(subtitle, 15))];
}

listItem.setOwn(
  'Content',
  kitComponent('ListItem.Content', (kit) =>
    kit.view(
      { flex: 1, alignItems: 'flex-start', justifyContent: 'center' },
      [kit.given('style')],
      kit.children,
    ),
  ),
);
listItem.setOwn(
  'Title',
  kitComponent('ListItem.Title', (kit) =>
    kit.label({ fontSize: 17, color: COLORS.black }, [kit.given('style')], kit.children),
  ),
);
listItem.setOwn(
  'Subtitle',
  kitComponent('ListItem.Subtitle', (kit) =>
    kit.label({ fontSize: 15, color: COLORS.black }, [kit.given('style')], kit.children),
  ),
);
listItem.setOwn(
  'Chevron',
  kitComponent('ListItem.Chevron', (kit) =>
    elementIcon(kit, 'chevron-right', {
      size: kit.number('size', 16),
      color: kit.text('color') ?? '#d1d1d6',
    }),
  ),
);
