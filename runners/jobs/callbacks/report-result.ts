import { callbackJobId, type QueuePayload } from '../../../src/contracts/queues.ts';
import type { Clock } from '../../../src/platform/clock.ts';
import type { Logger } from '../../../src/platform/log/logger.ts';
import type { JobQueue } from '../../../src/platform/queue/job-queue.ts';
import { type ApiClient, ApiUnavailableError } from '../../api/api-client.ts';
import { deliverResult } from './deliver-result.ts';
import { enqueueCallback } from './enqueue-callback.ts';

/** Makes a job's final state safe, and known as soon as possible. Throws `QueueError`. */
export type ReportResult = (payload: QueuePayload<'callbacks'>, log: Logger) => Promise<void>;

export interface ReportResultDeps {
  readonly api: Pick<ApiClient, 'deliver'>;
  readonly queue: Pick<JobQueue, 'add' | 'remove'>;
  readonly clock: Clock;
}

/** A delivery takes some milliseconds; when it has not succeeded by then, the queue's own turn comes. */
const HEAD_START_MS = 2_000;

/**
 * Reports results by two ways at once: into the durable queue of deliveries, due in a moment, and directly to
 * the API, which nearly always answers first and makes the queued delivery needless. Resolves as soon as the
 * result is safe either way; arriving twice changes nothing.
 */
export function createResultReport(deps: ReportResultDeps): ReportResult {
  return async (payload, log) => {
    const delivered = deliverNow(deps, payload, log);
    const queued = enqueueCallback(deps, payload, HEAD_START_MS);
    void withdrawWhenDelivered(deps, payload, { delivered, queued }, log);
    await Promise.race([unlessDelivered(queued, delivered), whenTrue(delivered)]);
  };
}

async function deliverNow(
  { api }: ReportResultDeps,
  { body, request_id: requestId }: QueuePayload<'callbacks'>,
  log: Logger,
): Promise<boolean> {
  try {
    await deliverResult(api, body, { requestId }, log);
    return true;
  } catch (error) {
    if (error instanceof ApiUnavailableError)
      log.info({ reason: error.message }, 'the result waits in the queue');
    else log.error({ error }, 'a result could not be delivered directly');
    return false;
  }
}

async function withdrawWhenDelivered(
  { queue }: ReportResultDeps,
  { body }: QueuePayload<'callbacks'>,
  { delivered, queued }: { readonly delivered: Promise<boolean>; readonly queued: Promise<void> },
  log: Logger,
): Promise<void> {
  try {
    await queued;
    if (await delivered) await queue.remove('callbacks', callbackJobId(body.job_id, body.attempt));
  } catch (error) {
    log.debug({ error }, 'a needless delivery stays in the queue');
  }
}

/** A queue that is away is no matter for a result that has arrived. */
async function unlessDelivered(queued: Promise<void>, delivered: Promise<boolean>): Promise<void> {
  try {
    await queued;
  } catch (error) {
    if (!(await delivered)) throw error;
  }
}

/** Never resolves when the answer is no. */
function whenTrue(answer: Promise<boolean>): Promise<void> {
  return new Promise((resolve) => void answer.then((yes) => yes && resolve()));
}
