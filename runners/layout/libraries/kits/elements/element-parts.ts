import { ElementValue } from '../../../evaluate/react/element-value.ts';
import { Callable } from '../../../evaluate/values/callable.ts';
import { ObjectValue } from '../../../evaluate/values/object-value.ts';
import { chosenOf } from '../../../evaluate/values/one-of-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import { iconFamilyNamed } from '../../vector-icons.ts';
import type { KitElement } from '../kit-element.ts';

/** The colours of the library's theme. */
export const COLORS = {
  primary: '#2089dc',
  secondary: '#ad1457',
  success: '#52c41a',
  warning: '#faad14',
  error: '#ff190c',
  black: '#242424',
  grey1: '#43484d',
  grey2: '#5e6977',
  grey3: '#86939e',
  grey4: '#bdc6cf',
  grey5: '#e1e8ee',
  divider: '#bcbbc1',
  disabled: 'hsl(208, 8%, 90%)',
  white: '#ffffff',
} as const;

/** The library's size of text for a screen: as many steps larger as the screen is large and dense. */
export function normalizeText(kit: KitElement, size: number): number {
  const dpr = kit.interpreter.readDevice('dpr');
  const width = kit.interpreter.readDevice('width');
  const height = kit.interpreter.readDevice('height');
  const [small, medium, large] =
    dpr >= 3.5 ? [1.2, 1.25, 1.4] : dpr >= 3 ? [1.15, 1.2, 1.27] : [1, 1.15, 1.25];
  if (dpr < 2 || width <= 360) return size;
  return size * (height < 667 ? small : height <= 735 ? medium : large);
}

/** Names that the library uses for icon fonts. */
const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['material', 'MaterialIcons'],
  ['material-community', 'MaterialCommunityIcons'],
  ['font-awesome', 'FontAwesome'],
  ['font-awesome-5', 'FontAwesome5'],
  ['ionicon', 'Ionicons'],
  ['feather', 'Feather'],
  ['entypo', 'Entypo'],
  ['evilicon', 'EvilIcons'],
  ['antdesign', 'AntDesign'],
  ['octicon', 'Octicons'],
  ['simple-line-icon', 'SimpleLineIcons'],
  ['foundation', 'Foundation'],
  ['fontisto', 'Fontisto'],
  ['zocial', 'Zocial'],
]);

/** A glyph as the library's props describe it: a name, or `{ name, type, size, color }`. */
export function glyphOf(kit: KitElement, given: Value, usual: { size: number; color: string }): Value {
  const icon = chosenOf(given);
  if (icon instanceof ElementValue) return icon;
  const { interpreter } = kit;
  const read = (name: string) =>
    icon instanceof ObjectValue ? chosenOf(interpreter.getProperty(icon, name)) : undefined;
  const name = typeof icon === 'string' ? icon : read('name');
  if (typeof name !== 'string') return null;
  const family = FAMILIES.get(String(read('type') ?? 'material')) ?? 'MaterialIcons';
  return kit.element(iconFamilyNamed(family), {
    name,
    size: read('size') ?? usual.size,
    color: read('color') ?? usual.color,
    style: read('style') ?? read('iconStyle'),
  });
}

/** An icon in the boxes that the library's own icons stand in; an element stands as it is. */
export function elementIcon(
  kit: KitElement,
  given: Value,
  usual: { size: number; color: string },
  ...around: readonly Value[]
): Value {
  const icon = chosenOf(given);
  const glyph = glyphOf(kit, icon, usual);
  if (icon instanceof ElementValue || glyph === null) return glyph;
  const own = icon instanceof ObjectValue ? [kit.interpreter.getProperty(icon, 'containerStyle')] : [];
  const inside = kit.view({ alignItems: 'center', justifyContent: 'center' }, [], glyph);
  return kit.view({ overflow: 'hidden' }, [...around, ...own], inside);
}

/**
 * A part that a prop gives: an element, what a function makes, a text inside a component, or the component with these
 * props over the usual ones.
 */
export function partOf(
  kit: KitElement,
  given: Value,
  component: Value,
  usual: Readonly<Record<string, Value>> = {},
): readonly Value[] {
  const value = chosenOf(given);
  if (value === undefined || value === null || value === false || value === '') return [];
  if (value instanceof ElementValue) return [value];
  if (value instanceof Callable) return [kit.interpreter.call(value, [])];
  if (typeof value === 'string' || typeof value === 'number')
    return [kit.element(component, { ...usual, children: value })];
  if (!(value instanceof ObjectValue)) return value === true ? [kit.element(component, usual)] : [];
  const own = value.ownKeys().map((name) => [name, kit.interpreter.getProperty(value, name)] as const);
  return [kit.element(component, { ...usual, ...Object.fromEntries(own) })];
}

/** Text, unless it is an element already. */
export function asLabel(
  kit: KitElement,
  content: Value,
  look: Readonly<Record<string, string | number>>,
  over: readonly Value[] = [],
): Value {
  const value = chosenOf(content);
  if (value === undefined || value === null || value === false || value === '') return null;
  return typeof value === 'string' || typeof value === 'number' ? kit.label(look, over, value) : value;
}
