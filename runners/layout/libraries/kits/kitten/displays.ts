import type { Value } from '../../../evaluate/values/value.ts';
import { fromPlain } from '../../from-plain.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { ICON_SET } from '../../vector-icons.ts';
import { type KitElement, kitComponent, styles } from '../kit-element.ts';
import { accessory, FONTS, flatStyle, lengthIn, SIZES, sizeOf, statusOf, words } from './kitten-parts.ts';
import { kittenColor } from './kitten-theme.ts';

export const layout = kitComponent('Layout', (kit) => {
  const level = kit.text('level') ?? '1';
  const ground = { backgroundColor: kittenColor(kit, `background-basic-color-${level}`) };
  return kit.element(REACT_NATIVE_HOSTS.View, { ...kit.rest('level'), style: kit.stack(ground, 'style') });
});

/** The colour of text of a status: its own, or a quieter one where the status is basic. */
function textColor(kit: KitElement): string {
  const status = statusOf(kit, 'basic');
  const appearance = kit.text('appearance');
  if (status === 'basic' && appearance === 'hint') return kittenColor(kit, 'text-hint-color');
  if (status === 'basic' && appearance === 'alternative') return kittenColor(kit, 'text-alternate-color');
  return kittenColor(kit, `text-${status}-color`);
}

export const text = kitComponent('Text', (kit) => {
  const category = Object.entries(FONTS).find(([name]) => name === kit.text('category'))?.[1] ?? FONTS.p1;
  const { style, children, ...more } = kit.rest('category', 'appearance', 'status');
  return kit.label({ ...category, color: textColor(kit) }, [style], children, more);
});

export const divider = kitComponent('Divider', (kit) =>
  kit.view({ height: 1, backgroundColor: kittenColor(kit, 'background-basic-color-3') }, [
    kit.given('style'),
  ]),
);

/** A sheet with a header and a footer behind lines, and a strip in the colour of its status. */
export const card = kitComponent('Card', (kit) => {
  const status = statusOf(kit, undefined);
  const filled = kit.text('appearance') === 'filled';
  const ground = {
    overflow: 'hidden',
    backgroundColor: kittenColor(kit, 'background-basic-color-1'),
    borderRadius: 4,
    borderWidth: filled ? 0 : 1,
    borderColor: filled ? 'transparent' : kittenColor(kit, 'border-basic-color-4'),
  };
  const room = { paddingHorizontal: 24, paddingVertical: 16 };
  const strip =
    status === undefined
      ? { height: 0 }
      : { height: 4, backgroundColor: kittenColor(kit, `color-${status}-default`) };
  const accent = kit.has('accent') ? accessory(kit, 'accent', strip) : kit.view(strip, []);
  const line = kit.element(divider, {});
  const header = kit.has('header')
    ? [accessory(kit, 'header', { backgroundColor: 'transparent', ...room }), line]
    : [];
  const footer = kit.has('footer')
    ? [line, accessory(kit, 'footer', { backgroundColor: 'transparent', ...room })]
    : [];
  const body = kit.view({ flexShrink: 1, ...room }, [], kit.children);
  return kit.pressable(ground, [kit.given('style')], accent, ...header, body, ...footer);
});

export const list = kitComponent('List', (kit) => {
  const ground = { backgroundColor: kittenColor(kit, 'background-basic-color-2') };
  return kit.element(REACT_NATIVE_HOSTS.FlatList, { ...kit.rest(), style: kit.stack(ground, 'style') });
});

/** A row: something at the left, title and description, something at the right; or what stands inside it. */
export const listItem = kitComponent('ListItem', (kit) => {
  const row = {
    flexDirection: 'row',
    alignItems: 'center',
    paddingHorizontal: 8,
    paddingVertical: 12,
    backgroundColor: kittenColor(kit, 'background-basic-color-1'),
  };
  const inside = kit.has('children') ? [kit.children] : rowParts(kit);
  return kit.pressable(row, [kit.given('style')], ...inside);
});

function rowParts(kit: KitElement): Value[] {
  const hint = kittenColor(kit, 'text-hint-color');
  const icon = { width: 24, height: 24, marginHorizontal: 8, tintColor: hint };
  const line = { marginHorizontal: 8, textAlign: 'left' };
  const title = words(kit, 'title', { ...line, ...FONTS.s2, color: kittenColor(kit, 'text-basic-color') });
  const description = words(kit, 'description', { ...line, ...FONTS.c1, color: hint });
  const [left, right] = kit.has('icon') ? ['icon', 'accessory'] : ['accessoryLeft', 'accessoryRight'];
  return [
    accessory(kit, left, icon),
    kit.view({ flex: 1 }, [], title, description),
    accessory(kit, right, icon),
  ];
}

const ROUNDING: ReadonlyMap<string, number> = new Map([
  ['round', 0.5],
  ['rounded', 0.3],
  ['square', 0],
]);

export const avatar = kitComponent('Avatar', (kit) => {
  const side = SIZES[sizeOf(kit, 'medium')];
  const { interpreter } = kit;
  const frame = flatStyle(interpreter, styles({ width: side, height: side }, kit.given('style')));
  const radius =
    (ROUNDING.get(kit.text('shape') ?? 'round') ?? 0.5) * (lengthIn(interpreter, frame, 'height') ?? side);
  const style = styles({ overflow: 'hidden', borderRadius: radius }, frame);
  return kit.element(REACT_NATIVE_HOSTS.Image, { ...kit.rest('size', 'shape', 'ImageComponent'), style });
});

/** An icon of a registered pack, as large and in the colour that the slot around it says. */
export const icon = kitComponent('Icon', (kit) => {
  const { interpreter } = kit;
  const style = flatStyle(interpreter, kit.given('style'));
  const size = lengthIn(interpreter, style, 'height') ?? kit.number('height', kit.number('width', 24));
  const color = kit.given('fill') ?? interpreter.getProperty(style, 'tintColor');
  return kit.element(ICON_SET, { name: kit.text('name') ?? '', size, color, style });
});

const RINGS = { tiny: 16, small: 20, medium: 24, large: 28, giant: 32 } as const;

export const spinner = kitComponent('Spinner', (kit) => {
  const side = RINGS[sizeOf(kit, 'medium')];
  const color = kittenColor(kit, `color-${statusOf(kit, 'primary')}-default`);
  const ring = kit.element(REACT_NATIVE_HOSTS.ActivityIndicator, { color, size: side });
  return kit.view({ width: side, height: side }, [], ring);
});

export const modal = kitComponent('Modal', (kit) => {
  if (!kit.flag('visible')) return null;
  const backdrop = { flex: 1, alignItems: 'center', justifyContent: 'center' };
  const panel = kit.view({}, [kit.given('style')], kit.children);
  const props = { visible: true, transparent: true, style: fromPlain({}) };
  return kit.element(
    REACT_NATIVE_HOSTS.Modal,
    props,
    kit.view(backdrop, [kit.given('backdropStyle')], panel),
  );
});
