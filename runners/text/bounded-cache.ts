/** A map that forgets its oldest half when full: as cheap as a plain map, and bounded. */
export class BoundedCache<V> {
  readonly #limit: number;
  #recent = new Map<string, V>();
  #older = new Map<string, V>();

  constructor(limit: number) {
    this.#limit = Math.max(1, Math.floor(limit / 2));
  }

  get(key: string): V | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const older = this.#older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, value: V): void {
    if (this.#recent.size >= this.#limit) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
  }

  get size(): number {
    return this.#recent.size + this.#older.size;
  }
}
