import { eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { JobFailureCode } from '../../contracts/job-failures.ts';
import type { Context, UserContext } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import { isProjectThere } from '../projects/index.ts';
import type { PreviewUserContext } from './context.ts';
import { dispatchBeforeAnswer } from './dispatch-job.ts';
import { announceJobEvent, recordJobEvent } from './events/job-events.ts';
import { workAllowanceMs } from './job-deadlines.ts';
import { lockJob } from './load-job.ts';
import { queuesOfJob } from './queue-of-job.ts';
import { type Job, previewJobs } from './tables.ts';

/** Without an actor it is an operator, at a tool beside the API. */
type RetryContext = Context &
  Partial<Pick<UserContext, 'actor'>> &
  Pick<PreviewUserContext, 'queue' | 'router'>;

/** What the same source and the same request end with again. */
const FINAL: ReadonlySet<JobFailureCode> = new Set([
  'SOURCE_INVALID',
  'ENTRY_NOT_FOUND',
  'SOURCE_TOO_LARGE',
  'UPGRADE_REQUIRED',
  'OUTPUT_TOO_LARGE',
  'AI_REFUSED',
  'INVALID_DEVICE_CONTEXT',
]);

/** As long as a waiting job is waited for at most, because nobody measures the queue for a job of others. */
const WAIT_MS = 10 * 60_000;

/**
 * Starts a failed job again, as an administrator or an operator; it counts as accepted anew, and its owner is not asked. Throws
 * `NOT_FOUND`, and `CONFLICT` with the reason where starting again would change nothing or is not possible.
 */
export async function retryJob(ctx: RetryContext, jobId: string): Promise<Job> {
  const retried = await ctx.db.transaction(async (tx) => {
    const job = await lockJob(tx, jobId);
    if (job === undefined)
      throw new DomainError('NOT_FOUND', 'There is no such job. List them with GET /admin/failures.');
    assertRetryable(job);
    if (!(await isProjectThere(tx, job))) {
      throw cannot('project_gone', 'Its project or its source has been deleted: there is nothing to build.');
    }
    const change = await toWaiting(ctx, job);
    await tx.update(previewJobs).set(change).where(eq(previewJobs.id, jobId));
    await recordJobEvent(tx, { jobId, type: 'queued', at: change.acceptedAt });
    await writeAudit(ctx, tx, {
      action: 'job.retried',
      ...(ctx.actor === undefined ? {} : { actorUserId: ctx.actor.userId }),
      subject: { type: 'job', id: jobId },
      details: { kind: job.kind, attempt: job.attempt, code: job.failure?.code ?? null },
    });
    return { ...job, ...change };
  });
  // What is left of the delivery that failed would keep the same id from being added again.
  await forgetDelivery(ctx, retried);
  await dispatchBeforeAnswer(ctx, retried);
  void announceJobEvent(ctx, jobId);
  return retried;
}

function assertRetryable({ state, failure }: Job): void {
  if (state !== 'failed') {
    throw cannot('not_failed', `The job is ${state}. Only a failed job can be started again.`);
  }
  if (failure !== null && FINAL.has(failure.code)) {
    throw cannot(
      'would_fail_again',
      `The job failed with ${failure.code}: it would end the same. Its owner has to change what is built.`,
    );
  }
}

function cannot(reason: string, message: string): DomainError {
  return new DomainError('CONFLICT', message, { details: { reason } });
}

async function toWaiting({ clock, router }: RetryContext, { kind, tier, allowanceMs }: Job) {
  const acceptedAt = clock.now();
  const workMs = Math.max(allowanceMs, workAllowanceMs({ screens: 1, devices: 1 }));
  return {
    state: 'queued' as const,
    queue: await router.queueFor(kind, tier),
    failure: null,
    endedAt: null,
    objectsDeletedAt: null,
    claimedFor: null,
    claimedAt: null,
    loneDeaths: 0,
    counts: null,
    timings: null,
    acceptedAt,
    // At once: it has waited before.
    dueAt: acceptedAt,
    giveUpAt: new Date(acceptedAt.getTime() + WAIT_MS + workMs),
    dispatchedAt: null,
  };
}

async function forgetDelivery({ queue, log }: RetryContext, job: Job): Promise<void> {
  try {
    for (const name of queuesOfJob(job)) await queue.remove(name, job.id);
  } catch (error) {
    log.warn({ job_id: job.id, error }, 'the job is dispatched by the sweep');
  }
}
