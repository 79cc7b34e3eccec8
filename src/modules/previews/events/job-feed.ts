import type { JobProgress } from '../../../contracts/queues.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Logger } from '../../../platform/log/logger.ts';
import type { JobQueue } from '../../../platform/queue/job-queue.ts';
import { JOB_EVENTS_CHANNEL } from './job-events.ts';
import { JobWatch } from './job-watch.ts';

/** Brings news of jobs from the queue to the event streams of this process. */
export interface JobFeed {
  /** Starts to collect news of a job. Close the watch when nobody waits any more. */
  watch(jobId: string): JobWatch;
}

export interface JobFeedDeps {
  readonly queue: Pick<JobQueue, 'onProgress' | 'subscribe'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Aborted when the server drains. */
  readonly shutdown: AbortSignal;
}

type Stop = () => Promise<void>;

/**
 * Listens once per process, from the first watch on. News is a hint: while the queue does not answer, streams
 * still look into Postgres by themselves, and the next watch tries to listen again.
 */
export function createJobFeed(deps: JobFeedDeps): JobFeed {
  const watches = new Map<string, Set<JobWatch>>();
  let listening: Promise<Stop[]> | null = null;

  const each = (jobId: string, tell: (watch: JobWatch) => void) => {
    for (const watch of watches.get(jobId) ?? []) tell(watch);
  };
  const onProgress = (jobId: string, progress: JobProgress) =>
    each(jobId, (watch) => watch.tellProgress(progress));

  /** What happened before we listened was not heard: every stream looks once more. */
  function wakeAll(): void {
    for (const jobId of watches.keys()) each(jobId, (watch) => watch.tellChange());
  }

  function listen(): void {
    if (listening !== null || deps.shutdown.aborted) return;
    listening = Promise.all([
      deps.queue.onProgress('preview', onProgress),
      deps.queue.onProgress('preview.gpu', onProgress),
      deps.queue.onProgress('influence', onProgress),
      deps.queue.onProgress('ai_docs', onProgress),
      deps.queue.onProgress('ai_docs.gpu', onProgress),
      deps.queue.onProgress('static_docs', onProgress),
      deps.queue.subscribe(JOB_EVENTS_CHANNEL, (jobId) => each(jobId, (watch) => watch.tellChange())),
    ]);
    listening.then(wakeAll, (error: unknown) => {
      listening = null;
      deps.log.warn({ error }, 'job news not available; event streams poll');
    });
  }

  deps.shutdown.addEventListener('abort', () => {
    const stopAll = async () => Promise.all((await listening)?.map((stop) => stop()) ?? []);
    stopAll().catch((error: unknown) => deps.log.debug({ error }, 'job news already ended'));
  });

  return {
    watch(jobId) {
      listen();
      const ofJob = watches.get(jobId) ?? new Set();
      watches.set(jobId, ofJob);
      const watch = new JobWatch(deps.clock, () => {
        ofJob.delete(watch);
        if (ofJob.size === 0 && watches.get(jobId) === ofJob) watches.delete(jobId);
      });
      ofJob.add(watch);
      return watch;
    },
  };
}
