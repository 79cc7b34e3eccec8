import type { InfluenceTask } from '../../contracts/worker-calls.ts';
import { type AcceptedJob, type AnalysisContext, acceptJob, type JobAsked } from './accept-job.ts';
import { type InfluenceJob, isInfluenceJob } from './tables.ts';

export interface AnalysisInput
  extends Pick<JobAsked<InfluenceJob>, 'projectId' | 'revisionId' | 'units' | 'assertQuotaLeft'> {
  readonly task: InfluenceTask;
}

export type AcceptedAnalysis = AcceptedJob<InfluenceJob>;

/** Accepts an analysis of a project's styles: once this resolves the job is in Postgres and will end. */
export async function acceptAnalysis(
  ctx: AnalysisContext,
  { task, ...asked }: AnalysisInput,
): Promise<AcceptedAnalysis> {
  return acceptJob(ctx, {
    ...asked,
    kind: 'influence',
    make: (job) => ({ ...job, kind: 'influence', platform: null, task }),
    isOfKind: isInfluenceJob,
    audited: { operation: task.operation },
  });
}
