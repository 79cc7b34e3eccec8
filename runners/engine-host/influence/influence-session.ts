import { type InfluenceDiff, influenceDiffSchema } from '../../../src/contracts/influence-diff.ts';
import type { EnginePool } from '../engine-pool.ts';
import { createEngineSession } from '../engine-session.ts';
import {
  type AnalysePageAnswer,
  type AnalysePageCall,
  analysePageAnswerSchema,
  type ComparePagesCall,
  listPagesAnswerSchema,
  type MutePageAnswer,
  type MutePageCall,
  mutePageAnswerSchema,
  type OpenStylesCall,
} from './influence-calls.ts';

/** The styles of one revision in one engine process. Throws `EngineFailure`, or the signal's reason. */
export interface InfluenceSession {
  /** Every page of the project, in a fixed order. */
  listPages(signal: AbortSignal): Promise<readonly string[]>;
  analysePage(call: AnalysePageCall, signal: AbortSignal): Promise<AnalysePageAnswer>;
  comparePages(call: ComparePagesCall, signal: AbortSignal): Promise<InfluenceDiff>;
  mutePage(call: MutePageCall, signal: AbortSignal): Promise<MutePageAnswer>;
  release(): void;
}

export interface InfluenceEngines {
  /** Waits for a free engine. The files are opened in it by the first call, and again after a crash. */
  open(source: OpenStylesCall, signal: AbortSignal): Promise<InfluenceSession>;
}

/** Engines of style analysis in the children of this pool; each call may take `timeoutMs`. */
export function createInfluenceEngines(pool: EnginePool, timeoutMs: number): InfluenceEngines {
  return {
    async open(source, signal) {
      const session = createEngineSession(await pool.lease(signal), {
        open: { operation: 'open_styles', input: source },
        blobs: new Set(source.files.map((file) => file.sha256)),
        timeoutMs,
      });
      return {
        listPages: async (signal) =>
          (await session.call('list_pages', null, listPagesAnswerSchema, signal)).pages,
        analysePage: (call, signal) => session.call('analyse_page', call, analysePageAnswerSchema, signal),
        comparePages: (call, signal) => session.call('compare_pages', call, influenceDiffSchema, signal),
        mutePage: (call, signal) => session.call('mute_page', call, mutePageAnswerSchema, signal),
        release: () => session.release(),
      };
    },
  };
}
