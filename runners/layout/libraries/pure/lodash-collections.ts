import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { type LodashCall, list, record } from './lodash-tools.ts';

/** A function of the library on what it is given. */
export type LodashFunction = (call: LodashCall) => Value;

/** Items under the name that the iteratee gives them. */
function grouped(call: LodashCall): Map<string, Value[]> {
  const of = call.iteratee(1);
  const groups = new Map<string, Value[]>();
  for (const item of call.items()) {
    const key = call.textOf(of(item));
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function sorted(
  call: LodashCall,
  iteratees: readonly ((item: Value) => Value)[],
  signs: readonly number[],
): Value {
  const ranked = call.items().map((item) => ({ item, ranks: iteratees.map((of) => of(item)) }));
  ranked.sort((a, b) => {
    for (const [index, rank] of a.ranks.entries()) {
      const order = call.compare(rank, b.ranks[index]) * (signs[index] ?? 1);
      if (order !== 0) return order;
    }
    return 0;
  });
  return list(ranked.map(({ item }) => item));
}

/** One iteratee, or a list of them: names of properties, or functions. */
function iteratees(call: LodashCall, given: Value): ((item: Value) => Value)[] {
  const settled = call.certain(given);
  const each = settled instanceof ArrayValue ? settled.elements : [settled];
  return each.map(chosenOf).map((one) => {
    if (one === undefined) return (item) => item;
    return (item) => (one instanceof Callable ? call.run(one, item) : call.at(item, one));
  });
}

function extreme(call: LodashCall, sign: 1 | -1): Value {
  const of = call.iteratee(1);
  let best: Value;
  let bestRank: Value;
  for (const item of call.items()) {
    const rank = of(item);
    if (bestRank === undefined || sign * call.compare(rank, bestRank) > 0) {
      best = item;
      bestRank = rank;
    }
  }
  return best;
}

function total(call: LodashCall): number {
  const of = call.iteratee(1);
  return call.items().reduce((sum: number, item) => sum + Number(call.certain(of(item))), 0);
}

function mapped(call: LodashCall): Value[] {
  const of = call.iteratee(1);
  return call.entries().map(([key, item]) => of(item, keyOf(call, key)));
}

/** Lists are numbered, objects are named. */
function keyOf(call: LodashCall, key: string): Value {
  return chosenOf(call.args[0]) instanceof ArrayValue ? Number(key) : key;
}

function kept(call: LodashCall, wanted: boolean): Value[] {
  const holds = call.predicate(1);
  return call
    .entries()
    .filter(([key, item]) => holds(item, keyOf(call, key)) === wanted)
    .map(([, item]) => item);
}

function reduced(call: LodashCall, entries: readonly [string, Value][]): Value {
  const hasStart = call.args.length > 2;
  const rest = hasStart ? entries : entries.slice(1);
  let result = hasStart ? call.args[2] : entries[0]?.[1];
  for (const [key, item] of rest) result = call.run(call.args[1], result, item, keyOf(call, key));
  return result;
}

function found(call: LodashCall, entries: readonly [string, Value][]): [string, Value] | undefined {
  const holds = call.predicate(1);
  return entries.find(([key, item]) => holds(item, keyOf(call, key)));
}

/** Functions on lists and objects alike. */
export const collections: Readonly<Record<string, LodashFunction>> = {
  countBy: (call) => record([...grouped(call)].map(([key, items]) => [key, items.length])),
  each,
  every: (call) => kept(call, false).length === 0,
  filter: (call) => list(kept(call, true)),
  find: (call) => found(call, call.entries())?.[1],
  findKey: (call) => found(call, call.entries())?.[0],
  findLast: (call) => found(call, call.entries().toReversed())?.[1],
  flatMap: (call) =>
    list(
      mapped(call).flatMap((item) => (chosenOf(item) instanceof ArrayValue ? call.itemsOf(item) : [item])),
    ),
  forEach: each,
  forOwn: each,
  groupBy: (call) => record([...grouped(call)].map(([key, items]) => [key, list(items)])),
  includes: (call) => {
    const holder = call.known(0);
    if (typeof holder === 'string') return holder.includes(call.text(1));
    return call.items().some((item) => call.isEqual(item, call.args[1]));
  },
  invokeMap: (call) => list(call.items().map((item) => call.run(call.at(item, call.args[1])))),
  keyBy: (call) => record([...grouped(call)].map(([key, items]) => [key, items.at(-1)])),
  map: (call) => list(mapped(call)),
  max: (call) => extreme(call, 1),
  maxBy: (call) => extreme(call, 1),
  mean: (call) => total(call) / call.items().length,
  meanBy: (call) => total(call) / call.items().length,
  min: (call) => extreme(call, -1),
  minBy: (call) => extreme(call, -1),
  orderBy: (call) => {
    const given = call.known(2);
    const orders =
      typeof given === 'string' ? [given] : call.itemsOf(given).map((order) => call.textOf(order));
    const signs = orders.map((order) => (order === 'desc' ? -1 : 1));
    return sorted(call, iteratees(call, call.args[1]), signs);
  },
  partition: (call) => list([list(kept(call, true)), list(kept(call, false))]),
  reduce: (call) => reduced(call, call.entries()),
  reduceRight: (call) => reduced(call, call.entries().toReversed()),
  reject: (call) => list(kept(call, false)),
  sample: (call) => call.items()[0],
  sampleSize: (call) => list(call.items().slice(0, call.number(1, 1))),
  shuffle: (call) => list(call.items()),
  size: (call) => call.items().length,
  some: (call) => kept(call, true).length > 0,
  sortBy: (call) =>
    sorted(call, iteratees(call, call.args.length > 2 ? list(call.args.slice(1)) : call.args[1]), []),
  sum: total,
  sumBy: total,
};

function each(call: LodashCall): Value {
  mapped(call);
  return call.args[0];
}
