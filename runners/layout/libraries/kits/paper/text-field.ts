import { ElementValue } from '../../../evaluate/react/element-value.ts';
import { ObjectValue } from '../../../evaluate/values/object-value.ts';
import { chosenOf } from '../../../evaluate/values/one-of-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import type { PlainTable } from '../../from-plain.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { type KitElement, kitComponent, styles } from '../kit-element.ts';
import { textInputAffix } from './adornments.ts';
import { paperColor } from './paper-theme.ts';
import { flatStyle, lengthIn } from './surface-layers.ts';
import { typeOf } from './text.ts';

const OWN_PROPS = [
  ...['mode', 'label', 'left', 'right', 'style', 'theme', 'error', 'dense', 'outlineColor', 'render'],
  ...['activeOutlineColor', 'underlineColor', 'activeUnderlineColor', 'outlineStyle', 'contentStyle'],
  ...['underlineStyle', 'textColor', 'placeholder'],
];

/** What of a field's style is that of the text in it, and not of the box around it. */
const TEXT_STYLES = ['fontSize', 'fontWeight', 'lineHeight', 'height', 'textAlign'];

const PADDING = 16;
const ICON = 24;
const SMALL_LABEL = 12;
const FILL: PlainTable = { position: 'absolute', top: 0, right: 0, bottom: 0, left: 0 };

/** The measures of a field, which depend on its mode, its label and its style. */
interface Field {
  readonly outlined: boolean;
  readonly label: Value;
  readonly style: ReadonlyMap<string, Value>;
  readonly fontSize: number;
  readonly height: number | undefined;
  readonly minHeight: number;
  /** Above what is written, inside an outline that the label breaks. */
  readonly paddingTop: number;
  readonly inputHeight: number;
  readonly isEmpty: boolean;
}

function fieldOf(kit: KitElement): Field {
  const outlined = kit.text('mode') === 'outlined';
  const style = flatStyle(kit, kit.given('style'));
  const height = lengthIn(style, 'height');
  const label = kit.has('label') ? kit.given('label') : undefined;
  const dense = kit.flag('dense');
  const flatDense = label === undefined ? 40 : 52;
  const minHeight = height ?? (dense ? (outlined ? 48 : flatDense) : 56);
  const paddingTop = outlined && label !== undefined ? 8 : 0;
  return {
    outlined,
    label,
    style,
    fontSize: lengthIn(style, 'fontSize') ?? 16,
    height,
    minHeight,
    paddingTop,
    inputHeight: height ?? minHeight - paddingTop,
    isEmpty: !kit.has('value') && !kit.has('defaultValue'),
  };
}

/** A text field: filled with a line below, or outlined. Its label stands in the field while it is empty, else above. */
export const textInput = kitComponent('TextInput', (kit) => {
  const field = fieldOf(kit);
  const box = new ObjectValue(
    new Map(
      [...field.style].filter(
        ([name]) => !TEXT_STYLES.includes(name) && !(field.outlined && name === 'backgroundColor'),
      ),
    ),
  );
  const holder = { paddingTop: field.paddingTop, minHeight: field.minHeight, flexGrow: 1 };
  const frame = field.outlined ? outline(kit, field) : underline(kit);
  const filled = field.outlined
    ? {}
    : {
        backgroundColor: paperColor(kit, 'surfaceVariant'),
        borderTopLeftRadius: 4,
        borderTopRightRadius: 4,
      };
  const inside = kit.view(holder, [], ...labelOf(kit, field), inputOf(kit, field));
  const sides = [...adornment(kit, field, 'left'), ...adornment(kit, field, 'right')];
  return kit.view(filled, [box], frame, inside, ...sides);
});

function outline(kit: KitElement, field: Field): Value {
  const color = kit.flag('error')
    ? paperColor(kit, 'error')
    : (kit.text('outlineColor') ?? paperColor(kit, 'outline'));
  const look = {
    ...FILL,
    top: field.label === undefined ? 0 : 6,
    borderRadius: 4,
    borderWidth: kit.flag('error') ? 2 : 1,
    borderColor: color,
    backgroundColor: paperColor(kit, 'background'),
  };
  const background = field.style.get('backgroundColor');
  const over = background === undefined ? [] : [new ObjectValue(new Map([['backgroundColor', background]]))];
  return kit.view(look, [...over, kit.given('outlineStyle')]);
}

function underline(kit: KitElement): Value {
  const color = kit.flag('error')
    ? paperColor(kit, 'error')
    : (kit.text('underlineColor') ?? paperColor(kit, 'onSurfaceVariant'));
  const look = { position: 'absolute', right: 0, bottom: 0, left: 0, height: 1, backgroundColor: color };
  return kit.view(look, [kit.given('underlineStyle')]);
}

