import type { Interpreter } from '../../evaluate/interpreter.ts';
import { type NativeFunctionValue, native } from '../../evaluate/native-function.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';

/** The extents of the screen that sizes are scaled by. */
export interface ScreenSize {
  readonly width: number;
  readonly height: number;
  readonly dpr: number;
}

export function readScreenSize(interpreter: Interpreter): ScreenSize {
  return {
    width: interpreter.readDevice('width'),
    height: interpreter.readDevice('height'),
    dpr: interpreter.readDevice('dpr'),
  };
}

/** A function of numbers, or of numbers written as text such as `50%`, that also knows the screen. */
export function sizeFunction(
  name: string,
  compute: (screen: ScreenSize, size: number, second: number | undefined, interpreter: Interpreter) => number,
): NativeFunctionValue {
  return native(name, ({ interpreter, args: [size, second] }) => {
    const number = toNumber(size);
    if (number === undefined) return new UnknownValue(`\`${name}\` is given something that is no size`);
    return compute(readScreenSize(interpreter), number, toNumber(second), interpreter);
  });
}

function toNumber(value: Value): number | undefined {
  const number = typeof value === 'string' ? Number.parseFloat(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
