import { native } from '../native-function.ts';
import { numberOf } from '../operators.ts';
import { type ObjectValue, objectOf } from '../values/object-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';

const FUNCTIONS = {
  abs: Math.abs,
  acos: Math.acos,
  acosh: Math.acosh,
  asin: Math.asin,
  asinh: Math.asinh,
  atan: Math.atan,
  atan2: Math.atan2,
  atanh: Math.atanh,
  cbrt: Math.cbrt,
  ceil: Math.ceil,
  clz32: Math.clz32,
  cos: Math.cos,
  cosh: Math.cosh,
  exp: Math.exp,
  expm1: Math.expm1,
  floor: Math.floor,
  fround: Math.fround,
  hypot: Math.hypot,
  imul: Math.imul,
  log: Math.log,
  log10: Math.log10,
  log1p: Math.log1p,
  log2: Math.log2,
  max: Math.max,
  min: Math.min,
  pow: Math.pow,
  round: Math.round,
  sign: Math.sign,
  sin: Math.sin,
  sinh: Math.sinh,
  sqrt: Math.sqrt,
  tan: Math.tan,
  tanh: Math.tanh,
  trunc: Math.trunc,
} satisfies Record<string, (...numbers: number[]) => number>;

const CONSTANTS = {
  E: Math.E,
  LN10: Math.LN10,
  LN2: Math.LN2,
  LOG10E: Math.LOG10E,
  LOG2E: Math.LOG2E,
  PI: Math.PI,
  SQRT1_2: Math.SQRT1_2,
  SQRT2: Math.SQRT2,
};

/** `Math`, without chance: a random number is one that only run time knows. */
export function mathGlobal(): ObjectValue {
  const math = objectOf(CONSTANTS);
  for (const [name, apply] of Object.entries<(...numbers: number[]) => number>(FUNCTIONS)) {
    math.setOwn(
      name,
      native(name, ({ args }) => {
        const numbers = args.map((argument) => numberOf(argument) ?? Number.NaN);
        // Missing arguments read as `undefined`, which `Math.max()` and `Math.hypot()` alone tell from none.
        return apply(...numbers);
      }),
    );
  }
  math.setOwn(
    'random',
    native('random', () => new UnknownValue('random numbers differ on every run', { hint: 'random' })),
  );
  return math;
}
