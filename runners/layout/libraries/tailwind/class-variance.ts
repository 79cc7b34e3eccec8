import type { Interpreter } from '../../evaluate/interpreter.ts';
import { type NativeFunctionValue, nativeAccepting } from '../../evaluate/native-function.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { joinClasses } from './class-list.ts';

/** `cva(base, { variants, compoundVariants, defaultVariants })`: a function from variants to class names. */
export const classVariance = nativeAccepting('cva', ({ args: [base, config] }) =>
  variantClasses(base, config),
);

/** tailwind-variants' `tv({ base, variants, … })`, without slots. */
export const tailwindVariants = nativeAccepting('tv', ({ interpreter, args: [config] }) =>
  variantClasses(interpreter.getProperty(config, 'base'), config),
);

function variantClasses(base: Value, config: Value): NativeFunctionValue {
  return nativeAccepting('variants', ({ interpreter, args: [given] }) => {
    const read = (value: Value, key: string) => chosenOf(interpreter.getProperty(value ?? null, key));
    if (config === undefined || config === null)
      return joinClasses(interpreter, [base, ...extra(interpreter, given)]);
    const defaults = read(config, 'defaultVariants');
    const choose = (name: string): Value => {
      const asked = given === undefined ? undefined : read(given, name);
      return asked === undefined || asked instanceof UnknownValue
        ? defaultOf(interpreter, defaults, name)
        : asked;
    };
    const variants = read(config, 'variants');
    const names = variants instanceof ObjectValue ? variants.ownKeys() : [];
    const chosen = names.map((name) => {
      const choice = choose(name);
      return choice === undefined || choice === null ? undefined : read(read(variants, name), String(choice));
    });
    const compounds = interpreter.iterate(read(config, 'compoundVariants') ?? null);
    const matching = Array.isArray(compounds)
      ? compounds.filter((compound) => isMatch(interpreter, compound, choose))
      : [];
    return joinClasses(interpreter, [
      base,
      ...chosen,
      ...matching.flatMap((compound) => extra(interpreter, compound)),
      ...extra(interpreter, given),
    ]);
  });
}

function defaultOf(interpreter: Interpreter, defaults: Value, name: string): Value {
  return defaults instanceof ObjectValue ? chosenOf(interpreter.getProperty(defaults, name)) : undefined;
}

/** The class names that go by either name. */
function extra(interpreter: Interpreter, value: Value): Value[] {
  if (!(chosenOf(value) instanceof ObjectValue)) return [];
  return [interpreter.getProperty(value, 'class'), interpreter.getProperty(value, 'className')];
}

function isMatch(interpreter: Interpreter, compound: Value, choose: (name: string) => Value): boolean {
  const object = chosenOf(compound);
  if (!(object instanceof ObjectValue)) return false;
  return object.ownKeys().every((name) => {
    if (name === 'class' || name === 'className') return true;
    const wanted = chosenOf(interpreter.getProperty(object, name));
    const any = interpreter.iterate(typeof wanted === 'string' ? null : wanted);
    const choice = choose(name);
    return Array.isArray(any) ? any.some((item) => chosenOf(item) === choice) : wanted === choice;
  });
}
