import { CANCEL_CHANNEL, cancelMessageSchema } from '../../src/contracts/queues.ts';
import type { Logger } from '../../src/platform/log/logger.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import type { ActiveJobs } from './active-jobs.ts';

/** Stops a job's work as soon as its cancel is published. What is missed here comes with the heartbeat. */
export function listenForCancels(
  queue: Pick<JobQueue, 'subscribe'>,
  active: ActiveJobs,
  log: Logger,
): Promise<() => Promise<void>> {
  return queue.subscribe(CANCEL_CHANNEL, (text) => {
    const message = cancelMessageSchema.safeParse(parseJson(text));
    if (!message.success) return log.warn({ channel: CANCEL_CHANNEL }, 'ignored a malformed cancel');
    active.cancel(message.data.job_id);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
