import { HeapValue, type Value } from './value.ts';

/** A getter and setter pair, as written with `get`/`set` or given by a library model. */
export class Accessor {
  readonly get: HeapValue | undefined;
  readonly set: HeapValue | undefined;

  constructor(get: HeapValue | undefined, set: HeapValue | undefined) {
    this.get = get;
    this.set = set;
  }
}

/** What is stored under a name. Reading through `Interpreter.getProperty` runs accessors. */
export type Slot = Value | Accessor;

const INTEGER_KEY = /^(0|[1-9][0-9]{0,9})$/;

/** A value with own properties, kept in a map: names like `__proto__` or `constructor` mean nothing here. */
export abstract class PropertyHolder extends HeapValue {
  private slots: Map<string, Slot> | undefined;
  /** Set by `Object.freeze`: writes are ignored, as in sloppy code, rather than thrown. */
  frozen = false;

  constructor(slots?: Map<string, Slot>) {
    super();
    this.slots = slots;
  }

  getOwn(key: string): Slot | undefined {
    return this.slots?.get(key);
  }

  hasOwn(key: string): boolean {
    return this.slots?.has(key) ?? false;
  }

  setOwn(key: string, slot: Slot): void {
    this.slots ??= new Map();
    this.slots.set(key, slot);
  }

  deleteOwn(key: string): void {
    this.slots?.delete(key);
  }

  get ownSize(): number {
    return this.slots?.size ?? 0;
  }

  /** Names in JavaScript's order: integers ascending, then the others as they were added. */
  ownKeys(): string[] {
    if (this.slots === undefined) return [];
    const keys = [...this.slots.keys()];
    if (!keys.some((key) => INTEGER_KEY.test(key))) return keys;
    const integers = keys.filter((key) => INTEGER_KEY.test(key)).sort((a, b) => Number(a) - Number(b));
    return [...integers, ...keys.filter((key) => !INTEGER_KEY.test(key))];
  }

  /** Remembers the present properties; the returned function puts them back. */
  remember(): () => void {
    const saved = this.slots === undefined ? undefined : new Map(this.slots);
    const wasFrozen = this.frozen;
    return () => {
      this.slots = saved;
      this.frozen = wasFrozen;
    };
  }
}
