import type { Value } from '../../../evaluate/values/value.ts';
import type { PlainTable } from '../../from-plain.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { paperIcon } from './paper-icon.ts';
import { type PaperColor, paperColor } from './paper-theme.ts';
import { flatStyle, lengthIn, paperSurface, radiiOf } from './surface-layers.ts';
import { TYPE_SCALE } from './text.ts';

const label = TYPE_SCALE.get('labelLarge') ?? {};

interface ButtonLook {
  readonly background: string;
  readonly text: string;
  readonly borderWidth: number;
}

function buttonLook(kit: KitElement, mode: string): ButtonLook {
  const disabled = kit.flag('disabled');
  const isFilled = mode === 'contained' || mode === 'contained-tonal' || mode === 'elevated';
  const borderWidth = mode === 'outlined' ? 1 : 0;
  if (disabled) {
    const background = isFilled ? paperColor(kit, 'surfaceDisabled') : 'transparent';
    return { background, text: paperColor(kit, 'onSurfaceDisabled'), borderWidth };
  }
  const background = kit.text('buttonColor') ?? (mode === 'contained' ? kit.text('color') : undefined);
  const text = kit.text('textColor') ?? (mode === 'contained' ? undefined : kit.text('color'));
  if (mode === 'contained') {
    return {
      background: background ?? paperColor(kit, 'primary'),
      text: text ?? paperColor(kit, 'onPrimary'),
      borderWidth,
    };
  }
  if (mode === 'contained-tonal') {
    return {
      background: background ?? paperColor(kit, 'secondaryContainer'),
      text: text ?? paperColor(kit, 'onSecondaryContainer'),
      borderWidth,
    };
  }
  const plain = mode === 'elevated' ? 'rgb(247, 243, 249)' : 'transparent';
  return { background: background ?? plain, text: text ?? paperColor(kit, 'primary'), borderWidth };
}

/** A button of Material Design 3: its label between margins, perhaps after an icon. */
export const button = kitComponent('Button', (kit) => {
  const mode = kit.text('mode') ?? 'text';
  const look = buttonLook(kit, mode);
  const compact = kit.flag('compact');
  const style = kit.given('style');
  const radii = radiiOf(flatStyle(kit, style), 20);
  const frame = {
    minWidth: compact ? 'auto' : 64,
    backgroundColor: look.background,
    borderColor: paperColor(kit, 'outline'),
    borderWidth: look.borderWidth,
  };
  const row = { flexDirection: 'row', alignItems: 'center', justifyContent: 'center' };
  const labelStyle = flatStyle(kit, kit.given('labelStyle'));
  const size = lengthIn(labelStyle, 'fontSize') ?? 18;
  const icon = kit.flag('loading')
    ? kit.element(REACT_NATIVE_HOSTS.ActivityIndicator, { size, color: look.text })
    : paperIcon(kit, kit.prop('icon'), size, look.text);
  const hasIcon = kit.has('icon') || kit.flag('loading');
  const iconBox = hasIcon ? [kit.view(iconMargins(mode, compact), [], icon)] : [];
  const content = kit.label(
    {
      textAlign: 'center',
      marginVertical: mode === 'text' ? 9 : 10,
      marginHorizontal: compact ? 8 : labelMargin(mode, hasIcon),
      ...label,
      color: look.text,
      ...(kit.flag('uppercase') ? { textTransform: 'uppercase' } : {}),
    },
    [kit.given('labelStyle')],
    kit.children,
    { numberOfLines: 1 },
  );
  const touchable = kit.pressable(
    { overflow: 'hidden' },
    [radii],
    kit.view(row, [kit.given('contentStyle')], ...iconBox, content),
  );
  const isRaised = mode === 'elevated' && !kit.flag('disabled');
  return paperSurface(kit, { styles: [frame, radii, style], elevation: isRaised ? 1 : 0 }, touchable);
});

const labelMargin = (mode: string, hasIcon: boolean): number => {
  if (mode !== 'text') return 24;
  return hasIcon ? 16 : 12;
};

function iconMargins(mode: string, compact: boolean): PlainTable {
  if (mode === 'text')
    return compact ? { marginLeft: 6, marginRight: 0 } : { marginLeft: 12, marginRight: -8 };
  return compact ? { marginLeft: 8, marginRight: 0 } : { marginLeft: 16, marginRight: -16 };
}

const FAB_SIZES: ReadonlyMap<string, { side: number; radius: number; icon: number }> = new Map([
  ['small', { side: 40, radius: 12, icon: 24 }],
  ['medium', { side: 56, radius: 16, icon: 24 }],
  ['large', { side: 96, radius: 28, icon: 36 }],
]);

