import { Callable } from '../../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../../evaluate/values/object-value.ts';
import { AssetValue } from '../../../evaluate/values/simple-values.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import { fromPlain } from '../../from-plain.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { iconFamilyOf } from '../../vector-icons.ts';
import type { KitElement } from '../kit-element.ts';

const materialIcons = iconFamilyOf('MaterialCommunityIcons');

/** What paper takes as an icon: a name, a picture, or a function that draws one. */
export function paperIcon(kit: KitElement, source: Value, size: number, color: string): Value {
  if (typeof source === 'string') return kit.element(materialIcons, { name: source, size, color });
  if (source instanceof Callable) {
    return kit.interpreter.call(source, [objectOf({ size, color, direction: 'ltr' })]);
  }
  if (source instanceof AssetValue || (source instanceof ObjectValue && source.hasOwn('uri'))) {
    const style = fromPlain({ width: size, height: size, tintColor: color, resizeMode: 'contain' });
    return kit.element(REACT_NATIVE_HOSTS.Image, { source, style });
  }
  return null;
}
