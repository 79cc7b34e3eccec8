import type { Logger } from '../../src/platform/log/logger.ts';
import { type EngineProcess, type EngineProcessOptions, startEngineProcess } from './engine-process.ts';

export interface EngineSlotOptions extends EngineProcessOptions {
  /** A process is replaced after this many calls, so that slow leaks of native parts stay small. */
  readonly recycleAfterCalls: number;
  /** … or when it was left holding more than this. */
  readonly recycleAboveRssBytes: number;
  readonly log: Logger;
}

/** A process that is to follow; `process` is set once its engine is loaded. */
interface Successor {
  readonly started: Promise<void>;
  process: EngineProcess | null;
}

/** One place in a pool: the process that fills it, and at times the one that is to follow. */
export class EngineSlot {
  #options: EngineSlotOptions;
  #current: Promise<EngineProcess> | null = null;
  #running: EngineProcess | null = null;
  #successor: Successor | null = null;
  #closed = false;

  constructor(options: EngineSlotOptions) {
    this.#options = options;
  }

  /** Whether a call would meet a loaded engine. */
  get ready(): boolean {
    return this.#running?.alive ?? false;
  }

  get rssBytes(): number {
    return this.#running?.alive ? this.#running.rssBytes : 0;
  }

  /** The live process: the successor that was prepared, or a fresh one, when the last one ended. */
  async process(): Promise<EngineProcess> {
    if (this.#closed) throw new Error('the engine pool is closed');
    if (this.#running !== null && !this.#running.alive) this.#forget();
    this.#current ??= this.#start();
    return await this.#current;
  }

  /** Starts a process ahead of the next call. A failure shows itself again when the process is needed. */
  warmUp(): void {
    this.process().catch((error: unknown) => {
      this.#options.log.error({ error }, 'an engine process did not start');
    });
  }

  /** Has a successor ready for when the process, which is in doubt, is killed. */
  prepareSuccessor(): void {
    this.#successor ??= this.#startSuccessor();
  }

  /**
   * Between jobs: replaces a process that ended or has done enough. One that has done enough goes on until its
   * successor is loaded, so that no job waits for that; `isIdle` tells whether it may be exchanged then.
   */
  refresh(isIdle: () => boolean): void {
    if (!this.ready) {
      this.warmUp();
    } else if (!this.#isWorn()) {
      this.#stopSuccessor();
    } else if (this.#successor?.process?.alive) {
      this.#exchange();
    } else {
      this.prepareSuccessor();
      void this.#successor?.started.then(() => isIdle() && this.#exchange());
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopSuccessor();
    const process = await this.#current?.catch(() => null);
    await process?.stop();
  }

  #isWorn(): boolean {
    const { recycleAfterCalls, recycleAboveRssBytes } = this.#options;
    const { calls = 0, rssBytes = 0 } = this.#running ?? {};
    return calls >= recycleAfterCalls || rssBytes >= recycleAboveRssBytes;
  }

  #exchange(): void {
    const worn = this.#running;
    if (this.#closed || worn === null || !this.#isWorn()) return;
    this.#options.log.debug({ calls: worn.calls, rss_bytes: worn.rssBytes }, 'recycling an engine process');
    this.#forget();
    void worn.stop();
    this.warmUp();
  }

  async #start(): Promise<EngineProcess> {
    try {
      const process = (await this.#takeSuccessor()) ?? (await startEngineProcess(this.#options));
      this.#running = process;
      void process.ended.then(() => this.#running === process && !this.#closed && this.warmUp());
      return process;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  #startSuccessor(): Successor {
    const started = startEngineProcess(this.#options).then(
      (process) => {
        successor.process = process;
      },
      (error: unknown) => this.#options.log.error({ error }, 'an engine process did not start'),
    );
    const successor: Successor = { started, process: null };
    return successor;
  }

  async #takeSuccessor(): Promise<EngineProcess | null> {
    const successor = this.#successor;
    this.#successor = null;
    await successor?.started;
    return successor?.process?.alive ? successor.process : null;
  }

  #stopSuccessor(): void {
    void this.#takeSuccessor().then((process) => process?.stop());
  }

  #forget(): void {
    this.#current = null;
    this.#running = null;
  }
}
