import { ElementValue } from '../../../evaluate/react/element-value.ts';
import { Callable } from '../../../evaluate/values/callable.ts';
import { objectOf } from '../../../evaluate/values/object-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import type { KitElement } from '../kit-element.ts';
import { paperColor } from './paper-theme.ts';
import { typeOf } from './text.ts';

/** A line of text that a prop gives, or the element that it gives instead. */
export function line(
  kit: KitElement,
  name: string,
  type: string,
  look: Record<string, string | number>,
): Value[] {
  const content = kit.slot(name);
  if (!kit.has(name)) return [];
  if (content instanceof ElementValue) return [content];
  return [
    kit.label({ ...typeOf(type), ...look }, [kit.given(`${name}Style`)], content, {
      numberOfLines: kit.number(`${name}NumberOfLines`, 1),
    }),
  ];
}

/** What a prop draws at the side of a row. */
export function sidePart(kit: KitElement, name: string, look: Record<string, string | number>): Value[] {
  const draw = kit.prop(name);
  if (!(draw instanceof Callable)) return [];
  const color = paperColor(kit, 'onSurfaceVariant');
  return [kit.view(look, [], kit.slot(name, objectOf({ size: 40, color, style: objectOf({}) })))];
}
