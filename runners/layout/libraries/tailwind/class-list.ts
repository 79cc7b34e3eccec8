import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { settle } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';

const MAX_DEPTH = 16;

/**
 * The class names in any mix of texts, lists and objects of conditions, as `clsx` joins them. What only run time
 * knows adds nothing: the classes that are known stay.
 */
export function joinClasses(interpreter: Interpreter, values: readonly Value[], depth = 0): string {
  const names: string[] = [];
  for (const item of values) {
    interpreter.charge(1);
    const { value } = settle(item);
    if (typeof value === 'string' || (typeof value === 'number' && value !== 0)) names.push(String(value));
    else if (value instanceof UnknownValue) names.push(value.knownText ?? '');
    else if (value instanceof ArrayValue && depth < MAX_DEPTH) {
      names.push(joinClasses(interpreter, value.elements, depth + 1));
    } else if (value instanceof ObjectValue) names.push(...trueKeys(interpreter, value));
  }
  const joined = names.filter((name) => name !== '').join(' ');
  interpreter.chargeText(joined.length);
  return joined;
}

function trueKeys(interpreter: Interpreter, object: ObjectValue): string[] {
  return object.ownKeys().filter((key) => {
    const { value } = settle(interpreter.getProperty(object, key));
    return value instanceof UnknownValue ? value.likely === true : Boolean(value);
  });
}
