import type { EnginePool } from '../engine-pool.ts';
import { createEngineSession } from '../engine-session.ts';
import {
  type CheckAnswer,
  type CheckCall,
  checkAnswerSchema,
  type DescribeAnswer,
  type DescribeCall,
  describeAnswerSchema,
  type OpenDocsCall,
  type PrepareAnswer,
  type PrepareCall,
  prepareAnswerSchema,
} from './docs-calls.ts';

/** The source of one documentation in one engine process. Throws `EngineFailure`, or the signal's reason. */
export interface DocsSession {
  describe(call: DescribeCall, signal: AbortSignal): Promise<DescribeAnswer>;
  /** What a model is to be sent. The first time in a process it takes longer, as its tokenizer is loaded. */
  prepare(call: PrepareCall, signal: AbortSignal): Promise<PrepareAnswer>;
  /** What of a model's answer fits the source. */
  check(call: CheckCall, signal: AbortSignal): Promise<CheckAnswer>;
  release(): void;
}

export interface DocsEngines {
  /** Waits for a free engine. The files are opened in it by the first call, and again after a crash. */
  open(source: OpenDocsCall, signal: AbortSignal): Promise<DocsSession>;
}

/** Engines for documentation in the children of this pool; each call may take `timeoutMs`. */
export function createDocsEngines(pool: EnginePool, timeoutMs: number): DocsEngines {
  return {
    async open(source, signal) {
      const files = [...source.files, ...(source.before ?? [])];
      const session = createEngineSession(await pool.lease(signal), {
        open: { operation: 'open_docs', input: source },
        blobs: new Set(files.map((file) => file.sha256)),
        timeoutMs,
      });
      return {
        describe: (call, signal) => session.call('describe_docs', call, describeAnswerSchema, signal),
        prepare: (call, signal) => session.call('prepare_docs', call, prepareAnswerSchema, signal),
        check: (call, signal) => session.call('check_docs', call, checkAnswerSchema, signal),
        release: () => session.release(),
      };
    },
  };
}
