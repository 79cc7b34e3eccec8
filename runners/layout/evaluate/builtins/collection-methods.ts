import { type NativeCall, type NativeFunctionValue, nativeAccepting } from '../native-function.ts';
import { ArrayValue } from '../values/array-value.ts';
import { MapValue, SetValue } from '../values/collection-values.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { HeapValue, Value } from '../values/value.ts';

type Method<Collection> = (collection: Collection, call: NativeCall) => Value;

const ofMap: Readonly<Record<string, Method<MapValue>>> = {
  get: (map, { args }) => map.entries.get(chosenOf(args[0])),
  has: (map, { args }) => map.entries.has(chosenOf(args[0])),
  set: (map, { args, interpreter }) => {
    interpreter.chargeItems(1);
    interpreter.beforeChange(map);
    map.entries.set(chosenOf(args[0]), args[1]);
    return map;
  },
  delete: (map, { args, interpreter }) => {
    interpreter.beforeChange(map);
    return map.entries.delete(chosenOf(args[0]));
  },
  clear: (map, { interpreter }) => {
    interpreter.beforeChange(map);
    map.entries.clear();
    return undefined;
  },
  keys: (map) => new ArrayValue([...map.entries.keys()]),
  values: (map) => new ArrayValue([...map.entries.values()]),
  entries: (map) => new ArrayValue(pairsOf(map)),
  forEach: (map, { args, interpreter }) => {
    for (const [key, value] of [...map.entries]) {
      interpreter.charge(1);
      interpreter.call(args[0], [value, key, map]);
    }
    return undefined;
  },
};

const ofSet: Readonly<Record<string, Method<SetValue>>> = {
  has: (set, { args }) => set.members.has(chosenOf(args[0])),
  add: (set, { args, interpreter }) => {
    interpreter.chargeItems(1);
    interpreter.beforeChange(set);
    set.members.add(chosenOf(args[0]));
    return set;
  },
  delete: (set, { args, interpreter }) => {
    interpreter.beforeChange(set);
    return set.members.delete(chosenOf(args[0]));
  },
  clear: (set, { interpreter }) => {
    interpreter.beforeChange(set);
    set.members.clear();
    return undefined;
  },
  keys: (set) => new ArrayValue([...set.members]),
  values: (set) => new ArrayValue([...set.members]),
  entries: (set) => new ArrayValue([...set.members].map((member) => new ArrayValue([member, member]))),
  forEach: (set, { args, interpreter }) => {
    for (const member of [...set.members]) {
      interpreter.charge(1);
      interpreter.call(args[0], [member, member, set]);
    }
    return undefined;
  },
};

/** A map's entries as lists of key and value. */
export function pairsOf(map: MapValue): ArrayValue[] {
  return [...map.entries].map(([key, value]) => new ArrayValue([key, value]));
}

export const mapMethods = methodsFor(ofMap, (value) => (value instanceof MapValue ? value : undefined));
export const setMethods = methodsFor(ofSet, (value) => (value instanceof SetValue ? value : undefined));

function methodsFor<Collection extends HeapValue>(
  methods: Readonly<Record<string, Method<Collection>>>,
  narrow: (value: Value) => Collection | undefined,
): ReadonlyMap<string, NativeFunctionValue> {
  return new Map(
    Object.entries(methods).map(([name, method]) => [
      name,
      nativeAccepting(name, (call) => {
        const collection = narrow(chosenOf(call.thisValue));
        if (collection === undefined) return new UnknownValue(`\`${name}\` is called on something else`);
        call.interpreter.charge(1);
        return method(collection, call);
      }),
    ]),
  );
}
