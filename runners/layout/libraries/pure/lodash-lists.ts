import { truthOf } from '../../evaluate/operators.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import type { LodashFunction } from './lodash-collections.ts';
import { type LodashCall, list, record } from './lodash-tools.ts';

const MAX_NESTED = 64;

function flattened(call: LodashCall, items: readonly Value[], depth: number): Value[] {
  return items.flatMap((item) =>
    depth > 0 && chosenOf(item) instanceof ArrayValue
      ? flattened(call, call.itemsOf(item), depth - 1)
      : [item],
  );
}

/** Items whose rank was not seen before. */
function distinct(call: LodashCall, items: readonly Value[], rank: (item: Value) => Value): Value[] {
  const seen: Value[] = [];
  return items.filter((item) => {
    const own = call.certain(rank(item));
    if (seen.some((other) => call.isEqual(other, own))) return false;
    seen.push(own);
    return true;
  });
}

const identity = (item: Value): Value => item;

function chunks(items: readonly Value[], size: number): Value[] {
  const step = Math.max(1, Math.trunc(size));
  return Array.from({ length: Math.ceil(items.length / step) }, (_, index) =>
    list(items.slice(index * step, (index + 1) * step)),
  );
}

function without(
  call: LodashCall,
  items: readonly Value[],
  excluded: readonly Value[],
  rank: (item: Value) => Value,
): Value {
  const ranks = excluded.map(rank);
  return list(items.filter((item) => !ranks.some((other) => call.isEqual(rank(item), other))));
}

/** The lists among the arguments, and the iteratee at their end. */
function listsAnd(call: LodashCall): {
  readonly lists: readonly Value[][];
  readonly rank: (item: Value) => Value;
} {
  const count = call.args.length;
  const lists = call.args.slice(0, -1).map((argument) => [...call.itemsOf(argument)]);
  return { lists, rank: call.iteratee(count - 1) };
}

function range(call: LodashCall): Value {
  const first = call.number(0, 0);
  const [start, end] = call.args.length === 1 ? [0, first] : [first, call.number(1, 0)];
  const step = call.number(2, end < start ? -1 : 1);
  const length = Math.max(0, Math.ceil((end - start) / (step === 0 ? 1 : step)));
  call.interpreter.chargeItems(length);
  return list(Array.from({ length }, (_, index) => start + index * step));
}

function times(call: LodashCall): Value {
  const count = Math.max(0, Math.trunc(call.number(0, 0)));
  call.interpreter.chargeItems(count);
  const of = call.iteratee(1);
  return list(Array.from({ length: count }, (_, index) => of(index)));
}

function zipped(call: LodashCall): Value {
  const lists = call.args.map((argument) => call.itemsOf(argument));
  const length = Math.max(0, ...lists.map((items) => items.length));
  return list(Array.from({ length }, (_, index) => list(lists.map((items) => items[index]))));
}

const taken = (call: LodashCall, of: (items: readonly Value[], count: number) => readonly Value[]): Value =>
  list(of(call.items(), call.number(1, 1)));

function indexOf(call: LodashCall, items: readonly Value[]): number {
  const holds = call.predicate(1);
  return items.findIndex((item, index) => holds(item, index));
}

/** Functions on lists. */
export const lists: Readonly<Record<string, LodashFunction>> = {
  castArray: (call) =>
    chosenOf(call.args[0]) instanceof ArrayValue ? call.args[0] : list(call.args.slice(0, 1)),
  chunk: (call) => list(chunks(call.items(), call.number(1, 1))),
  compact: (call) => list(call.items().filter((item) => truthOf(call.certain(item)) === true)),
  concat: (call) => list(flattened(call, call.args, 1)),
  difference: (call) => without(call, call.items(), flattened(call, call.args.slice(1), 1), identity),
  differenceBy: (call) => {
    const { lists: all, rank } = listsAnd(call);
    return without(call, all[0] ?? [], all.slice(1).flat(), rank);
  },
  drop: (call) => taken(call, (items, count) => items.slice(count)),
  dropRight: (call) => taken(call, (items, count) => items.slice(0, Math.max(0, items.length - count))),
  dropWhile: (call) => {
    const holds = call.predicate(1);
    const first = call.items().findIndex((item) => !holds(item));
    return list(first === -1 ? [] : call.items().slice(first));
  },
  fill: (call) => list(call.items().map(() => call.args[1])),
  findIndex: (call) => indexOf(call, call.items()),
  findLastIndex: (call) => {
    const index = indexOf(call, call.items().toReversed());
    return index === -1 ? -1 : call.items().length - 1 - index;
  },
  first: (call) => call.items()[0],
  flatten: (call) => list(flattened(call, call.items(), 1)),
  flattenDeep: (call) => list(flattened(call, call.items(), MAX_NESTED)),
  fromPairs: (call) =>
    record(call.items().map((pair) => [call.textOf(call.at(pair, '0')), call.at(pair, '1')])),
  head: (call) => call.items()[0],
  indexOf: (call) => call.items().findIndex((item) => call.isEqual(item, call.args[1])),
  initial: (call) => list(call.items().slice(0, -1)),
  intersection: (call) => {
    const [first = [], ...others] = call.args.map((argument) => call.itemsOf(argument));
    const shared = first.filter((item) =>
      others.every((other) => other.some((one) => call.isEqual(one, item))),
    );
    return list(distinct(call, shared, identity));
  },
  join: (call) =>
    call
      .items()
      .map((item) => call.textOf(item))
      .join(call.args[1] === undefined ? ',' : call.text(1)),
  last: (call) => call.items().at(-1),
  nth: (call) => call.items().at(call.number(1, 0)),
  pull: (call) => without(call, call.items(), call.args.slice(1), identity),
  range,
  reverse: (call) => list(call.items().toReversed()),
  slice: (call) =>
    list(call.items().slice(call.number(1, 0), call.args[2] === undefined ? undefined : call.number(2, 0))),
  tail: (call) => list(call.items().slice(1)),
  take: (call) => taken(call, (items, count) => items.slice(0, count)),
  takeRight: (call) => taken(call, (items, count) => items.slice(Math.max(0, items.length - count))),
  takeWhile: (call) => {
    const holds = call.predicate(1);
    const first = call.items().findIndex((item) => !holds(item));
    return list(first === -1 ? call.items() : call.items().slice(0, first));
  },
  times,
  union: (call) => list(distinct(call, flattened(call, call.args, 1), identity)),
  unionBy: (call) => {
    const { lists: all, rank } = listsAnd(call);
    return list(distinct(call, all.flat(), rank));
  },
  uniq: (call) => list(distinct(call, call.items(), identity)),
  uniqBy: (call) => list(distinct(call, call.items(), call.iteratee(1))),
  without: (call) => without(call, call.items(), call.args.slice(1), identity),
  zip: zipped,
  zipObject: (call) => record(call.items(0).map((key, index) => [call.textOf(key), call.items(1)[index]])),
};
