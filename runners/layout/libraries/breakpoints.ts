import type { Interpreter } from '../evaluate/interpreter.ts';
import { ObjectValue } from '../evaluate/values/object-value.ts';
import { settle } from '../evaluate/values/one-of-value.ts';
import type { Value } from '../evaluate/values/value.ts';

/** A value for each breakpoint stands for that of the widest one that the screen reaches. */
export function valueAtWidth(interpreter: Interpreter, value: Value, breakpoints: Value): Value {
  const { value: given } = settle(value);
  if (!(given instanceof ObjectValue)) return value;
  const { value: named } = settle(breakpoints);
  if (!(named instanceof ObjectValue)) return value;
  if (given.ownSize === 0 || !given.ownKeys().every((key) => named.hasOwn(key))) return value;
  const [widest] = reached(interpreter, named).filter((key) => given.hasOwn(key));
  return widest === undefined ? undefined : interpreter.getProperty(given, widest);
}

/** The names of the breakpoints that the screen is as wide as, the widest first. */
export function reached(interpreter: Interpreter, breakpoints: ObjectValue): string[] {
  const width = interpreter.readDevice('width');
  return breakpoints
    .ownKeys()
    .map((key) => ({ key, from: widthOf(interpreter, interpreter.getProperty(breakpoints, key)) }))
    .filter(({ from }) => from <= width)
    .sort((one, other) => other.from - one.from)
    .map(({ key }) => key);
}

function widthOf(interpreter: Interpreter, breakpoint: Value): number {
  const { value } = settle(breakpoint);
  const width = value instanceof ObjectValue ? settle(interpreter.getProperty(value, 'width')).value : value;
  return typeof width === 'number' ? width : 0;
}
