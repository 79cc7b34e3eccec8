import { and, asc, desc, eq, gt, inArray, notInArray, or, sql } from 'drizzle-orm';
import type { JobFailureCode } from '../../contracts/job-failures.ts';
import type { ProjectRight } from '../../contracts/rights.ts';
import type { UserContext } from '../../http/context.ts';
import type { Executor, Transaction } from '../../platform/db/database.ts';
import { jobNotFound, openJob } from './load-job.ts';
import { type InfluenceJob, isInfluenceJob, previewJobs } from './tables.ts';

/** An analysis of that project, for somebody who has the right in it. */
export async function openAnalysis(
  ctx: UserContext,
  projectId: string,
  jobId: string,
  right: ProjectRight,
): Promise<InfluenceJob> {
  const job = await openJob(ctx, jobId, right);
  if (isInfluenceJob(job) && job.projectId === projectId) return job;
  throw jobNotFound();
}

/** Failures that say nothing about the source: whoever meets one may try again at no cost. */
const OURS: readonly JobFailureCode[] = ['INTERNAL', 'RUNNER_LOST', 'STORAGE_UNAVAILABLE', 'TIMEOUT'];

/** Until the transaction ends, so that parallel requests are counted one after the other. */
export async function lockAnalysisQuota(tx: Transaction, userId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`analysis-quota:${userId}`}, 0))`);
}

export interface GenerationsAsked {
  readonly userId: string;
  /** Of this project alone; of all of the person's when not named. */
  readonly projectId?: string;
  readonly since: Date;
}

/** When the generations of maps were accepted that count against a tier's quota, the newest first. */
export async function listCountedGenerations(
  tx: Executor,
  { userId, projectId, since }: GenerationsAsked,
  limit: number,
): Promise<Date[]> {
  const failure = sql<JobFailureCode>`${previewJobs.failure}->>'code'`;
  const rows = await tx
    .select({ acceptedAt: previewJobs.acceptedAt })
    .from(previewJobs)
    .where(
      and(
        eq(previewJobs.kind, 'influence'),
        eq(previewJobs.userId, userId),
        projectId === undefined ? undefined : eq(previewJobs.projectId, projectId),
        sql`${previewJobs.task}->>'operation' = 'generate'`,
        gt(previewJobs.acceptedAt, since),
        or(sql`${previewJobs.failure} is null`, notInArray(failure, [...OURS])),
      ),
    )
    .orderBy(desc(previewJobs.acceptedAt))
    .limit(limit);
  return rows.map((row) => row.acceptedAt);
}

/** The person's analyses that have not ended, the oldest first. */
export function listActiveAnalyses(db: Executor, userId: string) {
  return db
    .select({ acceptedAt: previewJobs.acceptedAt, estimatedMs: previewJobs.estimatedMs })
    .from(previewJobs)
    .where(
      and(
        eq(previewJobs.kind, 'influence'),
        eq(previewJobs.userId, userId),
        inArray(previewJobs.state, ['queued', 'building']),
      ),
    )
    .orderBy(asc(previewJobs.acceptedAt));
}
