import { ElementValue } from '../react/element-value.ts';
import { ObjectValue } from '../values/object-value.ts';
import type { Value } from '../values/value.ts';

/** An element of a component, written nowhere. */
export function elementOf(type: Value, props = new ObjectValue()): ElementValue {
  return new ElementValue({ type, props, key: null, source: { file: '', line: 0, column: 0 }, owner: '' });
}
