import type { CallbackBody } from '../../contracts/worker-calls.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { InfluenceJob } from './tables.ts';

export type AnalysisReadyBody = Extract<CallbackBody, { kind: 'influence'; status: 'ready' }>;

/** What is kept of an analysis, and how its end is told. */
export interface KeptAnalysis {
  readonly event:
    | { readonly type: 'ready'; readonly data: Readonly<Record<string, unknown>> }
    | {
        readonly type: 'map_ready';
        readonly versionId: string;
        readonly data: Readonly<Record<string, unknown>>;
      };
  readonly save: (tx: Transaction) => Promise<void>;
}

/** What jobs of analysis leave behind is another module's; the life of a job asks it here. */
export interface AnalysisResults {
  /** Reads what a runner says it made. The answer checks it against the job. Both throw refusals. */
  read(body: AnalysisReadyBody): Promise<(job: InfluenceJob) => KeptAnalysis>;
}
