import type { Logger } from '../platform/log/logger.ts';

type Release = () => Promise<void> | void;

/** What was opened, to be closed in reverse. */
export class ReleaseStack {
  readonly #releases: { readonly name: string; readonly release: Release }[] = [];
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  push(name: string, release: Release): void {
    this.#releases.push({ name, release });
  }

  /** Closes everything; one part that does not close keeps no other from closing. */
  async releaseAll(): Promise<void> {
    for (const { name, release } of this.#releases.splice(0).reverse()) {
      try {
        await release();
      } catch (error) {
        this.#log.warn({ part: name, error }, 'a part did not close cleanly');
      }
    }
  }
}
