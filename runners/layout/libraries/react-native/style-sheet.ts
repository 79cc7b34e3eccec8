import type { Interpreter } from '../../evaluate/interpreter.ts';
import { getter, native, nativeAccepting } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { settle } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { atRest } from '../animated/animated-node.ts';

const MAX_STYLE_NESTING = 32;

/** A line one physical pixel thick, as React Native computes it. */
export function hairlineWidth(dpr: number): number {
  const width = Math.round(0.4 * dpr) / dpr;
  return width === 0 ? 1 / dpr : width;
}

/** A hairline on the device that the screen is laid out for. */
export function readHairlineWidth(interpreter: Interpreter): number {
  return interpreter.readDevice('hairline_width') ?? hairlineWidth(interpreter.readDevice('dpr'));
}

/** Told about parts of a style that are not plain objects. */
export interface FlattenListener {
  readonly onUnknown?: (value: UnknownValue) => void;
  readonly onAssumed?: () => void;
}

/**
 * Copies the properties of a style — an object, nested lists, falsy parts — into `target`. Later ones win, also
 * when they are `undefined`, as in React Native.
 */
export function flattenInto(
  interpreter: Interpreter,
  target: Map<string, Value>,
  style: Value,
  listener: FlattenListener = {},
  depth = 0,
): void {
  interpreter.charge(1);
  const { value, assumption } = settle(style);
  const current = atRest(value);
  if (assumption !== undefined) listener.onAssumed?.();
  if (current instanceof UnknownValue) listener.onUnknown?.(current);
  if (depth > MAX_STYLE_NESTING) return;
  if (current instanceof ArrayValue) {
    for (const part of current.elements) flattenInto(interpreter, target, part, listener, depth + 1);
  } else if (current instanceof ObjectValue) {
    for (const key of current.ownKeys()) {
      target.delete(key);
      target.set(key, interpreter.getProperty(current, key));
    }
  }
}

function flatten(interpreter: Interpreter, style: Value): Value {
  const properties = new Map<string, Value>();
  let unknown: UnknownValue | undefined;
  flattenInto(interpreter, properties, style, {
    onUnknown: (value) => {
      unknown ??= value;
    },
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
  hairlineWidth: getter(readHairlineWidth),
  absoluteFill: getter(absoluteFill),
  absoluteFillObject: getter(absoluteFill),
  setStyleAttributePreprocessor: native('setStyleAttributePreprocessor', () => undefined),
});
