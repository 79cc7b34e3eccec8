import type { EngineProcess } from './engine-process.ts';
import { EngineSlot, type EngineSlotOptions } from './engine-slot.ts';

export interface EnginePoolOptions extends EngineSlotOptions {
  readonly size: number;
}

/** The use of one engine process for the length of a job. */
export interface EngineLease {
  /** The process to call: the same one until it ends, then another that knows nothing of earlier calls. */
  process(): Promise<EngineProcess>;
  /** The process that takes the place of one that ended: nobody has called it yet. */
  freshProcess(): Promise<EngineProcess>;
  /** Tells that the process may have to be killed, so that another is ready by then. */
  prepareReplacement(): void;
  /** Gives the place back; the process stays warm for the next job. */
  release(): void;
}

/** A fixed number of warm engine processes, leased in the order they are asked for. */
export interface EnginePool {
  readonly size: number;
  /** How many engines are loaded. */
  readonly ready: number;
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
    slot.refresh(() => free.includes(slot));
    const next = waiting.shift();
    if (next === undefined) free.push(slot);
    else next(slot);
  };

  /** An idle place with a loaded engine in exchange for one whose process ended, which starts anew meanwhile. */
  const exchangeIfEnded = (slot: EngineSlot): EngineSlot => {
    if (slot.ready) return slot;
    const index = free.findIndex((idle) => idle.ready);
    const [idle = slot] = index === -1 ? [] : free.splice(index, 1, slot);
    slot.warmUp();
    return idle;
  };

  const toLease = (leased: EngineSlot): EngineLease => {
    let slot = leased;
    let held = true;
    return {
      process() {
        slot = exchangeIfEnded(slot);
        return slot.process();
      },
      freshProcess: () => slot.process(),
      prepareReplacement() {
        if (!free.some((idle) => idle.ready)) slot.prepareSuccessor();
      },
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
    get ready() {
      return slots.filter((slot) => slot.ready).length;
    },
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
