/** How much of a difference is told; what is beyond is counted as truncated. */
export interface DiffLimits {
  readonly elements: number;
  readonly properties: number;
  readonly rules: number;
}

export const DEFAULT_DIFF_LIMITS: DiffLimits = { elements: 10_000, properties: 30_000, rules: 10_000 };

/** Takes what fits into the limits, and remembers which of them was reached. */
export class DiffBudget {
  readonly #limits: DiffLimits;
  readonly #spent = { elements: 0, properties: 0, rules: 0 };
  readonly #reached = new Set<keyof DiffLimits>();

  constructor(limits: DiffLimits) {
    this.#limits = limits;
  }

  take<Entry>(what: keyof DiffLimits, entries: readonly Entry[]): Entry[] {
    const left = this.#limits[what] - this.#spent[what];
    const taken = entries.slice(0, left);
    if (taken.length < entries.length) this.#reached.add(what);
    this.#spent[what] += taken.length;
    return taken;
  }

  get truncated(): { what: string; limit: number }[] {
    return [...this.#reached].map((what) => ({ what, limit: this.#limits[what] }));
  }
}
