import { and, asc, desc, eq, gt, inArray, lt, notInArray, or, sql } from 'drizzle-orm';
import type { JobFailureCode } from '../../contracts/job-failures.ts';
import type { ProjectRight } from '../../contracts/rights.ts';
import type { UserContext } from '../../http/context.ts';
import type { Executor, Transaction } from '../../platform/db/database.ts';
import { jobNotFound, openJob } from './load-job.ts';
import { type DocsJob, isDocsJob, previewJobs } from './tables.ts';

const DOCS_KINDS = ['ai_docs', 'static_docs'] as const;
const isDocs = inArray(previewJobs.kind, [...DOCS_KINDS]);
const isActive = inArray(previewJobs.state, ['queued', 'building']);

/** A job that writes documentation of that project, for somebody who has the right in it. */
export async function openDocs(
  ctx: UserContext,
  projectId: string,
  jobId: string,
  right: ProjectRight,
): Promise<DocsJob> {
  const job = await openJob(ctx, jobId, right);
  if (isDocsJob(job) && job.projectId === projectId) return job;
  throw jobNotFound();
}

/** The project's jobs that wrote or write documentation, newest first, from before a job on. One more than `limit`. */
export async function listDocs(
  db: Executor,
  projectId: string,
  { limit, before }: { readonly limit: number; readonly before: string | undefined },
): Promise<DocsJob[]> {
  const rows = await db
    .select()
    .from(previewJobs)
    .where(
      and(
        isDocs,
        eq(previewJobs.projectId, projectId),
        before === undefined ? undefined : lt(previewJobs.id, before),
      ),
    )
    .orderBy(desc(previewJobs.id))
    .limit(limit + 1);
  return rows.filter(isDocsJob);
}

/** Until the transaction ends, so that parallel requests are counted one after the other. */
export async function lockDocsQuota(tx: Transaction, whose: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`docs-quota:${whose}`}, 0))`);
}

/** Failures that say nothing about the request: whoever meets one may try again at no cost. */
const OURS: readonly JobFailureCode[] = [
  'INTERNAL',
  'RUNNER_LOST',
  'STORAGE_UNAVAILABLE',
  'TIMEOUT',
  'AI_UNAVAILABLE',
];

/** When the person's requests were accepted that count against the tier's quota, the newest first. */
export async function listCountedDocs(
  db: Executor,
  { userId, since }: { readonly userId: string; readonly since: Date },
  limit: number,
): Promise<Date[]> {
  const failure = sql<JobFailureCode>`${previewJobs.failure}->>'code'`;
  const rows = await db
    .select({ acceptedAt: previewJobs.acceptedAt })
    .from(previewJobs)
    .where(
      and(
        isDocs,
        eq(previewJobs.userId, userId),
        gt(previewJobs.acceptedAt, since),
        or(sql`${previewJobs.failure} is null`, notInArray(failure, [...OURS])),
      ),
    )
    .orderBy(desc(previewJobs.acceptedAt))
    .limit(limit);
  return rows.map(({ acceptedAt }) => acceptedAt);
}

/** The person's jobs that have not ended, the oldest first. */
export function listActiveDocs(db: Executor, userId: string) {
  return db
    .select({ acceptedAt: previewJobs.acceptedAt, estimatedMs: previewJobs.estimatedMs })
    .from(previewJobs)
    .where(and(isDocs, isActive, eq(previewJobs.userId, userId)))
    .orderBy(asc(previewJobs.acceptedAt));
}

/** How many jobs of everybody may still ask a model. */
export async function countActiveAiDocs(db: Executor): Promise<number> {
  return db.$count(previewJobs, and(eq(previewJobs.kind, 'ai_docs'), isActive));
}
