import type { z } from 'zod';
import { EngineFailure } from './engine-failure.ts';
import type { EngineLease } from './engine-pool.ts';
import type { EngineProcess } from './engine-process.ts';
import type { EngineRequest } from './protocol.ts';

/** Calls to one engine process, checked. Throws `EngineFailure`, or the signal's reason. */
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
  const options = (signal: AbortSignal) => ({
    timeoutMs,
    signal,
    // Most calls take milliseconds: one that has used up half of its time will likely cost its process.
    onHalfTime: () => lease.prepareReplacement(),
  });

  const readyProcess = async (): Promise<EngineProcess> => {
    const process = await lease.process();
    if (process !== opened) await process.showBlobs(blobs);
    return process;
  };

  return {
    async prepare(signal) {
      const process = await readyProcess();
      if (process === opened) return;
      await process.call(open.operation, open.input, options(signal));
      opened = process;
    },
    async call(operation, input, answer, signal) {
      const process = await readyProcess();
      const first = process === opened ? {} : { first: open };
      const output = await process.call(operation, input, { ...options(signal), ...first });
      opened = process;
      const parsed = answer.safeParse(output);
      if (parsed.success) return parsed.data;
      await process.stop();
      throw new EngineFailure('crashed', `the engine's answer to ${operation} is malformed`);
    },
    release: () => lease.release(),
  };
}
