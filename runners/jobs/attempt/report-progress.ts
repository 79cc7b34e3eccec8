import type { JobProgress, QueueName } from '../../../src/contracts/queues.ts';
import type { Clock } from '../../../src/platform/clock.ts';
import type { Logger } from '../../../src/platform/log/logger.ts';
import type { QueuedJob } from '../../../src/platform/queue/job-queue.ts';

export type ReportProgress = (stage: JobProgress['stage'], done: number, total: number) => void;

export interface ProgressReport {
  readonly report: ReportProgress;
  /** Tells nothing more: the build has ended. */
  stop(): void;
}

/** Each report is a write to the queue, nobody sees more of them, and most builds end before their first is due. */
const INTERVAL_MS = 100;

/**
 * Reports how far an attempt is: the latest state, ten times a second at most. A report that fails is no reason
 * to fail the job, and none is waited for.
 */
export function createProgressReport(
  job: Pick<QueuedJob<QueueName>, 'reportProgress'>,
  attempt: number,
  { clock, log }: { readonly clock: Clock; readonly log: Logger },
): ProgressReport {
  let cancelTimer: (() => void) | null = null;
  let latest: JobProgress = { attempt, stage: 'fetch', done: 0, total: 1 };

  const send = () => {
    cancelTimer = null;
    job.reportProgress(latest).catch((error: unknown) => {
      log.debug({ error }, 'progress was not reported');
    });
  };

  return {
    report(stage, done, total) {
      latest = { attempt, stage, done, total };
      cancelTimer ??= clock.after(INTERVAL_MS, send);
    },
    stop: () => cancelTimer?.(),
  };
}
