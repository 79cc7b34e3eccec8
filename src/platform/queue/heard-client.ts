import pg from 'pg';

/**
 * A connection for BullMQ. An error that nobody hears ends the process, and BullMQ does not listen on connections it has
 * in use, nor while it closes one, before which it takes all listeners away.
 */
export class HeardClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.#hearErrors();
  }

  override removeAllListeners(...events: [event?: string | symbol]): this {
    super.removeAllListeners(...events);
    const [event = 'error'] = events;
    if (event === 'error') this.#hearErrors();
    return this;
  }

  #hearErrors(): void {
    this.on('error', () => undefined);
  }
}
