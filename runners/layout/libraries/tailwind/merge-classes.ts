import { parseClass } from './class-variants.ts';
import { resolveClass } from './resolve-class.ts';
import type { UtilitySetting } from './utility-kinds.ts';

/** What a property of several sides sets, so that a later `p-2` takes the place of an earlier `px-4`. */
const SIDES: Readonly<Record<string, readonly string[]>> = {
  margin: ['marginTop', 'marginRight', 'marginBottom', 'marginLeft', 'marginStart', 'marginEnd'],
  marginHorizontal: ['marginLeft', 'marginRight', 'marginStart', 'marginEnd'],
  marginVertical: ['marginTop', 'marginBottom'],
  padding: ['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft', 'paddingStart', 'paddingEnd'],
  paddingHorizontal: ['paddingLeft', 'paddingRight', 'paddingStart', 'paddingEnd'],
  paddingVertical: ['paddingTop', 'paddingBottom'],
  borderWidth: ['borderTopWidth', 'borderRightWidth', 'borderBottomWidth', 'borderLeftWidth'],
  borderColor: ['borderTopColor', 'borderRightColor', 'borderBottomColor', 'borderLeftColor'],
  gap: ['rowGap', 'columnGap'],
};

/** Leaves out classes that a later one takes the place of, as tailwind-merge does; others stay, known or not. */
export function mergeClasses(classes: string, setting: UtilitySetting): string {
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const text of classes.split(/\s+/).reverse()) {
    if (text === '') continue;
    const { name, variants, isImportant } = parseClass(text);
    const group = `${[...variants].sort().join(':')}${isImportant ? '!' : ''}`;
    const properties = Object.keys(resolveClass(name, setting)?.style ?? {});
    const longhands = properties.flatMap((property) => SIDES[property] ?? [property]);
    const keys = longhands.map((property) => `${group} ${property}`);
    if (keys.length > 0 && keys.every((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    kept.push(text);
  }
  return kept.reverse().join(' ');
}