/** The label twice, as the library crossfades one into the other; only one of them shows at a time. */
function labelOf(kit: KitElement, field: Field): readonly Value[] {
  if (field.label === undefined) return [];
  const color = paperColor(kit, kit.flag('error') ? 'error' : 'onSurfaceVariant');
  const lineHeight = Math.round(field.fontSize * 1.2);
  const top = field.outlined
    ? Math.floor((field.inputHeight - lineHeight) / 2) + field.paddingTop
    : Math.floor((field.minHeight - lineHeight) / 2);
  const scale = field.isEmpty ? 1 : SMALL_LABEL / field.fontSize;
  const up = field.isEmpty ? 0 : -(lineHeight / 2 + top - (field.outlined ? 6 : 18));
  const { fontWeight, letterSpacing } = typeOf('bodyLarge');
  const own = field.style.get('fontWeight');
  const look = {
    position: 'absolute',
    left: 0,
    top,
    paddingHorizontal: PADDING,
    fontSize: field.fontSize,
    fontWeight: typeof own === 'string' ? own : fontWeight,
    letterSpacing,
    color,
    textAlign: 'left',
    ...(field.isEmpty ? {} : { transform: [{ translateY: up }, { scale }] }),
  };
  const one = { numberOfLines: 1 };
  const texts = [
    kit.label({ ...look, color: paperColor(kit, 'primary'), opacity: 0 }, [], field.label, one),
    kit.label(look, [], field.label, one),
  ];
  const wide = { ...FILL, width: kit.interpreter.readDevice('width'), zIndex: 3 };
  const beside = side(kit, 'left') === 'icon' ? { transform: [{ translateX: ICON + PADDING }] } : {};
  const moved = kit.view({ ...wide, ...beside }, [], kit.view({ width: '100%' }, [], ...texts));
  return [kit.view({ ...FILL, overflow: 'hidden' }, [], moved)];
}

function inputOf(kit: KitElement, field: Field): Value {
  const room = field.outlined ? 'margin' : 'padding';
  const sideRoom: Record<string, number> = {};
  if (side(kit, 'left') !== undefined) sideRoom[`${room}Left`] = ICON + 2 * PADDING;
  if (side(kit, 'right') !== undefined) sideRoom[`${room}Right`] = ICON + 2 * PADDING;
  const dense = kit.flag('dense');
  const padding = field.outlined
    ? { paddingVertical: dense ? 4 : 8 }
    : { paddingTop: field.label === undefined ? 0 : 24, paddingBottom: field.label === undefined ? 0 : 4 };
  const isFixed = field.outlined && (!kit.flag('multiline') || field.height !== undefined);
  const { fontWeight, letterSpacing } = typeOf('bodyLarge');
  const texts = ['fontWeight', 'lineHeight', 'textAlign'].flatMap((name) => {
    const value = field.style.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const look = {
    margin: 0,
    flexGrow: 1,
    ...(isFixed ? { height: field.inputHeight } : {}),
    ...padding,
    fontWeight,
    letterSpacing,
    fontSize: field.fontSize,
    color: kit.text('textColor') ?? paperColor(kit, 'onSurface'),
    textAlign: 'left',
    paddingHorizontal: PADDING,
    ...sideRoom,
  };
  return kit.element(REACT_NATIVE_HOSTS.TextInput, {
    ...kit.rest(...OWN_PROPS),
    placeholder: field.label === undefined ? kit.given('placeholder') : undefined,
    placeholderTextColor: kit.given('placeholderTextColor') ?? paperColor(kit, 'onSurfaceVariant'),
    style: styles(look, new ObjectValue(new Map(texts)), kit.given('contentStyle')),
  });
}

/** What stands at a side of a field, if anything does. */
function side(kit: KitElement, name: 'left' | 'right'): 'icon' | 'affix' | undefined {
  const given = chosenOf(kit.given(name));
  if (!(given instanceof ElementValue)) return undefined;
  return given.type === textInputAffix ? 'affix' : 'icon';
}

function adornment(kit: KitElement, field: Field, name: 'left' | 'right'): readonly Value[] {
  const kind = side(kit, name);
  if (kind === undefined) return [];
  const offset = field.outlined && field.label !== undefined ? 6 : 0;
  const total = field.inputHeight + field.paddingTop;
  if (kind === 'affix') {
    const lineHeight = Math.round(field.fontSize * 1.2);
    const inFlat = field.label === undefined ? 0 : 20;
    const top = (total - lineHeight + (field.outlined ? offset : inFlat)) / 2;
    const opacity = field.label !== undefined && field.isEmpty ? 0 : 1;
    return [kit.view({ position: 'absolute', top, [name]: PADDING, opacity }, [], kit.given(name))];
  }
  const place = {
    position: 'absolute',
    top: (total - ICON + offset) / 2,
    [name]: PADDING,
    width: ICON,
    height: ICON,
    alignItems: 'center',
    justifyContent: 'center',
  };
  return [kit.view(place, [], kit.given(name))];
}
