import type { AiUsage } from '../../contracts/ai-docs.ts';
import type { CallbackBody } from '../../contracts/worker-calls.ts';
import type { Transaction } from '../../platform/db/database.ts';
import type { DocsJob, InfluenceJob } from './tables.ts';

export type AnalysisReadyBody = Extract<CallbackBody, { kind: 'influence'; status: 'ready' }>;
export type DocsReadyBody = Exclude<
  Extract<CallbackBody, { status: 'ready' }>,
  { kind: 'preview' | 'influence' }
>;

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

/** The same of jobs that write documentation, with what models were asked. */
export interface DocsResults {
  read(body: DocsReadyBody): Promise<(job: DocsJob) => KeptAnalysis>;
  /** Keeps what was spent on a job, whatever came of it. */
  saveUsage(tx: Transaction, job: DocsJob, usage: readonly AiUsage[]): Promise<void>;
}
