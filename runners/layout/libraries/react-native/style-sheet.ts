import type { Interpreter } from '../../evaluate/interpreter.ts';
import { getter, native, nativeAccepting } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';

const MAX_STYLE_NESTING = 32;

/** A line one physical pixel thick, as React Native computes it. */
export function hairlineWidth(dpr: number): number {
  const width = Math.round(0.4 * dpr) / dpr;
  return width === 0 ? 1 / dpr : width;
}

/** Copies the properties of a style — an object, nested lists, falsy parts — into `target`, later ones winning. */
export function flattenInto(
  interpreter: Interpreter,
  target: Map<string, Value>,
  style: Value,
  onUnknown?: (value: UnknownValue) => void,
  depth = 0,
): void {
  interpreter.charge(1);
  const current = chosenOf(style);
  if (current instanceof UnknownValue) onUnknown?.(current);
  if (depth > MAX_STYLE_NESTING) return;
  if (current instanceof ArrayValue) {
    for (const part of current.elements) flattenInto(interpreter, target, part, onUnknown, depth + 1);
  } else if (current instanceof ObjectValue) {
    for (const key of current.ownKeys()) {
      const value = interpreter.getProperty(current, key);
      if (value !== undefined) {
        target.delete(key);
        target.set(key, value);
      }
    }
  }
}

function flatten(interpreter: Interpreter, style: Value): Value {
  const properties = new Map<string, Value>();
  let unknown: UnknownValue | undefined;
  flattenInto(interpreter, properties, style, (value) => {
    unknown ??= value;
  });
  return properties.size === 0 && unknown !== undefined ? unknown : new ObjectValue(properties);
}

const absoluteFill = () => objectOf({ position: 'absolute', top: 0, left: 0, right: 0, bottom: 0 });

export const styleSheet = objectOf({
  create: nativeAccepting('create', ({ args }) => args[0] ?? objectOf({})),
  flatten: nativeAccepting('flatten', ({ interpreter, args }) => flatten(interpreter, args[0])),
  compose: nativeAccepting('compose', ({ args: [first, second] }) => {
    if (first === null || first === undefined) return second;
    return second === null || second === undefined ? first : new ArrayValue([first, second]);
  }),
  hairlineWidth: getter((interpreter) => hairlineWidth(interpreter.readDevice('dpr'))),
  absoluteFill: getter(absoluteFill),
  absoluteFillObject: getter(absoluteFill),
  setStyleAttributePreprocessor: native('setStyleAttributePreprocessor', () => undefined),
});
