import { setImmediate } from 'node:timers/promises';

/** Work that runs beside what calls it, a limited number of pieces at once. */
export class BackgroundWork {
  readonly #limit: number;
  readonly #inFlight = new Set<Promise<void>>();
  readonly #failures: unknown[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes a piece, waiting for room first, and starts it after the caller has gone on. Throws an earlier failure. */
  async add(work: () => Promise<void>): Promise<void> {
    while (this.#inFlight.size >= this.#limit) await Promise.race(this.#inFlight);
    this.#throwFailure();
    const piece = this.#run(work).finally(() => this.#inFlight.delete(piece));
    this.#inFlight.add(piece);
  }

  /** Waits for all of it. Throws the first failure. */
  async settle(): Promise<void> {
    await Promise.all(this.#inFlight);
    this.#throwFailure();
  }

  async #run(work: () => Promise<void>): Promise<void> {
    try {
      await setImmediate();
      await work();
    } catch (error) {
      this.#failures.push(error);
    }
  }

  #throwFailure(): void {
    if (this.#failures.length > 0) throw this.#failures[0];
  }
}