/** A floating action button, wider when it has a label. */
export const fab = kitComponent('FAB', (kit) => {
  const { side, radius, icon } = FAB_SIZES.get(
    kit.flag('small') ? 'small' : (kit.text('size') ?? 'medium'),
  ) ?? { side: 56, radius: 16, icon: 24 };
  const color = kit.text('color') ?? paperColor(kit, 'onPrimaryContainer');
  const frame = { borderRadius: radius, backgroundColor: paperColor(kit, 'primaryContainer') };
  const row = { flexDirection: 'row', alignItems: 'center', justifyContent: 'center', height: side };
  const glyph = paperIcon(kit, kit.prop('icon'), icon, color);
  const hasLabel = kit.has('label');
  const text = hasLabel ? [kit.label({ ...label, color, marginHorizontal: 8 }, [], kit.given('label'))] : [];
  const measure = hasLabel ? { paddingHorizontal: 16 } : { width: side };
  const content = kit.view({ ...row, ...measure }, [], glyph, ...text);
  const touchable = kit.pressable({ borderRadius: radius, overflow: 'hidden' }, [], content);
  const elevation = kit.text('mode') === 'flat' ? 0 : 3;
  return paperSurface(kit, { styles: [frame, kit.given('style')], elevation }, touchable);
});

/** A small rounded label, perhaps with an icon before it and a cross after it. */
export const chip = kitComponent('Chip', (kit) => {
  const outlined = kit.text('mode') === 'outlined';
  const compact = kit.flag('compact') ? 1.5 : 2;
  const color = kit.text('selectedColor') ?? paperColor(kit, chipText(outlined));
  const style = kit.given('style');
  const radius = lengthIn(flatStyle(kit, style), 'borderRadius') ?? 8;
  const frame = {
    borderRadius: radius,
    borderWidth: outlined ? 1 : 0,
    borderColor: outlined ? paperColor(kit, 'outline') : 'transparent',
    backgroundColor: outlined ? paperColor(kit, 'surface') : paperColor(kit, 'secondaryContainer'),
  };
  const source = kit.prop('icon') ?? (kit.flag('selected') ? 'check' : undefined);
  const before = source === undefined ? avatarOf(kit) : [iconBefore(kit, source, color)];
  const hasClose = kit.has('onClose');
  const text = kit.label(
    {
      marginVertical: 6,
      ...label,
      color,
      textAlign: 'left',
      marginRight: hasClose ? 0 : 8 * compact,
      marginLeft: (before.length > 0 ? 4 : 8) * compact,
    },
    [kit.given('textStyle')],
    kit.children,
    { numberOfLines: 1 },
  );
  const row = { flexDirection: 'row', alignItems: 'center', paddingRight: hasClose ? 34 : 0 };
  const touchable = kit.pressable(
    { borderRadius: radius, width: '100%', overflow: 'hidden' },
    [],
    kit.view(row, [], ...before, text),
  );
  const surface = { styles: [frame, style], elevation: kit.flag('elevated') ? 1 : 0 };
  return paperSurface(kit, surface, touchable, ...(hasClose ? [closeOf(kit, color)] : []));
});

const chipText = (outlined: boolean): PaperColor => (outlined ? 'onSurfaceVariant' : 'onSecondaryContainer');

const iconBefore = (kit: KitElement, source: Value, color: string): Value =>
  kit.view(
    { padding: 4, paddingLeft: 8, paddingRight: 0, alignSelf: 'center' },
    [],
    paperIcon(kit, source, 18, color),
  );

const avatarOf = (kit: KitElement): readonly Value[] =>
  kit.has('avatar') ? [kit.view({ marginLeft: 4 }, [], kit.given('avatar'))] : [];

function closeOf(kit: KitElement, color: string): Value {
  const place = {
    position: 'absolute',
    right: 0,
    height: '100%',
    justifyContent: 'center',
    alignItems: 'center',
  };
  const icon = paperIcon(kit, kit.prop('closeIcon') ?? 'close', 18, color);
  const box = kit.view({ alignSelf: 'center', marginRight: 8 }, [], icon);
  return kit.view(
    place,
    [],
    kit.element(REACT_NATIVE_HOSTS.Pressable, { onPress: kit.given('onClose') }, box),
  );
}

/** A box or ring of 24 points with a mark in it, in a round part of 36. */
const mark = (name: string, checked: string, unchecked: string) =>
  kitComponent(name, (kit) => {
    const isChecked = kit.prop('status') === 'checked';
    const chosen = kit.text('color') ?? paperColor(kit, 'primary');
    const color = isChecked ? chosen : (kit.text('uncheckedColor') ?? paperColor(kit, 'onSurfaceVariant'));
    const frame = { width: 36, height: 36, padding: 6, borderRadius: 18 };
    return kit.pressable(frame, [], paperIcon(kit, isChecked ? checked : unchecked, 24, color));
  });

export const checkbox = mark('Checkbox', 'checkbox-marked', 'checkbox-blank-outline');
export const radioButton = mark('RadioButton', 'radiobox-marked', 'radiobox-blank');
