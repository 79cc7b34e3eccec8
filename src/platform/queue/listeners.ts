/** Functions by channel. One that throws does not keep the others from hearing. */
export class Listeners {
  readonly #byChannel = new Map<string, Set<(message: string) => void>>();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  channels(): string[] {
    return [...this.#byChannel.keys()];
  }

  /** Tells whether this is the channel's first listener. */
  add(channel: string, listener: (message: string) => void): boolean {
    const existing = this.#byChannel.get(channel);
    if (existing === undefined) this.#byChannel.set(channel, new Set([listener]));
    else existing.add(listener);
    return existing === undefined;
  }

  /** Tells whether the channel has no listener any more. */
  remove(channel: string, listener: (message: string) => void): boolean {
    const existing = this.#byChannel.get(channel);
    if (existing === undefined) return false;
    existing.delete(listener);
    if (existing.size > 0) return false;
    return this.#byChannel.delete(channel);
  }

  emit(channel: string, message: string): void {
    for (const listener of this.#byChannel.get(channel) ?? []) {
      try {
        listener(message);
      } catch (error) {
        this.#onError(error);
      }
    }
  }
}
