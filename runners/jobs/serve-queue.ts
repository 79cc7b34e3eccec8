import type { QueueName } from '../../src/contracts/queues.ts';
import type { Clock } from '../../src/platform/clock.ts';
import type { Logger } from '../../src/platform/log/logger.ts';
import {
  FinalJobError,
  type JobQueue,
  PostponeJobError,
  type QueuedJob,
  type QueueWorker,
} from '../../src/platform/queue/job-queue.ts';
import { type ActiveJobs, JobCancelledError } from './active-jobs.ts';
import type { JobDefinition } from './definition.ts';

export interface ServeDeps {
  readonly queue: Pick<JobQueue, 'work'>;
  readonly active: ActiveJobs;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Serves one queue by its definition: times each delivery, logs how it ended and maps what it threw. */
export function serveQueue<Name extends QueueName>(
  deps: ServeDeps,
  name: Name,
  definition: JobDefinition<Name>,
): Promise<QueueWorker> {
  return deps.queue.work(name, { concurrency: definition.concurrency }, (job, queueSignal) =>
    deliver(deps, name, definition, job, queueSignal),
  );
}

async function deliver<Name extends QueueName>(
  deps: ServeDeps,
  name: Name,
  definition: JobDefinition<Name>,
  job: QueuedJob<Name>,
  queueSignal: AbortSignal,
): Promise<void> {
  const jobId = definition.jobIdOf(job.payload);
  const log = deps.log.child({ queue: name, job_id: jobId, request_id: job.payload.request_id });
  const startedAt = deps.clock.now().getTime();
  const countError = () => deps.active.countError();
  const ended = () => ({ duration_ms: deps.clock.now().getTime() - startedAt });
  try {
    if (definition.isWork) {
      await deps.active.run(jobId, queueSignal, (signal) =>
        definition.handle(job, { log, signal, countError }),
      );
    } else {
      await definition.handle(job, { log, signal: queueSignal, countError });
    }
    deps.active.countEnd();
    log.info(ended(), 'job delivery done');
  } catch (error) {
    if (error instanceof JobCancelledError) {
      log.info(ended(), 'job cancelled');
      return;
    }
    noteFailure(deps, log.child(ended()), error, queueSignal);
    throw error;
  }
}

function noteFailure(deps: ServeDeps, log: Logger, error: unknown, queueSignal: AbortSignal): void {
  if (error instanceof PostponeJobError) {
    log.warn({ delay_ms: error.delayMs, reason: error.message }, 'job postponed');
  } else if (queueSignal.aborted) {
    log.warn({ reason: String(queueSignal.reason) }, 'job given back');
  } else {
    if (error instanceof FinalJobError) log.error({ error }, 'job delivery failed for good');
    else log.warn({ error }, 'job delivery failed');
    deps.active.countEnd();
    deps.active.countError();
  }
}
