import type { Clock } from './clock.ts';

/** Lets one waiter know that there is news; what the news is lies elsewhere. */
export class WakeUp {
  readonly #clock: Clock;
  #hasNews = false;
  #wake: () => void = () => undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  ring(): void {
    this.#hasNews = true;
    this.#wake();
  }

  /** Resolves at the next news (also news that came before the call), after a while, or on abort. */
  async wait(timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (!this.#hasNews && !signal.aborted) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const wake = () => resolve();
      const cancelTimer = this.#clock.after(timeoutMs, wake);
      this.#wake = wake;
      signal.addEventListener('abort', wake);
      await promise;
      signal.removeEventListener('abort', wake);
      cancelTimer();
    }
    this.#hasNews = false;
  }
}
