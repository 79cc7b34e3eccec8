import type { Interpreter } from '../../../evaluate/interpreter.ts';
import { ElementValue } from '../../../evaluate/react/element-value.ts';
import { Callable } from '../../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../../evaluate/values/object-value.ts';
import { chosenOf } from '../../../evaluate/values/one-of-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import { fromPlain, type PlainTable } from '../../from-plain.ts';
import { mergeObjects } from '../../model-components.ts';
import { flattenInto } from '../../react-native/style-sheet.ts';
import { type KitElement, styles } from '../kit-element.ts';

const STATUSES = ['basic', 'primary', 'success', 'info', 'warning', 'danger', 'control'] as const;
export type Status = (typeof STATUSES)[number];

/** The status of a component, or what is usual for it. */
export function statusOf<T extends string | undefined>(kit: KitElement, usual: T): Status | T {
  return STATUSES.find((status) => status === kit.text('status')) ?? usual;
}

const font = (fontSize: number, fontWeight: string): PlainTable => ({ fontSize, fontWeight });

/** Eva's sizes of text. */
export const FONTS = {
  h1: font(36, '800'),
  h2: font(32, '800'),
  h3: font(30, '800'),
  h4: font(26, '800'),
  h5: font(22, '800'),
  h6: font(18, '800'),
  s1: font(15, '600'),
  s2: font(13, '600'),
  p1: font(15, '400'),
  p2: font(13, '400'),
  c1: font(12, '400'),
  c2: font(12, '600'),
  label: font(12, '800'),
} as const;

/** The heights that Eva gives to buttons, fields and avatars. */
export const SIZES = { tiny: 24, small: 32, medium: 40, large: 48, giant: 56 } as const;
export type Size = keyof typeof SIZES;

export function sizeOf(kit: KitElement, usual: Size): Size {
  const given = kit.text('size');
  return given !== undefined && given in SIZES ? (given as Size) : usual;
}

/** What a slot of a component shows: an element, or what a component of the app draws with the style of the slot. */
export function accessory(kit: KitElement, name: string, style: PlainTable): Value {
  const value = kit.prop(name);
  if (value instanceof Callable) return kit.element(value, { style: fromPlain(style) });
  return value instanceof ElementValue ? restyled(kit, value, style) : null;
}

/** An element with a style of the kit under its own. */
export function restyled(
  kit: KitElement,
  { type, props }: ElementValue,
  style: PlainTable,
  more: Readonly<Record<string, Value>> = {},
): ElementValue {
  const own = kit.interpreter.getProperty(props, 'style');
  const all = mergeObjects(kit.interpreter, props, objectOf({ ...more, style: styles(style, own) }));
  return kit.element(type, Object.fromEntries(all.ownKeys().map((key) => [key, all.getOwn(key) as Value])));
}

/** What a slot for text shows: words in the look of the slot, or what the app draws in their place. */
export function words(kit: KitElement, name: string, look: PlainTable, over: readonly Value[] = []): Value {
  const value = kit.prop(name);
  if (typeof value === 'string' || typeof value === 'number') return kit.label(look, over, kit.given(name));
  if (value instanceof Callable) return kit.element(value, { style: styles(look, ...over) });
  if (value instanceof ElementValue) return value;
  if (value === undefined || value === null || typeof value === 'boolean') return null;
  return kit.label(look, over, kit.given(name));
}

/** A style as one object. */
export function flatStyle(interpreter: Interpreter, style: Value): ObjectValue {
  const properties = new Map<string, Value>();
  flattenInto(interpreter, properties, style);
  return new ObjectValue(properties);
}

/** A property of a style, where it is a number. */
export function lengthIn(interpreter: Interpreter, style: ObjectValue, name: string): number | undefined {
  const value = chosenOf(interpreter.getProperty(style, name));
  return typeof value === 'number' ? value : undefined;
}
