import { ObjectValue } from '../../../evaluate/values/object-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import type { PlainTable } from '../../from-plain.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { ICON_SET } from '../../vector-icons.ts';
import { type KitElement, kitComponent, styles } from '../kit-element.ts';
import { accessory, FONTS, flatStyle, SIZES, type Size, sizeOf, statusOf, words } from './kitten-parts.ts';
import { kittenColor } from './kitten-theme.ts';

/** Properties of a field's style that are for the frame with its background; all others are for what stands around it. */
const OF_FRAME = /^(?:backgroundColor|opacity|border|shadow|elevation)/;

const PADDINGS: Readonly<Record<Size, number>> = { tiny: 3, small: 3, medium: 7, large: 11, giant: 11 };

interface FieldLook {
  readonly frame: PlainTable;
  readonly icon: PlainTable;
  readonly ink: string;
  readonly hint: string;
  readonly fontSize: number;
}

function fieldLook(kit: KitElement): FieldLook {
  const size = sizeOf(kit, 'medium');
  const status = statusOf(kit, 'basic');
  const isControl = status === 'control';
  const border = isControl
    ? 'color-basic-control-transparent-500'
    : status === 'basic'
      ? 'border-basic-color-4'
      : `color-${status}-default`;
  const ground = isControl ? 'color-basic-control-transparent-300' : 'background-basic-color-2';
  const hint = kittenColor(kit, isControl ? 'text-control-color' : 'text-hint-color');
  const iconColor = status === 'basic' ? hint : kittenColor(kit, `text-${status}-color`);
  const ink = kit.flag('disabled')
    ? 'text-disabled-color'
    : isControl
      ? 'text-control-color'
      : 'text-basic-color';
  return {
    frame: {
      flexDirection: 'row',
      alignItems: 'center',
      minHeight: SIZES[size],
      paddingHorizontal: 8,
      paddingVertical: PADDINGS[size],
      borderRadius: 4,
      borderWidth: 1,
      borderColor: kittenColor(kit, border),
      backgroundColor: kittenColor(kit, ground),
    },
    icon: { width: 24, height: 24, marginHorizontal: 8, tintColor: iconColor },
    ink: kittenColor(kit, ink),
    hint,
    fontSize: size === 'small' || size === 'tiny' ? 13 : 15,
  };
}

/** The label above a field and the caption below it. */
function around(kit: KitElement, { hint }: FieldLook, field: Value): Value[] {
  const status = statusOf(kit, 'basic');
  const color = status === 'basic' ? hint : kittenColor(kit, `text-${status}-color`);
  return [
    words(kit, 'label', { ...FONTS.label, color: hint, marginBottom: 4, textAlign: 'left' }, [
      kit.given('labelStyle'),
    ]),
    field,
    words(kit, 'caption', { ...FONTS.c1, color, textAlign: 'left' }, [kit.given('captionStyle')]),
  ];
}

/** A style in two: what is for the frame of the field, and what is for the place it stands in. */
function splitStyle(kit: KitElement): { readonly outside: Value; readonly frame: Value } {
  const all = flatStyle(kit.interpreter, kit.given('style'));
  const outside = new ObjectValue();
  const frame = new ObjectValue();
  for (const name of all.ownKeys()) (OF_FRAME.test(name) ? frame : outside).setOwn(name, all.getOwn(name));
  return { outside, frame };
}

const NOT_OF_INPUT = [
  'style',
  'textStyle',
  'label',
  'labelStyle',
  'caption',
  'captionStyle',
  'captionIcon',
  'accessoryLeft',
  'accessoryRight',
  'icon',
  'status',
  'size',
  'onPress',
];

/** A text field in a frame, under its label. */
export const input = kitComponent('Input', (kit) => {
  const look = fieldLook(kit);
  const { outside, frame } = splitStyle(kit);
  const text = {
    flexGrow: 1,
    flexShrink: 1,
    marginHorizontal: 8,
    fontSize: look.fontSize,
    fontWeight: 'normal',
    color: look.ink,
  };
  const field = kit.element(REACT_NATIVE_HOSTS.TextInput, {
    placeholderTextColor: look.hint,
    ...kit.rest(...NOT_OF_INPUT),
    style: styles(text, kit.given('textStyle')),
  });
  const row = kit.view(
    { ...look.frame, width: '100%' },
    [frame],
    accessory(kit, 'accessoryLeft', look.icon),
    field,
    accessory(kit, kit.has('icon') ? 'icon' : 'accessoryRight', look.icon),
  );
  return kit.view({}, [outside], ...around(kit, look, row));
});

/** A closed field to choose from: the chosen value, or the placeholder, and an arrow. */
const choice = (name: string, arrow: string | undefined) =>
  kitComponent(name, (kit) => {
    const look = fieldLook(kit);
    const shown = kit.has('value') ? 'value' : 'placeholder';
    const text = {
      flex: 1,
      textAlign: 'left',
      marginHorizontal: 8,
      fontSize: 15,
      ...(shown === 'value' ? { fontWeight: '600', color: look.ink } : { color: look.hint }),
    };
    const right =
      kit.has('accessoryRight') || arrow === undefined
        ? accessory(kit, 'accessoryRight', look.icon)
        : kit.element(ICON_SET, {
            name: arrow,
            size: 24,
            color: look.hint,
            style: styles({ marginHorizontal: 8 }),
          });
    const field = kit.pressable(
      { ...look.frame, justifyContent: 'space-between' },
      [kit.given('controlStyle')],
      accessory(kit, 'accessoryLeft', look.icon),
      words(kit, shown, text),
      right,
    );
    return kit.view({}, [kit.given('style')], ...around(kit, look, field));
  });

export const select = choice('Select', 'arrow-ios-downward');
export const datepicker = choice('Datepicker', undefined);
