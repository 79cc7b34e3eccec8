interface Waiting {
  readonly alone: boolean;
  readonly enter: () => void;
}

/**
 * Who runs beside whom in this process: jobs side by side, except for one that has to be alone. It waits until
 * the others have ended, and those that come later wait for it, so that nobody waits for ever.
 */
export class Company {
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #isTaken = false;

  /** Jobs that were taken and have not begun. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Runs the work in company or alone. Throws the signal's reason when it fires before the work has begun. */
  async run<Result>(alone: boolean, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    await this.#enter(alone, signal);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#isTaken = false;
      this.#admit();
    }
  }

  async #enter(alone: boolean, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiting = { alone, enter: resolve };
    const leave = () => {
      const place = this.#waiting.indexOf(waiting);
      if (place < 0) return;
      this.#waiting.splice(place, 1);
      reject(signal.reason);
      this.#admit();
    };
    this.#waiting.push(waiting);
    this.#admit();
    signal.addEventListener('abort', leave, { once: true });
    try {
      await promise;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  /** In the order of arrival. */
  #admit(): void {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      if (this.#isTaken || (next.alone && this.#running > 0)) return;
      this.#waiting.shift();
      this.#running += 1;
      this.#isTaken = next.alone;
      next.enter();
    }
  }
}
