import { type IQueueBackend, type Job, UnrecoverableError, WaitingChildrenError, WaitingError } from 'bullmq';
import type { EarlierDeliveries, QueueName, QueuePayload } from '../../contracts/queues.ts';
import type { Clock } from '../clock.ts';
import { redactText } from '../log/redact-text.ts';
import { traceStep } from '../log/trace-step.ts';
import { createBackoff } from './backoff.ts';
import { type ChildQueues, childrenOf, type JobChildren } from './bull-children.ts';
import type { BullParts } from './bull-parts.ts';
import {
  FinalJobError,
  type JobHandler,
  PostponeJobError,
  type QueuedJob,
  type QueueWorker,
  type WorkOptions,
} from './job-queue.ts';
import { parsePayload } from './parse-payload.ts';
import { watchLocks } from './watch-locks.ts';
import { within } from './within.ts';

/** By age, so that nothing stays for ever, and by count, so that a busy hour does not fill the server. */
const KEEP_COMPLETED = { age: 60 * 60, count: 1_000 };
const KEEP_FAILED = { age: 24 * 60 * 60, count: 1_000 };

/** A look at the queue that happens even when no notification came. */
const POLL_SECONDS = 5;
const RETRY_AFTER_OUTAGE_MS = 1_000;

/** How long handlers have to end after their signal, before their jobs are left to another worker. */
const ABORT_GRACE_MS = 1_000;
const REACHABLE_WITHIN_MS = 1_000;

/**
 * Which of the jobs in a process that died ended it cannot be seen from here: the API counts that with each claim.
 * Never reached in practice, because every job is given up after a while.
 */
const MAX_ABANDONED = 1_000;

const TAKEN_OVER = 'the job was taken over';
const DRAINING = 'the worker is shutting down';

/** Serves one queue with one handler until it is drained. */
export async function startBullWorker<Backend extends IQueueBackend, Connection, Name extends QueueName>(
  parts: BullParts<Backend, Connection>,
  name: Name,
  options: WorkOptions,
  handler: JobHandler<Name>,
  queueOf: ChildQueues,
): Promise<QueueWorker> {
  const { backend, clock, timing } = parts;
  const log = parts.log.child({ queue: name });
  const running = new Set<Promise<void>>();
  let draining: Promise<void> | undefined;

  const worker = new backend.classes.Worker<unknown, void>(
    name,
    async (job, token, signal) => {
      const work = runJob(job, token, signal);
      running.add(work);
      try {
        await work;
      } finally {
        running.delete(work);
      }
    },
    {
      connection: backend.workerConnection,
      ...backend.keyPrefix,
      concurrency: options.concurrency,
      lockDuration: timing.lockMs,
      stalledInterval: timing.stallScanMs,
      maxStalledCount: MAX_ABANDONED,
      removeOnComplete: KEEP_COMPLETED,
      removeOnFail: KEEP_FAILED,
      drainDelay: POLL_SECONDS,
      runRetryDelay: RETRY_AFTER_OUTAGE_MS,
      settings: { backoffStrategy: createBackoff(clock, parts.serverClock) },
    },
  );
  worker.on('error', (error) => {
    if (draining === undefined) parts.reportOutage(error, 'queue worker failed', { queue: name });
  });
  const locks = watchLocks(clock, timing.lockMs, (jobId) => {
    log.warn({ job_id: jobId }, 'a running job was lost to another worker');
    worker.cancelJob(jobId, TAKEN_OVER);
  });
  worker.on('locksRenewed', ({ jobIds }) => locks.renewed(jobIds));
  worker.on('lockRenewalFailed', (jobIds) => locks.lost(jobIds));

  async function runJob(job: Job<unknown, void>, token = '', signal = new AbortController().signal) {
    const id = job.id ?? '';
    traceStep(`takes from ${name}`);
    locks.taken(id);
    const { qualifiedName } = worker;
    const onParked = () => locks.released(id);
    const children = childrenOf({ job, token, qualifiedName, queueOf, onParked });
    try {
      // It was on its way when the drain began.
      if (draining !== undefined) throw new PostponeJobError(DRAINING, 0);
      await handler(toQueuedJob(name, job, id, children), signal);
      await children.assertNoneLeft();
    } catch (error) {
      throw error instanceof WaitingChildrenError ? error : await settle(clock, job, token, error, signal);
    } finally {
      locks.released(id);
      traceStep(`is done with a job of ${name}`);
    }
  }

  async function drain(deadlineMs: number): Promise<void> {
    await worker.pause(true);
    if (!(await endsWithin(deadlineMs))) {
      worker.cancelAllJobs(DRAINING);
      if (!(await endsWithin(ABORT_GRACE_MS))) {
        log.warn({ jobs: running.size }, 'jobs were left to another worker');
        return worker.close(true);
      }
    }
    // Without its server there is nothing to say goodbye to, and nothing that would end the wait for it.
    await worker.close(!(await isReachable()));
  }

  async function isReachable(): Promise<boolean> {
    return within(REACHABLE_WITHIN_MS, backend.sideChannel.check()).then(
      () => true,
      () => false,
    );
  }

  async function endsWithin(milliseconds: number): Promise<boolean> {
    if (running.size === 0) return true;
    const { promise: expired, resolve: expire } = Promise.withResolvers<boolean>();
    const cancel = clock.after(milliseconds, () => expire(false));
    const ended = await Promise.race([expired, Promise.allSettled(running).then(() => true)]);
    cancel();
    return ended;
  }

  await worker.waitUntilReady();
  return {
    pause: () => worker.pause(true),
    resume: () => worker.resume(),
    drain(deadlineMs) {
      draining ??= drain(deadlineMs);
      return draining;
    },
  };
}

function toQueuedJob<Name extends QueueName>(
  name: Name,
  job: Job<unknown, void>,
  id: string,
  { addChildren, waitForChildren }: JobChildren,
): QueuedJob<Name> {
  const payload = parsePayload(name, job.data);
  const earlier = earlierOf(payload);
  return {
    id,
    payload,
    attemptsMade: job.attemptsMade + job.stalledCounter,
    timesAbandoned: earlier.abandoned + job.stalledCounter,
    isRedelivery: earlier.deliveries + job.attemptsStarted > 1,
    addedAt: new Date(job.timestamp),
    reportProgress: (progress) => job.updateProgress(progress),
    addChildren,
    waitForChildren,
  };
}

/** Callbacks are never moved. */
function earlierOf(payload: QueuePayload<QueueName>): EarlierDeliveries {
  return ('earlier' in payload ? payload.earlier : undefined) ?? { deliveries: 0, abandoned: 0 };
}

/** What BullMQ must be told about a handler that threw. It keeps messages, so they are redacted as in the log. */
async function settle(
  clock: Clock,
  job: Job<unknown, void>,
  token: string,
  error: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  const message = redactText(error instanceof Error ? error.message : String(error));
  if (error instanceof FinalJobError) return new UnrecoverableError(message);
  const delayMs = error instanceof PostponeJobError ? error.delayMs : signal.reason === DRAINING ? 0 : null;
  if (delayMs === null) return new Error(message);
  // Held until then, not marked with a time: what that is depends on whose clock one asks.
  if (delayMs > 0) await pass(clock, delayMs, signal);
  await job.moveToWait(token);
  return new WaitingError();
}

/** Waits for so long, or until the signal fires. */
function pass(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      cancel();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const cancel = clock.after(delayMs, done);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}
