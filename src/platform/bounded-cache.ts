interface Entry<Value> {
  readonly value: Value;
  readonly weight: number;
  /** Since it was last passed over. */
  used: boolean;
}

/**
 * A cache that forgets once its entries weigh more than its capacity: the oldest goes, unless it was used in
 * between, which saves it once. Reading costs one look-up, because a layout is answered out of several caches.
 */
export class BoundedCache<Value> {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #capacity: number;
  #weight = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    entry.used = true;
    return entry.value;
  }

  /** Something heavier than the whole cache is not kept. */
  set(key: string, value: Value, weight = 1): void {
    this.#delete(key);
    if (weight > this.#capacity) return;
    this.#entries.set(key, { value, weight, used: false });
    this.#weight += weight;
    this.#shrink(key);
  }

  #shrink(newest: string): void {
    // A map iterates in insertion order, and comes again to what is inserted anew meanwhile.
    for (const [key, entry] of this.#entries) {
      if (this.#weight <= this.#capacity) return;
      if (key === newest) continue;
      if (entry.used) {
        entry.used = false;
        this.#entries.delete(key);
        this.#entries.set(key, entry);
      } else {
        this.#delete(key);
      }
    }
  }

  #delete(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#weight -= entry.weight;
  }
}
