import type { Logger } from '../src/platform/log/logger.ts';

/** What a process holds, released in the reverse of the order it was acquired. */
export class ReleaseStack {
  readonly #releases: { readonly name: string; readonly release: () => Promise<void> | void }[] = [];
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  add(name: string, release: () => Promise<void> | void): void {
    this.#releases.push({ name, release });
  }

  /** Releases everything; what fails is logged and does not keep the rest from being released. */
  async releaseAll(): Promise<void> {
    for (const { name, release } of this.#releases.splice(0).reverse()) {
      try {
        await release();
      } catch (error) {
        this.#log.warn({ error, part: name }, 'a part did not close cleanly');
      }
    }
  }
}
