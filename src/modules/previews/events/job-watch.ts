import type { JobProgress } from '../../../contracts/queues.ts';
import type { Clock } from '../../../platform/clock.ts';

/** News of one job for one event stream. Progress is a snapshot, so only the latest is kept. */
export class JobWatch {
  readonly #clock: Clock;
  readonly #onClose: () => void;
  #progress: JobProgress | null = null;
  #hasNews = false;
  #wake: () => void = () => undefined;

  constructor(clock: Clock, onClose: () => void) {
    this.#clock = clock;
    this.#onClose = onClose;
  }

  tellProgress(progress: JobProgress): void {
    this.#progress = progress;
    this.tellChange();
  }

  tellChange(): void {
    this.#hasNews = true;
    this.#wake();
  }

  /** The latest progress that was not taken yet. */
  takeProgress(): JobProgress | null {
    const progress = this.#progress;
    this.#progress = null;
    return progress;
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

  close(): void {
    this.#onClose();
  }
}
