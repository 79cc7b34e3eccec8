import type { JobProgress } from '../../../src/contracts/queues.ts';
import type { Logger } from '../../../src/platform/log/logger.ts';
import type { QueuedJob } from '../../../src/platform/queue/job-queue.ts';

export type ReportProgress = (stage: JobProgress['stage'], done: number, total: number) => void;

/** More steps than this would be told faster than anybody can look. */
const MAX_REPORTS_PER_STAGE = 100;

/** Reports how far an attempt is. A report that fails is no reason to fail the job, and none is waited for. */
export function createProgressReport(
  job: Pick<QueuedJob<'preview' | 'preview.gpu'>, 'reportProgress'>,
  attempt: number,
  log: Logger,
): ReportProgress {
  return (stage, done, total) => {
    const step = Math.max(1, Math.floor(total / MAX_REPORTS_PER_STAGE));
    if (done % step !== 0 && done !== total) return;
    job.reportProgress({ attempt, stage, done, total }).catch((error: unknown) => {
      log.debug({ error, stage }, 'progress was not reported');
    });
  };
}
