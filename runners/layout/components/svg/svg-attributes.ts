import { type Plain, toPlain } from '../../evaluate/to-plain.ts';
import { PropertyHolder } from '../../evaluate/values/property-holder.ts';
import type { HostElement } from '../host-element.ts';
import { parseColor } from '../style/parse-color.ts';
import { isAttribute, toAttributeName } from './attribute-names.ts';
import { HAS_PLACE, readSvgTransform } from './svg-transform.ts';

const COLORS: ReadonlySet<string> = new Set(['color', 'fill', 'stroke', 'stop-color']);
const MOST_ITEMS = 20_000;

/** The attributes of an SVG element, from its props and its `style`; what is unknown is left out. */
export function readSvgAttributes(host: HostElement): Map<string, string> {
  const attributes = new Map<string, string>();
  const { props } = host.element;
  const style = host.prop('style');
  for (const holder of [style, props]) {
    if (!(holder instanceof PropertyHolder)) continue;
    for (const key of holder.ownKeys()) {
      const name = toAttributeName(key);
      if (!isAttribute(name)) continue;
      const value = holder === props ? host.prop(key) : host.interpreter.getProperty(holder, key);
      const written = writeValue(name, toPlain(host.interpreter, value).value);
      if (written !== undefined) attributes.set(name, written);
    }
  }
  if (!HAS_PLACE.has(host.name)) for (const moved of ['x', 'y']) attributes.delete(moved);
  const transform = readSvgTransform(host);
  if (transform !== '') attributes.set('transform', transform);
  return attributes;
}

function writeValue(name: string, plain: Plain): string | undefined {
  if (COLORS.has(name)) {
    const color = parseColor(plain);
    if (color !== undefined) return color;
  }
  if (typeof plain === 'string') return plain;
  if (typeof plain === 'number') return Number.isFinite(plain) ? String(plain) : undefined;
  if (!Array.isArray(plain) || plain.length > MOST_ITEMS) return undefined;
  const items = plain.flat().filter((item) => typeof item === 'number' || typeof item === 'string');
  return items.length === 0 ? undefined : items.join(' ');
}
