import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import type { Value } from '../../evaluate/values/value.ts';

const MAX_DEPTH = 32;

/** A draft of plain data that may be changed without the original changing, as Immer gives to its recipes. */
export function copyDeep(interpreter: Interpreter, value: Value, depth = 0): Value {
  interpreter.charge(1);
  if (depth > MAX_DEPTH) return value;
  if (value instanceof ArrayValue) {
    interpreter.chargeItems(value.elements.length);
    return new ArrayValue(value.elements.map((element) => copyDeep(interpreter, element, depth + 1)));
  }
  if (!(value instanceof ObjectValue) || value.constructor !== ObjectValue || value.inherits !== undefined)
    return value;
  const copy = new ObjectValue();
  for (const key of value.ownKeys()) {
    copy.setOwn(key, copyDeep(interpreter, interpreter.getProperty(value, key), depth + 1));
  }
  return copy;
}
