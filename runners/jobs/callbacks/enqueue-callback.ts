import { callbackJobId, type QueuePayload } from '../../../src/contracts/queues.ts';
import type { Clock } from '../../../src/platform/clock.ts';
import { type JobQueue, QueueError } from '../../../src/platform/queue/job-queue.ts';

/** Once a minute for a day: while a result lives in storage, an API outage delays it and loses nothing. */
const DELIVERIES = { attempts: 1_500, backoff: { initialMs: 500, maxMs: 60_000 } };

/** The queue itself may be gone for a moment; together some six seconds, as long as this job's lock lives. */
const RETRY_DELAYS_MS = [100, 300, 900, 1_800, 3_000];

export interface EnqueueDeps {
  readonly queue: Pick<JobQueue, 'add'>;
  readonly clock: Clock;
}

/**
 * Puts a job's final state into the durable queue of deliveries. The id is the attempt's own, so a step that is
 * repeated after a crash does not deliver twice. Throws `QueueError` when the queue stays away.
 */
export async function enqueueCallback(
  deps: EnqueueDeps,
  payload: QueuePayload<'callbacks'>,
  delayMs = 0,
): Promise<void> {
  const options = delayMs === 0 ? DELIVERIES : { ...DELIVERIES, delayMs };
  const id = callbackJobId(payload.body.job_id, payload.body.attempt);
  for (const retryMs of RETRY_DELAYS_MS) {
    try {
      return await deps.queue.add('callbacks', id, payload, options);
    } catch (error) {
      if (!(error instanceof QueueError)) throw error;
    }
    await new Promise<void>((resolve) => deps.clock.after(retryMs, resolve));
  }
  await deps.queue.add('callbacks', id, payload, options);
}
