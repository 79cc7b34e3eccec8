import type { LayoutAnswer, LayoutCall } from '../../engine-host/layout/layout-calls.ts';
import type { LayoutSession } from '../../engine-host/layout/layout-session.ts';

/** `null` when it was not begun, since something else was wanted first. */
type Foreseen = Promise<LayoutAnswer | null>;

/**
 * A session that makes these calls, one after the other, before anybody asks, and answers with what came of them
 * whoever asks for the same. What is asked instead waits for the call that runs, and no more of them are begun.
 */
export class ForeseenSession implements LayoutSession {
  readonly #session: LayoutSession;
  readonly #controller = new AbortController();
  readonly #answers = new Map<string, Foreseen>();
  #isOver = false;
  /** Settles with the last call that was begun; never rejects. */
  #working: Promise<unknown> = Promise.resolve();

  constructor(session: LayoutSession, calls: readonly LayoutCall[], signal: AbortSignal) {
    this.#session = session;
    const either = AbortSignal.any([signal, this.#controller.signal]);
    for (const call of calls) {
      const answer = this.#working.then(() => (this.#isOver ? null : session.layout(call, either)));
      this.#working = answer.catch(() => {
        this.#isOver = true;
      });
      this.#answers.set(keyOf(call), answer);
    }
  }

  get wanted(): boolean {
    return this.#session.wanted;
  }

  async prepare(signal: AbortSignal): Promise<void> {
    await this.#finish(signal);
    return this.#session.prepare(signal);
  }

  async discover(...[call, signal]: Parameters<LayoutSession['discover']>) {
    await this.#finish(signal);
    return this.#session.discover(call, signal);
  }

  async layout(call: LayoutCall, signal: AbortSignal): Promise<LayoutAnswer> {
    const key = keyOf(call);
    const foreseen = this.#answers.get(key);
    this.#answers.delete(key);
    if (foreseen === undefined) await this.#finish(signal);
    const answer = foreseen === undefined ? null : await this.#under(signal, foreseen);
    return answer ?? this.#session.layout(call, signal);
  }

  async draw(...[call, signal]: Parameters<LayoutSession['draw']>) {
    await this.#finish(signal);
    return this.#session.draw(call, signal);
  }

  /** As soon as the engine is no longer busy. */
  release(): void {
    this.#isOver = true;
    void this.#working.then(() => this.#session.release());
  }

  async #finish(signal: AbortSignal): Promise<void> {
    this.#isOver = true;
    await this.#under(signal, this.#working);
  }

  /** What was begun ahead obeys whoever waits for it. */
  async #under<Answer>(signal: AbortSignal, answer: Promise<Answer>): Promise<Answer> {
    const abort = () => this.#controller.abort(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    try {
      if (signal.aborted) abort();
      return await answer;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }
}

function keyOf(call: LayoutCall): string {
  return JSON.stringify(call);
}
