import type { JobProgress } from '../../../contracts/queues.ts';
import { isActive } from '../end-job.ts';
import type { Job } from '../tables.ts';
import type { BuildLoad } from './measure-load.ts';

/** What can honestly be said of when a job will be ready. */
export interface JobForecast {
  /** How long until a runner begins; 0 when one has, `null` when it cannot be told. */
  readonly waitMs: number | null;
  readonly readyAt: Date | null;
  /** Whether any runner was heard of lately. Without one a job waits, and is given up in the end. */
  readonly runnersAvailable: boolean;
}

export type ForecastJob = Pick<Job, 'state' | 'claimedAt' | 'estimatedMs'>;

export interface JobPlace {
  /** Jobs that are served before it; `null` when that is not known. */
  readonly position: number | null;
  readonly progress: Pick<JobProgress, 'stage' | 'done' | 'total'> | null;
}

/** A forecast from how long builds took lately, how many wait before this one and who can build them. */
export function forecastJob(job: ForecastJob, place: JobPlace, load: BuildLoad, now: Date): JobForecast {
  const runnersAvailable = load.slots > 0;
  const waitMs = job.state === 'building' ? 0 : waitingMs(job, place.position, load);
  if (waitMs === null) return { waitMs: null, readyAt: null, runnersAvailable };
  const buildMs =
    job.claimedAt === null || job.state === 'queued'
      ? job.estimatedMs
      : remainingMs(now.getTime() - job.claimedAt.getTime(), job.estimatedMs, place.progress);
  return { waitMs, readyAt: new Date(now.getTime() + waitMs + Math.round(buildMs)), runnersAvailable };
}

function waitingMs(job: ForecastJob, position: number | null, load: BuildLoad): number | null {
  if (!isActive(job) || position === null || load.slots === 0) return null;
  if (position + load.building < load.slots) return 0;
  return Math.round((position * load.waitingJobMs + load.remainingMs) / load.slots);
}

/** By the screens that are done, as soon as there are some; a build that is overdue goes on for a while. */
function remainingMs(elapsedMs: number, estimatedMs: number, progress: JobPlace['progress']): number {
  if (progress?.stage === 'upload') return 0;
  if (progress?.stage === 'layout' && progress.done > 0) {
    return (elapsedMs * (progress.total - progress.done)) / progress.done;
  }
  return Math.max(estimatedMs - elapsedMs, elapsedMs / 4);
}
