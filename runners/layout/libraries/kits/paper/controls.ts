import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { paperIcon } from './paper-icon.ts';
import { paperColor } from './paper-theme.ts';
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
  const horizontal = compact ? 8 : mode === 'text' ? 12 : 24;
  const hasIcon = kit.has('icon') || kit.flag('loading');
  const frame = {
    minWidth: compact ? undefined : 64,
    borderRadius: 20,
    borderWidth: look.borderWidth,
    borderColor: paperColor(kit, 'outline'),
    backgroundColor: look.background,
  };
  const row = { flexDirection: 'row', alignItems: 'center', justifyContent: 'center' };
  const icon = kit.flag('loading')
    ? kit.element(REACT_NATIVE_HOSTS.ActivityIndicator, { size: 18, color: look.text })
    : paperIcon(kit, kit.prop('icon'), 18, look.text);
  const iconBox = hasIcon
    ? [kit.view({ marginLeft: mode === 'text' ? 12 : 16, marginRight: mode === 'text' ? -8 : -16 }, [], icon)]
    : [];
  const content = kit.label(
    { ...label, color: look.text, textAlign: 'center', marginVertical: 10, marginHorizontal: horizontal },
    [kit.given('labelStyle')],
    kit.children,
    { numberOfLines: 1 },
  );
  return kit.pressable(
    frame,
    [kit.given('style')],
    kit.view(row, [kit.given('contentStyle')], ...iconBox, content),
  );
});

/** An icon on a round part to touch. */
export const iconButton = kitComponent('IconButton', (kit) => {
  const size = kit.number('size', 24);
  const mode = kit.text('mode');
  const side = size + 16;
  const color =
    kit.text('iconColor') ??
    kit.text('color') ??
    paperColor(kit, mode === 'contained' ? 'primary' : 'onSurfaceVariant');
  const container =
    kit.text('containerColor') ?? (mode === 'contained' ? paperColor(kit, 'surfaceVariant') : 'transparent');
  const frame = {
    width: side,
    height: side,
    margin: 6,
    borderRadius: side / 2,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: container,
    ...(mode === 'outlined' ? { borderWidth: 1, borderColor: paperColor(kit, 'outline') } : {}),
  };
  return kit.pressable(frame, [kit.given('style')], paperIcon(kit, kit.prop('icon'), size, color));
});

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
  const frame = {
    height: side,
    borderRadius: radius,
    backgroundColor: paperColor(kit, 'primaryContainer'),
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'center',
    elevation: 3,
  };
  const glyph = paperIcon(kit, kit.prop('icon'), icon, color);
  if (!kit.has('label')) return kit.pressable({ ...frame, width: side }, [kit.given('style')], glyph);
  const text = kit.label({ ...label, color, marginHorizontal: 8 }, [], kit.given('label'));
  return kit.pressable({ ...frame, paddingHorizontal: 16 }, [kit.given('style')], glyph, text);
});

/** A small rounded label, perhaps with an icon before it and a cross after it. */
export const chip = kitComponent('Chip', (kit) => {
  const outlined = kit.text('mode') === 'outlined';
  const color = paperColor(kit, outlined ? 'onSurfaceVariant' : 'onSecondaryContainer');
  const frame = {
    borderRadius: 8,
    borderWidth: 1,
    borderColor: outlined ? paperColor(kit, 'outline') : 'transparent',
    backgroundColor: outlined ? paperColor(kit, 'surface') : paperColor(kit, 'secondaryContainer'),
  };
  const source = kit.prop('icon') ?? (kit.flag('selected') ? 'check' : undefined);
  const icon =
    source === undefined ? [] : [kit.view({ paddingLeft: 8 }, [], paperIcon(kit, source, 18, color))];
  const close = kit.has('onClose')
    ? [kit.view({ paddingRight: 8 }, [], paperIcon(kit, 'close', 18, color))]
    : [];
  const text = kit.label(
    {
      ...label,
      color,
      marginVertical: 6,
      marginLeft: icon.length > 0 ? 8 : 16,
      marginRight: close.length > 0 ? 8 : 16,
    },
    [kit.given('textStyle')],
    kit.children,
    { numberOfLines: 1 },
  );
  return kit.pressable(
    frame,
    [kit.given('style')],
    kit.view({ flexDirection: 'row', alignItems: 'center' }, [], ...icon, text, ...close),
  );
});

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
