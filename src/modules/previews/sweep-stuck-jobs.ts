import { and, asc, eq, isNull, lt, lte, or, type SQL } from 'drizzle-orm';
import type { JobFailure } from '../../contracts/job-failures.ts';
import { callbackJobId } from '../../contracts/queues.ts';
import type { Context } from '../../http/context.ts';
import type { PreviewPorts } from './context.ts';
import { dispatchJob, noteDispatched } from './dispatch-job.ts';
import { endJob, isActive, withdrawJob } from './end-job.ts';
import { lockJob } from './load-job.ts';
import { queuesOfJob } from './queue-of-job.ts';
import { releaseLateParents } from './release-late-parents.ts';
import { type Job, previewJobs } from './tables.ts';

export type SweepContext = Pick<Context, 'db' | 'clock' | 'identity' | 'log'> & Pick<PreviewPorts, 'queue'>;

export interface SweepResult {
  readonly dispatched: number;
  readonly failed: number;
}

/** Longer than a request takes from its commit to the queue, and than a runner takes from claim to its lock. */
const SETTLING_MS = 10_000;
/** A job this long overdue is asked after in the queue, which may have forgotten it. */
const OVERDUE_MS = 30_000;
const JOBS_PER_SWEEP = 200;

const TIMED_OUT_WAITING: JobFailure = {
  code: 'TIMEOUT',
  message: 'No runner was free for this job in time.',
  hint: 'Start it again. If this repeats, the installation needs more runners.',
};

const TIMED_OUT_BUILDING: JobFailure = {
  code: 'TIMEOUT',
  message: 'The work took longer than a job of its size may take.',
  hint: 'Ask for less at once, or start it again.',
};

const RUNNER_LOST: JobFailure = {
  code: 'RUNNER_LOST',
  message: 'The runner that worked on this job ended without delivering a result.',
  hint: 'Start it again. If this repeats, report it with the job id.',
};

/**
 * Brings every accepted job to an end: what never reached the queue is dispatched, what the queue has lost or
 * nobody finished in time fails with a reason. A queue that does not answer ends the sweep, because then one
 * cannot tell whether results still wait in it.
 */
export async function sweepStuckJobs(ctx: SweepContext): Promise<SweepResult> {
  const dispatched =
    (await dispatchAll(ctx, isNull(previewJobs.dispatchedAt))) + (await dispatchForgotten(ctx));
  const lost = await failJobs(ctx, await findLostJobs(ctx), () => RUNNER_LOST);
  await releaseLateParents(ctx);
  const late = await failJobs(ctx, await findLateJobs(ctx), (job) =>
    job.state === 'queued' ? TIMED_OUT_WAITING : TIMED_OUT_BUILDING,
  );
  return { dispatched, failed: lost + late };
}

function dispatchForgotten(ctx: SweepContext): Promise<number> {
  const overdueSince = new Date(ctx.clock.now().getTime() - OVERDUE_MS);
  return dispatchAll(ctx, lt(previewJobs.dueAt, overdueSince));
}

/** Those of the suspects that wait in no queue, the earliest due first. */
async function dispatchAll(ctx: SweepContext, areSuspects: SQL): Promise<number> {
  const acceptedBefore = new Date(ctx.clock.now().getTime() - SETTLING_MS);
  const suspects = await ctx.db
    .select()
    .from(previewJobs)
    .where(and(eq(previewJobs.state, 'queued'), lt(previewJobs.acceptedAt, acceptedBefore), areSuspects))
    .orderBy(asc(previewJobs.dueAt))
    .limit(JOBS_PER_SWEEP);
  let dispatched = 0;
  for (const job of suspects) {
    if (await isInQueue(ctx, job)) {
      // Its dispatch was cut off after it had arrived.
      if (job.dispatchedAt === null) await noteDispatched(ctx, job.id);
      continue;
    }
    // What is left of a delivery that ended would keep the same id from being added again.
    for (const queue of queuesOfJob(job)) await ctx.queue.remove(queue, job.id);
    if (await dispatchJob(ctx, job)) dispatched += 1;
  }
  return dispatched;
}

/** Being built, as far as we know, but in no queue: the runner took it with it. */
async function findLostJobs(ctx: SweepContext): Promise<Job[]> {
  const claimedBefore = new Date(ctx.clock.now().getTime() - SETTLING_MS);
  const building = await ctx.db
    .select()
    .from(previewJobs)
    .where(and(eq(previewJobs.state, 'building'), lt(previewJobs.claimedAt, claimedBefore)))
    .orderBy(asc(previewJobs.claimedAt))
    .limit(JOBS_PER_SWEEP);
  const lost: Job[] = [];
  for (const job of building) {
    if (!(await isInQueue(ctx, job))) lost.push(job);
  }
  return lost;
}

function findLateJobs(ctx: SweepContext): Promise<Job[]> {
  return ctx.db
    .select()
    .from(previewJobs)
    .where(
      and(
        or(eq(previewJobs.state, 'queued'), eq(previewJobs.state, 'building')),
        lte(previewJobs.giveUpAt, ctx.clock.now()),
      ),
    )
    .orderBy(asc(previewJobs.giveUpAt))
    .limit(JOBS_PER_SWEEP);
}

async function failJobs(
  ctx: SweepContext,
  jobs: readonly Job[],
  reasonOf: (job: Job) => JobFailure,
): Promise<number> {
  let failed = 0;
  for (const job of jobs) {
    // Asked last: a runner hands its result over before its job leaves the queue.
    if (await resultIsWaiting(ctx, job)) continue;
    if (await failUnlessMoved(ctx, job, reasonOf(job))) failed += 1;
  }
  return failed;
}

async function failUnlessMoved(ctx: SweepContext, seen: Job, failure: JobFailure): Promise<boolean> {
  const ended = await ctx.db.transaction(async (tx) => {
    const job = await lockJob(tx, seen.id);
    if (job === undefined || !isActive(job) || job.attempt !== seen.attempt) return false;
    await endJob(ctx, tx, job, { state: 'failed', failure });
    return true;
  });
  if (!ended) return false;
  ctx.log.warn({ job_id: seen.id, attempt: seen.attempt, code: failure.code }, 'stuck job failed');
  await withdrawJob(ctx, seen);
  return true;
}

async function isInQueue({ queue }: SweepContext, job: Job): Promise<boolean> {
  for (const name of queuesOfJob(job)) {
    if (await queue.isPending(name, job.id)) return true;
  }
  return false;
}

function resultIsWaiting({ queue }: SweepContext, job: Job): Promise<boolean> {
  return queue.isPending('callbacks', callbackJobId(job.id, job.attempt));
}
