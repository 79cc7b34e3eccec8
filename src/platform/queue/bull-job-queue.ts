import type { IQueueBackend } from 'bullmq';
import { jobProgressSchema, QUEUE_PAYLOADS, type QueueName } from '../../contracts/queues.ts';
import { traceStep } from '../log/trace-step.ts';
import type { BullParts } from './bull-parts.ts';
import { startBullWorker } from './bull-worker.ts';
import { keepReading } from './event-reader.ts';
import { type AddOptions, type JobQueue, QueueError } from './job-queue.ts';
import { withLoopback } from './loopback.ts';
import { moveWaiting } from './move-waiting.ts';
import { releaseChildren } from './release-children.ts';
import type { ServerClock } from './server-clock.ts';
import { within } from './within.ts';

const OPERATION_TIMEOUT_MS = 5_000;
const CLOSE_TIMEOUT_MS = 3_000;

/** A queue longer than this is reported as this long. */
const POSITION_LIMIT = 10_000;

const PENDING_STATES: ReadonlySet<string> = new Set([
  'waiting',
  'prioritized',
  'delayed',
  'active',
  'waiting-children',
]);

/** The job queue on either of BullMQ's engines. */
export function createBullJobQueue<Backend extends IQueueBackend, Connection>(
  parts: BullParts<Backend, Connection>,
): JobQueue {
  const { backend } = parts;
  const { classes, keyPrefix } = backend;
  const sideChannel = withLoopback(backend.sideChannel, parts);
  const queues = new Map<QueueName, ReturnType<typeof openQueue>>();
  const stops = new Set<() => Promise<void>>();
  let closing: Promise<void> | undefined;

  function openQueue(name: QueueName) {
    const queue = new classes.Queue<unknown, void>(name, {
      connection: backend.callerConnection,
      ...keyPrefix,
    });
    queue.on('error', (error) => reportError(error, name));
    // One that failed to connect at first would fail for ever: the next call opens another.
    queue.waitUntilReady().catch(() => {
      queues.delete(name);
      queue.close().catch((error: unknown) => parts.log.debug({ error }, 'a queue that never opened'));
    });
    return queue;
  }

  function assertOpen(): void {
    if (closing !== undefined) throw new QueueError('The queue is closed');
  }

  function queueOf(name: QueueName) {
    assertOpen();
    const queue = queues.get(name) ?? openQueue(name);
    queues.set(name, queue);
    return queue;
  }

  function reportError(error: unknown, queue: QueueName): void {
    if (closing === undefined) parts.reportOutage(error, 'queue connection failed', { queue });
  }

  async function closeAll(): Promise<void> {
    // A server that is away answers no goodbye.
    await Promise.allSettled([...stops].map((stop) => within(CLOSE_TIMEOUT_MS, stop())));
    await Promise.allSettled([...queues.values()].map((queue) => within(CLOSE_TIMEOUT_MS, queue.close())));
    await Promise.allSettled([within(CLOSE_TIMEOUT_MS, sideChannel.close())]);
  }

  return {
    backend: backend.kind,

    async add(name, jobId, payload, options) {
      const parsed = QUEUE_PAYLOADS[name].parse(payload);
      traceStep(`adds to ${name}`);
      await bounded(
        'add',
        queueOf(name).add(name, parsed, { jobId, ...toJobOptions(options, parts.serverClock) }),
      );
      traceStep(`has added to ${name}`);
    },

    async remove(name, jobId) {
      const queue = queueOf(name);
      const removed = await bounded('remove', queue.remove(jobId));
      return removed === 1 || (await bounded('remove', queue.getJobState(jobId))) === 'unknown';
    },

    async isPending(name, jobId) {
      return PENDING_STATES.has(await bounded('look up', queueOf(name).getJobState(jobId)));
    },

    async releaseFromChildren(name, jobId) {
      await bounded('release the job', releaseChildren(queueOf, name, jobId));
    },

    async counts(name) {
      const counts = await bounded('count', queueOf(name).getJobCounts());
      return {
        waiting: (counts.waiting ?? 0) + (counts.prioritized ?? 0) + (counts.paused ?? 0),
        active: counts.active ?? 0,
        delayed: counts.delayed ?? 0,
        failed: counts.failed ?? 0,
      };
    },

    moveWaiting: (from, to) => bounded('move the jobs', moveWaiting(queueOf(from), queueOf(to))),

    async nextWaitingSince(name) {
      // Jobs without a priority are served before all that have one.
      for (const type of ['waiting', 'prioritized'] as const) {
        const [job] = await bounded('look up', queueOf(name).getJobs([type], 0, 0, true));
        if (job !== undefined) return new Date(job.timestamp);
      }
      return null;
    },

    async position(name, jobId) {
      // Jobs without a priority are served before all that have one.
      for (const [type, before] of [['waiting'], ['prioritized', 'waiting']] as const) {
        const ids = await bounded('look up', queueOf(name).getRanges([type], 0, POSITION_LIMIT - 1, true));
        const index = ids.indexOf(jobId);
        if (index < 0) continue;
        const ahead = before === undefined ? 0 : await queueOf(name).getJobCountByTypes(before);
        return ahead + index;
      }
      return null;
    },

    async progress(name, jobId) {
      const job = await bounded('look up', queueOf(name).getJob(jobId));
      return jobProgressSchema.safeParse(job?.progress).data ?? null;
    },

    async work(name, options, handler) {
      const worker = await startBullWorker(parts, name, options, handler, queueOf);
      const stop = () => worker.drain(0);
      stops.add(stop);
      return {
        ...worker,
        async drain(deadlineMs) {
          await worker.drain(deadlineMs);
          stops.delete(stop);
        },
      };
    },

    async onProgress(name, listener) {
      const lastEventId = await bounded('look up', sideChannel.lastEventId(name));
      assertOpen();
      const open = (report: (error: unknown) => void) => {
        const connection = backend.workerConnection;
        const events = new classes.QueueEvents(name, {
          connection,
          lastEventId,
          autorun: false,
          ...keyPrefix,
        });
        events.on('error', report);
        events.on('progress', ({ jobId, data }) => {
          const progress = jobProgressSchema.safeParse(data);
          if (progress.success) listener(jobId, progress.data);
        });
        return events;
      };
      const stop = keepReading(open, (error) => reportError(error, name));
      stops.add(stop);
      return async () => {
        await stop();
        // Not before: who closes the queue meanwhile waits for it too.
        stops.delete(stop);
      };
    },

    publish: (channel, message) => bounded('publish', sideChannel.publish(channel, message)),

    subscribe: (channel, listener, onGap) => sideChannel.subscribe(channel, listener, onGap),

    check: () => bounded('write', sideChannel.check()),

    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}

function toJobOptions(options: AddOptions, serverClock: ServerClock) {
  const { priority, delayMs, attempts = 1, backoff } = options;
  return {
    attempts,
    // Traces belong in the log of the process that failed.
    stackTraceLimit: 0,
    ...(priority === undefined ? {} : { priority }),
    ...(delayMs === undefined ? {} : { delay: delayMs, timestamp: serverClock.now() }),
    ...(backoff === undefined
      ? {}
      : { backoff: { type: `up-to-${backoff.maxMs}`, delay: backoff.initialMs } }),
  };
}

/** An answer in time, or a `QueueError`: clients of a lost server would wait for it to come back. */
async function bounded<Value>(operation: string, running: Promise<Value>): Promise<Value> {
  try {
    return await within(OPERATION_TIMEOUT_MS, running);
  } catch (cause) {
    throw new QueueError(`The queue did not ${operation}; try again in a moment`, { cause });
  }
}
