import type { EngineLease, EnginePool } from '../engine-pool.ts';
import { createEngineSession } from '../engine-session.ts';
import {
  type DiscoverAnswer,
  type DiscoverCall,
  type DrawAnswer,
  type DrawCall,
  discoverAnswerSchema,
  drawAnswerSchema,
  type LayoutAnswer,
  type LayoutCall,
  layoutAnswerSchema,
  type OpenCall,
} from './layout-calls.ts';

/** One revision opened in one engine process. Throws `EngineFailure`, or the signal's reason. */
export interface LayoutSession {
  /** Opens the revision before there is anything to call. */
  prepare(signal: AbortSignal): Promise<void>;
  discover(call: DiscoverCall, signal: AbortSignal): Promise<DiscoverAnswer>;
  layout(call: LayoutCall, signal: AbortSignal): Promise<LayoutAnswer>;
  /** Draws one picture; a session for this is opened over the blobs that the picture shows, named by their hashes. */
  draw(call: DrawCall, signal: AbortSignal): Promise<DrawAnswer>;
  /** True when another job waits for an engine: whoever holds a second one should let go. */
  readonly wanted: boolean;
  release(): void;
}

export interface LayoutEngines {
  /** Waits for a free engine. The revision is opened in it by the first call, and again after a crash. */
  open(revision: OpenCall, signal: AbortSignal): Promise<LayoutSession>;
  /** A second engine for the same job when one is idle, else `null`. */
  tryOpen(revision: OpenCall): LayoutSession | null;
}

/** Layout engines in the children of this pool; each call may take `timeoutMs`. */
export function createLayoutEngines(pool: EnginePool, timeoutMs: number): LayoutEngines {
  return {
    open: async (revision, signal) => createSession(pool, await pool.lease(signal), revision, timeoutMs),
    tryOpen(revision) {
      const lease = pool.tryLease();
      return lease === null ? null : createSession(pool, lease, revision, timeoutMs);
    },
  };
}

function createSession(
  pool: EnginePool,
  lease: EngineLease,
  revision: OpenCall,
  timeoutMs: number,
): LayoutSession {
  const session = createEngineSession(lease, {
    open: { operation: 'open', input: revision },
    blobs: new Set(revision.files.map((file) => file.sha256)),
    timeoutMs,
  });
  return {
    prepare: (signal) => session.prepare(signal),
    discover: (input, signal) => session.call('discover', input, discoverAnswerSchema, signal),
    layout: (input, signal) => session.call('layout', input, layoutAnswerSchema, signal),
    draw: (input, signal) => session.call('draw', input, drawAnswerSchema, signal),
    get wanted() {
      return pool.wanted;
    },
    release: () => session.release(),
  };
}
