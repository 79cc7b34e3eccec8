/** Functions by channel. One that throws does not keep the others from hearing. */
export class Listeners {
  readonly #byChannel = new Map<string, Set<(message: string) => void>>();
  readonly #onGaps = new Set<() => void>();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  channels(): string[] {
    return [...this.#byChannel.keys()];
  }

  /** To be told when messages may have been missed. The returned function ends that. */
  watchGaps(onGap: () => void): () => void {
    // One of its own, because the same function may be given twice.
    const watcher = () => onGap();
    this.#onGaps.add(watcher);
    return () => void this.#onGaps.delete(watcher);
  }

  tellGap(): void {
    for (const onGap of [...this.#onGaps]) this.#call(onGap);
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
    for (const listener of this.#byChannel.get(channel) ?? []) this.#call(() => listener(message));
  }

  #call(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      this.#onError(error);
    }
  }
}
