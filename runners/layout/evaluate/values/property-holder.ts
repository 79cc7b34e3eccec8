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

/** Names that no source can write: of symbols and private members. They are never enumerated. */
export const HIDDEN_KEY_PREFIX = '\0';

const INTEGER_KEY = /^(0|[1-9][0-9]{0,9})$/;

/** A value with own properties, kept in a map: names like `__proto__` or `constructor` mean nothing here. */
export abstract class PropertyHolder extends HeapValue {
  private slots: Map<string, Slot> | undefined;
  /** Set by `Object.freeze`: writes are ignored, as in sloppy code, rather than thrown. */
  frozen = false;

  /** Set for what every evaluation sees, such as library models: what one writes onto it stays its own. */
  shared = false;

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

  /** Enumerable names in JavaScript's order: integers ascending, then the others as they were added. */
  ownKeys(): string[] {
    if (this.slots === undefined) return [];
    const keys = [...this.slots.keys()].filter((key) => !key.startsWith(HIDDEN_KEY_PREFIX));
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

/** Marks a value and everything it holds as shared between evaluations. */
export function markShared(slot: Slot): void {
  if (slot instanceof Accessor) {
    markShared(slot.get);
    markShared(slot.set);
    return;
  }
  if (!(slot instanceof PropertyHolder) || slot.shared) return;
  slot.shared = true;
  for (const key of slot.ownKeys()) markShared(slot.getOwn(key));
}
