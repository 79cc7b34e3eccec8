import type { NativeFunctionValue } from '../native-function.ts';
import { ArrayValue } from '../values/array-value.ts';
import { Callable } from '../values/callable.ts';
import { MapValue, SetValue } from '../values/collection-values.ts';
import { GeneratorValue } from '../values/generator-value.ts';
import { PropertyHolder, type Slot } from '../values/property-holder.ts';
import { DateValue, PromiseValue, RegExpValue } from '../values/simple-values.ts';
import type { Value } from '../values/value.ts';
import { arrayMethods } from './array-methods.ts';
import { mapMethods, setMethods } from './collection-methods.ts';
import { dateMethods } from './date-methods.ts';
import { generatorMethods } from './generator-methods.ts';
import { numberMethods } from './number-methods.ts';
import { booleanMethods, functionMethods, objectMethods, regExpMethods } from './other-methods.ts';
import { promiseMethods } from './promise-methods.ts';
import { stringMethods } from './string-methods.ts';

/** The built-in method of that name that a value has, or `undefined`. */
export function methodOf(target: Value, key: string): Slot {
  return tableOf(target)?.get(key);
}

function tableOf(target: Value): ReadonlyMap<string, NativeFunctionValue> | undefined {
  if (typeof target === 'string') return stringMethods;
  if (typeof target === 'number') return numberMethods;
  if (typeof target === 'boolean') return booleanMethods;
  if (target instanceof ArrayValue) return arrayMethods;
  if (target instanceof Callable) return functionMethods;
  if (target instanceof PropertyHolder) return objectMethods;
  return tableOfSpecial(target);
}

function tableOfSpecial(target: Value): ReadonlyMap<string, NativeFunctionValue> | undefined {
  if (target instanceof MapValue) return mapMethods;
  if (target instanceof SetValue) return setMethods;
  if (target instanceof DateValue) return dateMethods;
  if (target instanceof RegExpValue) return regExpMethods;
  if (target instanceof GeneratorValue) return generatorMethods;
  return target instanceof PromiseValue ? promiseMethods : undefined;
}
