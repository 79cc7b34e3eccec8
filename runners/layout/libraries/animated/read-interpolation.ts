import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { type AnimatedNodeValue, atRest } from './animated-node.ts';
import { type Extrapolation, interpolate } from './interpolate.ts';

/** The value of an interpolation at rest, from the range objects that source wrote. */
export function interpolateAtRest(
  x: Value,
  input: Value,
  output: Value,
  extrapolation: { readonly left: Extrapolation; readonly right: Extrapolation },
): Value {
  const position = atRest(x);
  const inputs = listOf(input).filter((item) => typeof item === 'number');
  const outputs = listOf(output).filter((item) => typeof item === 'number' || typeof item === 'string');
  if (typeof position !== 'number' || inputs.length === 0 || inputs.length !== outputs.length) {
    return new UnknownValue('an interpolation depends on something that only run time knows');
  }
  return interpolate(position, { input: inputs, output: outputs, ...extrapolation });
}

/** `animatedValue.interpolate({ inputRange, outputRange, extrapolate })`. */
export function readInterpolation(interpreter: Interpreter, node: AnimatedNodeValue, config: Value): Value {
  const option = (name: string) => interpreter.getProperty(config, name);
  const both = toExtrapolation(option('extrapolate'));
  return interpolateAtRest(node, option('inputRange'), option('outputRange'), {
    left: toExtrapolation(option('extrapolateLeft')) ?? both ?? 'extend',
    right: toExtrapolation(option('extrapolateRight')) ?? both ?? 'extend',
  });
}

/** The name of an extrapolation, or `undefined` when source gave none that we know. */
export function toExtrapolation(value: Value): Extrapolation | undefined {
  return value === 'clamp' || value === 'identity' || value === 'extend' ? value : undefined;
}

function listOf(value: Value): Value[] {
  const current = chosenOf(value);
  return current instanceof ArrayValue ? current.elements.map(atRest) : [];
}
