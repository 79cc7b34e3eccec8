import type { z } from 'zod';
import { EngineFailure } from './engine-failure.ts';
import type { EngineLease } from './engine-pool.ts';
import type { EngineProcess } from './engine-process.ts';
import type { EngineRequest } from './protocol.ts';

/**
 * Calls to one engine process, checked. One that takes more memory than there is beside what calls before it left is
 * made again in a fresh process. Throws `EngineFailure`, or the signal's reason.
 */
export interface EngineSession {
  /** Opens before there is anything to call. */
  prepare(signal: AbortSignal): Promise<void>;
  call<T>(operation: string, input: unknown, answer: z.ZodType<T>, signal: AbortSignal): Promise<T>;
  release(): void;
}

export interface SessionOptions {
  /** Called along with the first call, and again in the process that takes the place of one that ended. */
  readonly open: EngineRequest;
  /** Hashes of the only blobs that the process may read. */
  readonly blobs: ReadonlySet<string>;
  /** How long each call may take. */
  readonly timeoutMs: number;
}

/** A session in the process of this lease. */
export function createEngineSession(
  lease: EngineLease,
  { open, blobs, timeoutMs }: SessionOptions,
): EngineSession {
  let opened: EngineProcess | null = null;

  const askIn = async (process: EngineProcess, request: EngineRequest, signal: AbortSignal) => {
    const isOpen = process === opened;
    if (!isOpen) await process.showBlobs(blobs);
    const output = await process.call(request.operation, request.input, {
      timeoutMs,
      signal,
      // Most calls take milliseconds: one that has used up half of its time will likely cost its process.
      onHalfTime: () => lease.prepareReplacement(),
      ...(isOpen || request === open ? {} : { first: open }),
    });
    opened = process;
    return { process, output };
  };

  /** What earlier calls left in memory is no fault of this one: it may try once more without that. */
  const ask = async (request: EngineRequest, signal: AbortSignal) => {
    const process = await lease.process();
    const isFresh = process.calls === 0;
    try {
      return await askIn(process, request, signal);
    } catch (error) {
      if (isFresh || !isOutOfMemory(error)) throw error;
      return askIn(await lease.freshProcess(), request, signal);
    }
  };

  return {
    async prepare(signal) {
      if ((await lease.process()) !== opened) await ask(open, signal);
    },
    async call(operation, input, answer, signal) {
      const { process, output } = await ask({ operation, input }, signal);
      const parsed = answer.safeParse(output);
      if (parsed.success) return parsed.data;
      await process.stop();
      throw new EngineFailure('crashed', `the engine's answer to ${operation} is malformed`);
    },
    release: () => lease.release(),
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof EngineFailure && error.kind === 'out_of_memory';
}
