import type { Logger } from '../log/logger.ts';

type Release = () => Promise<void> | void;

/** What a process holds, released in the reverse of the order it was acquired. */
export class ReleaseStack {
  readonly #releases: { readonly name: string; readonly release: Release }[] = [];
  readonly #log: Logger;
  #releasing: string | null = null;

  constructor(log: Logger) {
    this.#log = log;
  }

  push(name: string, release: Release): void {
    this.#releases.push({ name, release });
  }

  /** What is being released right now. */
  get releasing(): string | null {
    return this.#releasing;
  }

  /** Releases everything; what fails is logged and keeps no other part from being released. */
  async releaseAll(): Promise<void> {
    for (const { name, release } of this.#releases.splice(0).reverse()) {
      this.#releasing = name;
      try {
        await release();
      } catch (error) {
        this.#log.warn({ part: name, error }, 'a part did not close cleanly');
      }
    }
    this.#releasing = null;
  }
}
