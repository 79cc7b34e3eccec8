import type { DocsTask } from '../../contracts/ai-docs.ts';
import { type AcceptedJob, type AnalysisContext, acceptJob, type JobAsked } from './accept-job.ts';
import { type DocsJob, isDocsJob } from './tables.ts';

export interface DocsAsked
  extends Pick<JobAsked<DocsJob>, 'projectId' | 'revisionId' | 'units' | 'assertQuotaLeft'> {
  readonly task: DocsTask;
  /** How long it usually takes, and how long it may take before it counts as lost; as any job when not given. */
  readonly durations: { readonly estimatedMs: number; readonly allowanceMs: number } | null;
}

export type AcceptedDocs = AcceptedJob<DocsJob>;

/** Accepts the writing of documentation: once this resolves the job is in Postgres and will end. */
export async function acceptDocs(
  ctx: AnalysisContext,
  { task, durations, ...asked }: DocsAsked,
): Promise<AcceptedDocs> {
  const kind = task.provider === 'static' ? 'static_docs' : 'ai_docs';
  return acceptJob(ctx, {
    ...asked,
    kind,
    make: (job) => ({ ...job, ...durations, kind, platform: null, task }),
    isOfKind: isDocsJob,
    audited: { kind: task.kind, style: task.style, provider: task.provider },
  });
}
