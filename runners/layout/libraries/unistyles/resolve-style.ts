import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { settle } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { valueAtWidth } from '../breakpoints.ts';
import { breakpointsOf } from './settings.ts';

/** A style as the screen shows it: at its width, with what the chosen variants add. */
export function resolveStyle(interpreter: Interpreter, style: Value, selection: Value): Value {
  const { value: given } = settle(style);
  if (!(given instanceof ObjectValue)) return style;
  const resolved = new ObjectValue();
  addStyle(interpreter, resolved, given, selection);
  return resolved;
}

function addStyle(interpreter: Interpreter, target: ObjectValue, style: Value, selection: Value): void {
  const { value: given } = settle(style);
  if (!(given instanceof ObjectValue)) return;
  interpreter.charge(1 + given.ownSize);
  const breakpoints = breakpointsOf(interpreter);
  for (const key of given.ownKeys()) {
    if (key === 'variants' || key === 'compoundVariants') continue;
    target.setOwn(key, valueAtWidth(interpreter, interpreter.getProperty(given, key), breakpoints));
  }
  addVariants(interpreter, target, interpreter.getProperty(given, 'variants'), selection);
  addCompounds(interpreter, target, interpreter.getProperty(given, 'compoundVariants'), selection);
}

function addVariants(interpreter: Interpreter, target: ObjectValue, groups: Value, selection: Value): void {
  const { value: given } = settle(groups);
  if (!(given instanceof ObjectValue)) return;
  for (const name of given.ownKeys()) {
    const chosen = selected(interpreter, selection, name) ?? 'default';
    const group = interpreter.getProperty(given, name);
    addStyle(interpreter, target, interpreter.getProperty(group, chosen), selection);
  }
}

function addCompounds(interpreter: Interpreter, target: ObjectValue, list: Value, selection: Value): void {
  const { value: given } = settle(list);
  if (!(given instanceof ArrayValue)) return;
  for (const item of given.elements) {
    const { value: compound } = settle(item);
    if (!(compound instanceof ObjectValue)) continue;
    const names = compound.ownKeys().filter((key) => key !== 'styles');
    const applies = names.every(
      (name) =>
        selected(interpreter, selection, name) ===
        String(settle(interpreter.getProperty(compound, name)).value),
    );
    if (applies) addStyle(interpreter, target, interpreter.getProperty(compound, 'styles'), selection);
  }
}

/** What is chosen of a group of variants, as it is written there: `true` for a flag that is set. */
function selected(interpreter: Interpreter, selection: Value, name: string): string | undefined {
  const { value: chosen } = settle(selection);
  if (!(chosen instanceof ObjectValue)) return undefined;
  const { value } = settle(interpreter.getProperty(chosen, name));
  const isName = typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number';
  return isName ? String(value) : undefined;
}
