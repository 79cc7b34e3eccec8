import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { NativeCall } from '../../evaluate/native-function.ts';
import { strictlyEqual, truthOf } from '../../evaluate/operators.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { MapValue, SetValue } from '../../evaluate/values/collection-values.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PropertyHolder } from '../../evaluate/values/property-holder.ts';
import { DateValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import { isPrimitive, type Value } from '../../evaluate/values/value.ts';

/** Thrown where a function of the library needs to know what only run time knows; its answer is unknown then. */
export class NotKnown extends Error {
  readonly unknown: UnknownValue;

  constructor(unknown: UnknownValue) {
    super('not known');
    this.unknown = unknown;
  }
}

/** A call of a function of the library, with its arguments read as the library reads them. */
export class LodashCall {
  readonly interpreter: Interpreter;
  readonly args: readonly Value[];
  private readonly call: NativeCall;

  constructor(call: NativeCall) {
    this.call = call;
    this.interpreter = call.interpreter;
    this.args = call.args;
  }

  /** An argument that must be known. */
  known(index: number): Value {
    return this.certain(this.args[index]);
  }

  certain(value: Value): Value {
    const settled = chosenOf(value);
    if (settled instanceof UnknownValue) throw new NotKnown(settled);
    return settled;
  }

  /** The items of a list, or the values of an object; nothing has none. */
  items(index = 0): readonly Value[] {
    return this.itemsOf(this.args[index]);
  }

  itemsOf(value: Value): readonly Value[] {
    const settled = this.certain(value);
    if (settled instanceof ObjectValue) return this.entriesOf(settled).map(([, item]) => item);
    if (
      settled === undefined ||
      settled === null ||
      typeof settled === 'number' ||
      typeof settled === 'boolean'
    )
      return [];
    const items = this.interpreter.iterate(settled);
    if (items instanceof UnknownValue) throw new NotKnown(items);
    this.interpreter.chargeItems(items.length);
    return items;
  }

  entries(index = 0): [string, Value][] {
    return this.entriesOf(this.args[index]);
  }

  entriesOf(value: Value): [string, Value][] {
    const settled = this.certain(value);
    if (settled instanceof ArrayValue) return settled.elements.map((item, index) => [String(index), item]);
    if (!(settled instanceof PropertyHolder)) return [];
    this.interpreter.charge(1 + settled.ownSize);
    return settled.ownKeys().map((key) => [key, this.interpreter.getProperty(settled, key)]);
  }

  number(index: number, fallback: number): number {
    const value = this.known(index);
    return value === undefined || value === null ? fallback : Number(isPrimitive(value) ? value : Number.NaN);
  }

  /** A text; nothing is the empty one. */
  text(index = 0): string {
    const value = this.known(index);
    return value === undefined || value === null ? '' : this.textOf(value);
  }

  textOf(value: Value): string {
    const text = this.interpreter.toText(value);
    if (text instanceof UnknownValue) throw new NotKnown(text);
    this.interpreter.chargeText(text.length);
    return text;
  }

  /** Runs a function of source. */
  run(callee: Value, ...args: readonly Value[]): Value {
    this.interpreter.charge(1);
    return this.interpreter.call(callee, args, { location: this.call.location });
  }

  /** What stands for each item: a function's answer, a property by its name, whether it is like an object. */
  iteratee(index: number): (item: Value, key?: Value) => Value {
    const given = this.known(index);
    if (given === undefined || given === null) return (item) => item;
    if (given instanceof Callable) return (item, key) => this.run(given, item, key);
    if (given instanceof ArrayValue) {
      const [path, wanted] = given.elements;
      return (item) => this.isEqual(this.at(item, path), wanted);
    }
    if (given instanceof ObjectValue) return (item) => this.matches(item, given);
    return (item) => this.at(item, given);
  }

  predicate(index: number): (item: Value, key?: Value) => boolean {
    const of = this.iteratee(index);
    return (item, key) => {
      const answer = this.certain(of(item, key));
      return truthOf(answer) === true;
    };
  }

  /** What stands at a path such as `user.names[0]`. */
  at(root: Value, path: Value): Value {
    let value = root;
    for (const part of this.pathOf(path)) {
      const settled = chosenOf(value);
      if (settled === undefined || settled === null) return undefined;
      value = this.interpreter.getProperty(settled, part);
    }
    return value;
  }

  pathOf(path: Value): readonly string[] {
    const settled = this.certain(path);
    if (settled instanceof ArrayValue) return settled.elements.map((part) => this.textOf(part));
    return this.textOf(settled)
      .split(/[.[\]]+/)
      .map((part) => part.replace(/^["']|["']$/g, ''))
      .filter((part) => part !== '');
  }

  matches(item: Value, pattern: ObjectValue): boolean {
    return this.entriesOf(pattern).every(([key, wanted]) => {
      const present = this.at(item, new ArrayValue([key]));
      const inner = chosenOf(wanted);
      return inner instanceof ObjectValue ? this.matches(present, inner) : this.isEqual(present, wanted);
    });
  }

  /** Whether two values are the same all the way down. */
  isEqual(first: Value, second: Value): boolean {
    this.interpreter.charge(1);
    const a = this.certain(first);
    const b = this.certain(second);
    if (strictlyEqual(a, b) === true || Object.is(a, b)) return true;
    if (a instanceof DateValue && b instanceof DateValue) return a.time === b.time;
    if (a instanceof ArrayValue && b instanceof ArrayValue) return this.sameEntries(a, b);
    return a instanceof ObjectValue && b instanceof ObjectValue && this.sameEntries(a, b);
  }

  private sameEntries(a: Value, b: Value): boolean {
    const left = this.entriesOf(a);
    const right = new Map(this.entriesOf(b));
    return (
      left.length === right.size &&
      left.every(([key, value]) => right.has(key) && this.isEqual(value, right.get(key)))
    );
  }

  /** Whether there is nothing inside. */
  isEmpty(value: Value): boolean {
    const settled = this.certain(value);
    if (typeof settled === 'string') return settled === '';
    if (settled instanceof ArrayValue) return settled.elements.length === 0;
    if (settled instanceof MapValue) return settled.entries.size === 0;
    if (settled instanceof SetValue) return settled.members.size === 0;
    return !(settled instanceof PropertyHolder) || settled.ownKeys().length === 0;
  }

  /** Smaller first; the order of texts is that of their characters. */
  compare(first: Value, second: Value): number {
    const a = this.certain(first);
    const b = this.certain(second);
    if (a === b) return 0;
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
    if (a === null || b === null) return a === null ? 1 : -1;
    if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1;
    const difference = Number(toComparable(a)) - Number(toComparable(b));
    return Number.isNaN(difference) ? 0 : difference;
  }
}

function toComparable(value: Value): number {
  if (value instanceof DateValue) return value.time;
  return isPrimitive(value) ? Number(value) : Number.NaN;
}

/** A list, as a value. */
export const list = (items: readonly Value[]): ArrayValue => new ArrayValue([...items]);

/** An object, as a value. */
export const record = (entries: Iterable<readonly [string, Value]>): ObjectValue =>
  new ObjectValue(new Map(entries));
