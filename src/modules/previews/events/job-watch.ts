import type { JobProgress } from '../../../contracts/queues.ts';
import type { Clock } from '../../../platform/clock.ts';
import { WakeUp } from '../../../platform/wake-up.ts';

/** News of one job for one event stream. Progress is a snapshot, so only the latest is kept. */
export class JobWatch {
  readonly #news: WakeUp;
  readonly #onClose: () => void;
  #progress: JobProgress | null = null;

  constructor(clock: Clock, onClose: () => void) {
    this.#news = new WakeUp(clock);
    this.#onClose = onClose;
  }

  tellProgress(progress: JobProgress): void {
    this.#progress = progress;
    this.tellChange();
  }

  tellChange(): void {
    this.#news.ring();
  }

  /** The latest progress that was not taken yet. */
  takeProgress(): JobProgress | null {
    const progress = this.#progress;
    this.#progress = null;
    return progress;
  }

  /** Resolves at the next news (also news that came before the call), after a while, or on abort. */
  wait(timeoutMs: number, signal: AbortSignal): Promise<void> {
    return this.#news.wait(timeoutMs, signal);
  }

  close(): void {
    this.#onClose();
  }
}
