import type { Interpreter } from '../../evaluate/interpreter.ts';
import { nativeAccepting } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { MapValue } from '../../evaluate/values/collection-values.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';

/** What a type makes of a snapshot, or of none. */
export type MakeNode = (interpreter: Interpreter, snapshot: Value) => Value;

/** A type of `mobx-state-tree`: it has `create`, and models have more. */
export class TreeTypeValue extends ObjectValue {
  readonly make: MakeNode;

  constructor(make: MakeNode) {
    super();
    this.make = make;
    this.setOwn(
      'create',
      nativeAccepting('create', ({ interpreter, args }) => make(interpreter, args[0])),
    );
  }
}

/** What stands for a property: a type, or the value that a plain default says. */
export function makeNode(interpreter: Interpreter, type: Value, snapshot: Value): Value {
  const settled = chosenOf(type);
  if (settled instanceof TreeTypeValue) return settled.make(interpreter, snapshot);
  return snapshot === undefined ? type : snapshot;
}

const plain = new TreeTypeValue((_, snapshot) => snapshot);

/** A type around another: with a default, or with nothing where nothing is given. */
const withDefault = (nothing: (interpreter: Interpreter, args: readonly Value[]) => Value) =>
  nativeAccepting('type', ({ args }) => {
    const [type] = args;
    return new TreeTypeValue((interpreter, snapshot) =>
      chosenOf(snapshot) === undefined ? nothing(interpreter, args) : makeNode(interpreter, type, snapshot),
    );
  });

/** A default is a value, a snapshot, or a function that gives one. */
const optional = withDefault((interpreter, [type, fallback]) => {
  const given = chosenOf(fallback);
  return makeNode(interpreter, type, given instanceof Callable ? interpreter.call(given, []) : fallback);
});

function makeArray(interpreter: Interpreter, type: Value, snapshot: Value): Value {
  if (chosenOf(snapshot) === undefined) return new ArrayValue();
  const items = interpreter.iterate(snapshot);
  if (items instanceof UnknownValue) return items;
  interpreter.chargeItems(items.length);
  return new ArrayValue(items.map((item) => makeNode(interpreter, type, item)));
}

function makeMap(interpreter: Interpreter, type: Value, snapshot: Value): Value {
  const given = chosenOf(snapshot);
  const entries = new Map<Value, Value>();
  if (given instanceof ObjectValue) {
    for (const key of given.ownKeys())
      entries.set(key, makeNode(interpreter, type, interpreter.getProperty(given, key)));
  }
  return new MapValue(entries);
}

const collection = (make: (interpreter: Interpreter, type: Value, snapshot: Value) => Value) =>
  nativeAccepting(
    'type',
    ({ args: [type] }) => new TreeTypeValue((interpreter, snapshot) => make(interpreter, type, snapshot)),
  );

const PLAIN = [
  'string',
  'number',
  'integer',
  'float',
  'boolean',
  'Date',
  'identifier',
  'identifierNumber',
  'null',
  'undefined',
];
const AS_GIVEN = ['custom', 'enumeration', 'frozen', 'reference', 'safeReference'];

/** The types that hold values, by name. */
export const treeTypes: Readonly<Record<string, Value>> = {
  ...Object.fromEntries(PLAIN.map((name) => [name, plain])),
  ...Object.fromEntries(AS_GIVEN.map((name) => [name, nativeAccepting(name, () => plain)])),
  array: collection(makeArray),
  late: nativeAccepting('late', ({ args }) => {
    const load = args.at(-1);
    return new TreeTypeValue((interpreter, snapshot) =>
      makeNode(interpreter, interpreter.call(load, []), snapshot),
    );
  }),
  literal: nativeAccepting('literal', ({ args: [value] }) => new TreeTypeValue(() => value)),
  map: collection(makeMap),
  maybe: withDefault(() => undefined),
  maybeNull: withDefault(() => null),
  optional,
  refinement: nativeAccepting(
    'refinement',
    ({ args }) => args.find((part) => chosenOf(part) instanceof TreeTypeValue) ?? plain,
  ),
  union: nativeAccepting(
    'union',
    ({ args }) => args.find((part) => chosenOf(part) instanceof TreeTypeValue) ?? plain,
  ),
};
