import { CANCEL_CHANNEL, cancelMessageSchema } from '../../src/contracts/queues.ts';
import type { Logger } from '../../src/platform/log/logger.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import type { ActiveJobs } from './active-jobs.ts';

/**
 * Stops a job's work as soon as its cancel is published. What is missed here comes with the heartbeat, which `askNow`
 * does not wait for when something may have been missed.
 */
export function listenForCancels(
  queue: Pick<JobQueue, 'subscribe'>,
  active: ActiveJobs,
  log: Logger,
  askNow: () => void = () => undefined,
): Promise<() => Promise<void>> {
  const onCancel = (text: string) => {
    const message = cancelMessageSchema.safeParse(parseJson(text));
    if (!message.success) return log.warn({ channel: CANCEL_CHANNEL }, 'ignored a malformed cancel');
    active.cancel(message.data.job_id);
  };
  return queue.subscribe(CANCEL_CHANNEL, onCancel, askNow);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
