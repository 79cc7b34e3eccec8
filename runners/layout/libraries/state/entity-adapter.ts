import type { Interpreter } from '../../evaluate/interpreter.ts';
import { type NativeFunctionValue, nativeAccepting } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { mergeObjects } from '../model-components.ts';

interface AdapterOptions {
  readonly selectId: Value;
}

/** The items of a payload: a list, or the values of an object. */
function itemsOf(interpreter: Interpreter, given: Value): readonly Value[] {
  const settled = chosenOf(given);
  if (settled instanceof ArrayValue) return settled.elements;
  if (settled instanceof ObjectValue)
    return settled.ownKeys().map((key) => interpreter.getProperty(settled, key));
  return [];
}

/** An action's payload, or what was handed over directly. */
function payloadOf(interpreter: Interpreter, given: Value): Value {
  const settled = chosenOf(given);
  const isAction = settled instanceof ObjectValue && settled.hasOwn('payload') && settled.hasOwn('type');
  return isAction ? interpreter.getProperty(settled, 'payload') : settled;
}

/** A state with these items added by id, or with only them. */
function withItems(
  interpreter: Interpreter,
  { selectId }: AdapterOptions,
  state: Value,
  items: readonly Value[],
  isReplaced: boolean,
): Value {
  const entities = isReplaced
    ? new ObjectValue()
    : mergeObjects(interpreter, interpreter.getProperty(state, 'entities'));
  for (const item of items) {
    const id =
      chosenOf(selectId) instanceof Callable
        ? interpreter.call(selectId, [item])
        : interpreter.getProperty(item, 'id');
    const key = interpreter.toText(id);
    if (typeof key === 'string') entities.setOwn(key, item);
  }
  const ids = new ArrayValue(entities.ownKeys());
  return mergeObjects(interpreter, state, objectOf({ ids, entities }));
}

function adder(
  options: AdapterOptions,
  name: string,
  isOne: boolean,
  isReplaced: boolean,
): NativeFunctionValue {
  return nativeAccepting(name, ({ interpreter, args: [state, given] }) => {
    const payload = payloadOf(interpreter, given);
    const items = isOne ? [payload] : itemsOf(interpreter, payload);
    return withItems(interpreter, options, state, items, isReplaced);
  });
}

const unchanged = (name: string) => nativeAccepting(name, ({ args }) => args[0]);

function selectorsOf(interpreter: Interpreter, select: Value): ObjectValue {
  const part = (state: Value, key: string): Value =>
    interpreter.getProperty(
      chosenOf(select) instanceof Callable ? interpreter.call(select, [state]) : state,
      key,
    );
  const all = (state: Value): Value => {
    const ids = interpreter.iterate(part(state, 'ids'));
    if (ids instanceof UnknownValue) return ids;
    const entities = part(state, 'entities');
    return new ArrayValue(ids.map((id) => interpreter.getProperty(entities, String(chosenOf(id)))));
  };
  return objectOf({
    selectIds: nativeAccepting('selectIds', ({ args }) => part(args[0], 'ids')),
    selectEntities: nativeAccepting('selectEntities', ({ args }) => part(args[0], 'entities')),
    selectAll: nativeAccepting('selectAll', ({ args }) => all(args[0])),
    selectTotal: nativeAccepting('selectTotal', ({ args }) =>
      interpreter.getProperty(part(args[0], 'ids'), 'length'),
    ),
    selectById: nativeAccepting('selectById', ({ args: [state, id] }) =>
      interpreter.getProperty(part(state, 'entities'), String(chosenOf(id))),
    ),
  });
}

/** `createEntityAdapter()`: items by id. */
export const createEntityAdapter = nativeAccepting(
  'createEntityAdapter',
  ({ interpreter, args: [given] }) => {
    const options: AdapterOptions = {
      selectId: chosenOf(given) === undefined ? undefined : interpreter.getProperty(given, 'selectId'),
    };
    return objectOf({
      getInitialState: nativeAccepting('getInitialState', ({ interpreter: inner, args: [extra, items] }) => {
        const empty = mergeObjects(
          inner,
          objectOf({ ids: new ArrayValue(), entities: new ObjectValue() }),
          extra,
        );
        return withItems(inner, options, empty, itemsOf(inner, items), false);
      }),
      getSelectors: nativeAccepting('getSelectors', ({ interpreter: inner, args }) =>
        selectorsOf(inner, args[0]),
      ),
      addOne: adder(options, 'addOne', true, false),
      addMany: adder(options, 'addMany', false, false),
      setOne: adder(options, 'setOne', true, false),
      setMany: adder(options, 'setMany', false, false),
      setAll: adder(options, 'setAll', false, true),
      upsertOne: adder(options, 'upsertOne', true, false),
      upsertMany: adder(options, 'upsertMany', false, false),
      updateOne: unchanged('updateOne'),
      updateMany: unchanged('updateMany'),
      removeOne: unchanged('removeOne'),
      removeMany: unchanged('removeMany'),
      removeAll: nativeAccepting('removeAll', ({ interpreter: inner, args: [state] }) =>
        withItems(inner, options, state, [], true),
      ),
    });
  },
);
