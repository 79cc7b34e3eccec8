import type { Interpreter } from '../../evaluate/interpreter.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';

/** What stands at `address.lines[0]` inside a value; `undefined` where the way ends. */
export function readPath(interpreter: Interpreter, root: Value, path: string): Value {
  let value = root;
  for (const part of path.split(/[.[\]]+/)) {
    if (part === '') continue;
    const settled = chosenOf(value);
    if (settled === undefined || settled === null) return undefined;
    value = interpreter.getProperty(value, part);
  }
  return value;
}
