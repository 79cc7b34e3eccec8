import { ArrayValue } from '../../../evaluate/values/array-value.ts';
import { ObjectValue } from '../../../evaluate/values/object-value.ts';
import { chosenOf } from '../../../evaluate/values/one-of-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import { fromPlain, type PlainTable } from '../../from-plain.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { flattenInto } from '../../react-native/style-sheet.ts';
import type { KitElement } from '../kit-element.ts';
import { paperElevation } from './paper-theme.ts';

/** What of a surface's style its outer layer takes on iOS; the rest is its inner layer's. */
const OUTER = new Set([
  ...['position', 'alignSelf', 'top', 'right', 'bottom', 'left', 'start', 'end', 'flex', 'flexShrink'],
  ...['flexGrow', 'width', 'height', 'transform', 'opacity'],
]);

const IOS_SHADOWS = [
  { opacity: 0.15, height: [0, 1, 2, 4, 6, 8], radius: [0, 3, 6, 8, 10, 12] },
  { opacity: 0.3, height: [0, 1, 1, 1, 2, 4], radius: [0, 1, 2, 3, 3, 4] },
] as const;

const ANDROID_ELEVATIONS = [0, 3, 6, 9, 12, 15];

interface Surface {
  /** Styles, the last one over the others. */
  readonly styles: readonly (PlainTable | Value)[];
  readonly elevation: number;
}

/** A surface of Material Design: one view, on iOS one in another, which cast a shadow each. */
export function paperSurface(kit: KitElement, surface: Surface, ...children: readonly Value[]): Value {
  const style = flatStyle(kit, ...surface.styles);
  const { elevation } = surface;
  if (!style.has('backgroundColor')) style.set('backgroundColor', paperElevation(elevation));
  if (kit.interpreter.platform !== 'ios') {
    if (elevation > 0) style.set('elevation', ANDROID_ELEVATIONS[elevation] ?? 0);
    return kit.element(REACT_NATIVE_HOSTS.View, { style: new ObjectValue(style) }, ...children);
  }
  const outer = new Map<string, Value>();
  const inner = new Map<string, Value>();
  for (const [name, value] of style) {
    const isRadius = name.startsWith('border') && name.endsWith('Radius');
    const isShared = isRadius || name === 'backgroundColor';
    const isOuter = OUTER.has(name) || name.startsWith('margin');
    if (isOuter || isShared) outer.set(name, value);
    if (!isOuter || isShared) inner.set(name, value);
  }
  if (style.get('height') !== undefined) inner.set('flex', 1);
  for (const [layer, target] of [outer, inner].entries()) castShadow(target, layer, elevation);
  const inside = kit.element(REACT_NATIVE_HOSTS.View, { style: new ObjectValue(inner) }, ...children);
  return kit.element(REACT_NATIVE_HOSTS.View, { style: new ObjectValue(outer) }, inside);
}

function castShadow(style: Map<string, Value>, layer: number, elevation: number): void {
  const shadow = IOS_SHADOWS[layer];
  if (shadow === undefined || elevation === 0) return;
  style.set('shadowColor', '#000000');
  style.set('shadowOpacity', shadow.opacity);
  style.set('shadowOffset', fromPlain({ width: 0, height: shadow.height[elevation] ?? 0 }));
  style.set('shadowRadius', shadow.radius[elevation] ?? 0);
}

/** Styles as one, by name. */
export function flatStyle(kit: KitElement, ...styles: readonly (PlainTable | Value)[]): Map<string, Value> {
  const flat = new Map<string, Value>();
  const values = styles.map((style) => (isPlain(style) ? fromPlain(style) : style));
  flattenInto(kit.interpreter, flat, new ArrayValue(values));
  for (const [name, value] of flat) if (value === undefined) flat.delete(name);
  return flat;
}

function isPlain(style: PlainTable | Value): style is PlainTable {
  return typeof style === 'object' && style !== null && !('kind' in style);
}

/** The radii in a style, or one for all corners. */
export function radiiOf(style: ReadonlyMap<string, Value>, usual: number): Value {
  const given = [...style].filter(([name]) => name.startsWith('border') && name.endsWith('Radius'));
  return new ObjectValue(new Map<string, Value>([['borderRadius', usual], ...given]));
}

/** A length that a style says, where it is known. */
export function lengthIn(style: ReadonlyMap<string, Value>, name: string): number | undefined {
  const value = chosenOf(style.get(name));
  return typeof value === 'number' ? value : undefined;
}
