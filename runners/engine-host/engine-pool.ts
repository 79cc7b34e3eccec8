import type { Logger } from '../../src/platform/log/logger.ts';
import { type EngineProcess, type EngineProcessOptions, startEngineProcess } from './engine-process.ts';

export interface EnginePoolOptions extends EngineProcessOptions {
  readonly size: number;
  /** A process is replaced after this many calls, so that slow leaks of native parts stay small. */
  readonly recycleAfterCalls: number;
  /** … or when it was left holding more than this. */
  readonly recycleAboveRssBytes: number;
  readonly log: Logger;
}

/** The use of one engine process for the length of a job. */
export interface EngineLease {
  /** The process to call: the same one until it ends, then a fresh one that knows nothing of earlier calls. */
  process(): Promise<EngineProcess>;
  /** Gives the place back; the process stays warm for the next job. */
  release(): void;
}

/** A fixed number of warm engine processes, leased in the order they are asked for. */
export interface EnginePool {
  readonly size: number;
  /** Whether anybody waits for a process. */
  readonly wanted: boolean;
  /** Resident memory of all processes, as last reported. */
  readonly rssBytes: number;
  /** Resolves when an engine is loaded. Throws `EngineFailure` when none can be: then no job could be done. */
  awaitReady(): Promise<void>;
  /** Waits for a free process. Throws the signal's reason. */
  lease(signal: AbortSignal): Promise<EngineLease>;
  /** A lease when a process is free right now and nobody waits, else `null`. */
  tryLease(): EngineLease | null;
  /** Kills every process; calls in flight fail. */
  close(): Promise<void>;
}

/** Opens the pool and starts its processes in the background. */
export function createEnginePool(options: EnginePoolOptions): EnginePool {
  const slots = Array.from({ length: options.size }, () => new EngineSlot(options));
  const free = [...slots];
  const waiting: ((slot: EngineSlot) => void)[] = [];
  let closed = false;
  for (const slot of slots) slot.warmUp();

  const giveBack = (slot: EngineSlot) => {
    if (closed) return;
    slot.refresh();
    const next = waiting.shift();
    if (next === undefined) free.push(slot);
    else next(slot);
  };

  const toLease = (slot: EngineSlot): EngineLease => {
    let held = true;
    return {
      process: () => slot.process(),
      release() {
        if (held) giveBack(slot);
        held = false;
      },
    };
  };

  const waitForSlot = (signal: AbortSignal) =>
    new Promise<EngineSlot>((resolve, reject) => {
      const onAbort = () => {
        waiting.splice(waiting.indexOf(take), 1);
        reject(signal.reason);
      };
      const take = (slot: EngineSlot) => {
        signal.removeEventListener('abort', onAbort);
        resolve(slot);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      waiting.push(take);
    });

  return {
    size: options.size,
    get wanted() {
      return waiting.length > 0;
    },
    get rssBytes() {
      return slots.reduce((sum, slot) => sum + slot.rssBytes, 0);
    },
    async awaitReady() {
      await Promise.any(slots.map((slot) => slot.process())).catch((error: AggregateError) => {
        throw error.errors[0];
      });
    },
    async lease(signal) {
      signal.throwIfAborted();
      return toLease(free.pop() ?? (await waitForSlot(signal)));
    },
    tryLease() {
      const slot = free.pop();
      return slot === undefined ? null : toLease(slot);
    },
    async close() {
      closed = true;
      await Promise.all(slots.map((slot) => slot.close()));
    },
  };
}

/** One place in the pool and the process that fills it at the moment. */
class EngineSlot {
  #options: EnginePoolOptions;
  #current: Promise<EngineProcess> | null = null;
  #running: EngineProcess | null = null;
  #closed = false;

  constructor(options: EnginePoolOptions) {
    this.#options = options;
  }

  /** The live process, started first when there is none. */
  async process(): Promise<EngineProcess> {
    if (this.#closed) throw new Error('the engine pool is closed');
    if (this.#running !== null && !this.#running.alive) this.#forget();
    this.#current ??= this.#start();
    return await this.#current;
  }

  get rssBytes(): number {
    return this.#running?.alive ? this.#running.rssBytes : 0;
  }

  /** Starts a process ahead of the next call. A failure shows itself again when the process is needed. */
  warmUp(): void {
    this.process().catch((error: unknown) => {
      this.#options.log.error({ error }, 'an engine process did not start');
    });
  }

  /** Between jobs: replaces a process that ended or has done enough. */
  refresh(): void {
    const process = this.#running;
    const { recycleAfterCalls, recycleAboveRssBytes } = this.#options;
    if (process?.alive) {
      if (process.calls < recycleAfterCalls && process.rssBytes < recycleAboveRssBytes) return;
      this.#options.log.debug(
        { calls: process.calls, rss_bytes: process.rssBytes },
        'recycling an engine process',
      );
      this.#forget();
      void process.stop();
    }
    this.warmUp();
  }

  async close(): Promise<void> {
    this.#closed = true;
    const process = await this.#current?.catch(() => null);
    await process?.stop();
  }

  async #start(): Promise<EngineProcess> {
    try {
      this.#running = await startEngineProcess(this.#options);
      return this.#running;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  #forget(): void {
    this.#current = null;
    this.#running = null;
  }
}
