import type { Interpreter } from '../interpreter.ts';
import { type NativeCall, nativeAccepting } from '../native-function.ts';
import { ArrayValue } from '../values/array-value.ts';
import { type ObjectValue, objectOf } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';

const MAX_NESTED_LISTS = 32;

/** `React.Children`. */
export const childrenFunctions: ObjectValue = objectOf({
  map: nativeAccepting('map', (call) => {
    const children = flatten(call);
    return new ArrayValue(
      children.map((child, index) => call.interpreter.call(call.args[1], [child, index])),
    );
  }),
  forEach: nativeAccepting('forEach', (call) => {
    flatten(call).forEach((child, index) => {
      call.interpreter.call(call.args[1], [child, index]);
    });
    return undefined;
  }),
  count: nativeAccepting('count', (call) => flatten(call).length),
  toArray: nativeAccepting(
    'toArray',
    ({ args, interpreter }) => new ArrayValue(listChildren(interpreter, args[0])),
  ),
  only: nativeAccepting('only', ({ args }) => args[0]),
});

/** The children that a component would be given one by one: lists opened, what draws nothing left out. */
export function listChildren(interpreter: Interpreter, children: Value): Value[] {
  return flattenValue(interpreter, children).filter((child) => {
    const settled = chosenOf(child);
    return settled !== undefined && settled !== null && typeof settled !== 'boolean';
  });
}

function flatten({ args, interpreter }: NativeCall): Value[] {
  return flattenValue(interpreter, args[0]);
}

function flattenValue(interpreter: Interpreter, given: Value): Value[] {
  const children: Value[] = [];
  visit(given, 0);
  return children;

  function visit(value: Value, depth: number): void {
    interpreter.charge(1);
    const settled = chosenOf(value);
    if (settled === undefined || settled === null) {
      if (depth > 0) children.push(settled);
    } else if (settled instanceof ArrayValue && depth < MAX_NESTED_LISTS) {
      for (const item of settled.elements) visit(item, depth + 1);
    } else if (!(settled instanceof UnknownValue && depth > 0)) {
      children.push(value);
    }
  }
}
