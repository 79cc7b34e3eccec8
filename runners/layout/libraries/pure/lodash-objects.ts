import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { DateValue } from '../../evaluate/values/simple-values.ts';
import { isPrimitive, type Value } from '../../evaluate/values/value.ts';
import { mergeObjects } from '../model-components.ts';
import { copyDeep } from '../state/copy-deep.ts';
import type { LodashFunction } from './lodash-collections.ts';
import { type LodashCall, list, record } from './lodash-tools.ts';

const MAX_NESTED = 32;

/** The names a call picks or leaves out: texts, or lists of them. */
function namesOf(call: LodashCall): Set<string> {
  return new Set(
    call.args
      .slice(1)
      .flatMap((argument) => (chosenOf(argument) instanceof ArrayValue ? call.itemsOf(argument) : [argument]))
      .map((name) => call.textOf(name)),
  );
}

/** Puts the parts of one object into another, objects inside objects as well. */
function mergeInto(interpreter: Interpreter, target: Value, source: Value, depth = 0): Value {
  const from = chosenOf(source);
  const into = chosenOf(target);
  if (from === undefined) return target;
  if (!(from instanceof ObjectValue && into instanceof ObjectValue) || depth > MAX_NESTED) return source;
  const merged = mergeObjects(interpreter, into);
  for (const key of from.ownKeys()) {
    merged.setOwn(
      key,
      mergeInto(
        interpreter,
        merged.hasOwn(key) ? interpreter.getProperty(merged, key) : undefined,
        interpreter.getProperty(from, key),
        depth + 1,
      ),
    );
  }
  return merged;
}

/** Writes at a path, making objects and lists on the way. */
function setAt(call: LodashCall, value: Value): Value {
  const { interpreter } = call;
  const path = call.pathOf(call.args[1]);
  let holder = call.args[0];
  for (const [index, part] of path.entries()) {
    if (index === path.length - 1) {
      interpreter.setProperty(holder, part, value);
      break;
    }
    if (isPrimitive(chosenOf(interpreter.getProperty(holder, part)))) {
      const isIndex = /^\d+$/.test(path[index + 1] ?? '');
      interpreter.setProperty(holder, part, isIndex ? new ArrayValue() : new ObjectValue());
    }
    holder = interpreter.getProperty(holder, part);
  }
  return call.args[0];
}

function has(call: LodashCall): boolean {
  const path = call.pathOf(call.args[1]);
  const holder = path.length === 1 ? call.known(0) : chosenOf(call.at(call.args[0], list(path.slice(0, -1))));
  return call.entriesOf(holder).some(([key]) => key === path.at(-1));
}

const is =
  (test: (value: Value) => boolean): LodashFunction =>
  (call) =>
    test(call.known(0));

/** Functions on objects, and those that tell what a value is. */
export const objects: Readonly<Record<string, LodashFunction>> = {
  assign: (call) => mergeObjects(call.interpreter, ...call.args),
  clone: (call) => {
    const value = call.known(0);
    if (value instanceof ArrayValue) return list(value.elements);
    return value instanceof ObjectValue ? mergeObjects(call.interpreter, value) : value;
  },
  cloneDeep: (call) => copyDeep(call.interpreter, call.known(0)),
  defaults: (call) => mergeObjects(call.interpreter, ...call.args.toReversed()),
  defaultTo: (call) => {
    const value = call.known(0);
    return value === undefined || value === null || Number.isNaN(value) ? call.args[1] : value;
  },
  entries: (call) => list(call.entries().map(([key, value]) => list([key, value]))),
  extend: (call) => mergeObjects(call.interpreter, ...call.args),
  get: (call) => call.at(call.args[0], call.args[1]) ?? call.args[2],
  has,
  invert: (call) => record(call.entries().map(([key, value]) => [call.textOf(value), key])),
  isArray: is((value) => value instanceof ArrayValue),
  isBoolean: is((value) => typeof value === 'boolean'),
  isDate: is((value) => value instanceof DateValue),
  isEmpty: (call) => call.isEmpty(call.args[0]),
  isEqual: (call) => call.isEqual(call.args[0], call.args[1]),
  isFinite: is((value) => typeof value === 'number' && Number.isFinite(value)),
  isFunction: is((value) => value instanceof Callable),
  isInteger: is((value) => Number.isInteger(value)),
  isMatch: (call) => {
    const pattern = call.known(1);
    return pattern instanceof ObjectValue && call.matches(call.args[0], pattern);
  },
  isNaN: is((value) => Number.isNaN(value)),
  isNil: is((value) => value === undefined || value === null),
  isNull: is((value) => value === null),
  isNumber: is((value) => typeof value === 'number'),
  isObject: is((value) => !isPrimitive(value)),
  isObjectLike: is((value) => !isPrimitive(value) && !(value instanceof Callable)),
  isPlainObject: is((value) => value instanceof ObjectValue),
  isString: is((value) => typeof value === 'string'),
  isUndefined: is((value) => value === undefined),
  keys: (call) => list(call.entries().map(([key]) => key)),
  mapKeys: (call) => {
    const of = call.iteratee(1);
    return record(call.entries().map(([key, value]) => [call.textOf(of(value, key)), value]));
  },
  mapValues: (call) => {
    const of = call.iteratee(1);
    return record(call.entries().map(([key, value]) => [key, of(value, key)]));
  },
  merge: (call) => call.args.reduce((merged, part) => mergeInto(call.interpreter, merged, part)),
  omit: (call) => {
    const names = namesOf(call);
    return record(call.entries().filter(([key]) => !names.has(key)));
  },
  omitBy: (call) => {
    const holds = call.predicate(1);
    return record(call.entries().filter(([key, value]) => !holds(value, key)));
  },
  pick: (call) => {
    const names = namesOf(call);
    return record(call.entries().filter(([key]) => names.has(key)));
  },
  pickBy: (call) => {
    const holds = call.predicate(1);
    return record(call.entries().filter(([key, value]) => holds(value, key)));
  },
  result: (call) => {
    const value = chosenOf(call.at(call.args[0], call.args[1]));
    return value instanceof Callable ? call.run(value) : value;
  },
  set: (call) => setAt(call, call.args[2]),
  toArray: (call) => list(call.items()),
  toPairs: (call) => list(call.entries().map(([key, value]) => list([key, value]))),
  values: (call) => list(call.items()),
};
