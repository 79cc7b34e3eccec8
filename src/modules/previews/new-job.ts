import { count, eq } from 'drizzle-orm';
import type { QueueName } from '../../contracts/queues.ts';
import type { UserContext } from '../../http/context.ts';
import { estimateBuildMs, type JobSize, jobDeadlines, workAllowanceMs } from './job-deadlines.ts';
import { type Job, previewJobs } from './tables.ts';

export interface NewJobInput {
  readonly projectId: string;
  readonly revisionId: string;
  readonly size: JobSize;
}

/** What deadlines and estimates depend on at the moment a job is accepted. */
export interface LoadAtAcceptance {
  readonly jobsWaiting: number;
  readonly unitMs: number;
  /** Where it is to wait. */
  readonly queue: QueueName;
}

export type NewJob = Omit<Job, 'kind' | 'platform' | 'task'>;

/** A job that waits, without what its kind decides. */
export function newJob(
  ctx: UserContext,
  { projectId, revisionId, size }: NewJobInput,
  { jobsWaiting, unitMs, queue }: LoadAtAcceptance,
): NewJob {
  const acceptedAt = ctx.clock.now();
  const { tier, userId } = ctx.actor;
  return {
    id: ctx.workId ?? ctx.identity.id(),
    projectId,
    userId,
    revisionId,
    tier,
    claimedTier: null,
    outputIds: [],
    queue,
    state: 'queued',
    attempt: 0,
    requestId: ctx.requestId,
    estimatedMs: estimateBuildMs(size, unitMs),
    allowanceMs: workAllowanceMs(size),
    acceptedAt,
    ...jobDeadlines(acceptedAt, tier, size, jobsWaiting),
    dispatchedAt: null,
    claimedAt: null,
    claimedBy: null,
    claimedFor: null,
    loneDeaths: 0,
    continuedAttempt: 0,
    baseJobId: null,
    claimSignatures: [],
    endedAt: null,
    objectsDeletedAt: null,
    failure: null,
    manifestKey: null,
    manifestSha256: null,
    generatorVersion: null,
    counts: null,
    timings: null,
  };
}

/** Asked of Postgres: a queue that does not answer must not hold up what is accepted all the same. */
export async function countWaiting({ db }: Pick<UserContext, 'db'>): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(previewJobs)
    .where(eq(previewJobs.state, 'queued'));
  return row?.waiting ?? 0;
}
