import type { JobProgress } from '../../contracts/queues.ts';
import type { PreviewUserContext } from './context.ts';
import type { JobForecast } from './forecast/forecast-job.ts';
import { queueOfJob } from './queue-of-job.ts';
import type { Job } from './tables.ts';

export interface Whereabouts {
  readonly queuePosition: number | null;
  readonly progress: JobProgress | null;
  readonly forecast: JobForecast;
}

export type LocatedJob = Pick<
  Job,
  'id' | 'kind' | 'queue' | 'state' | 'attempt' | 'claimedAt' | 'estimatedMs'
>;

/** Where a job is between acceptance and its end, given what was heard of it just now. Hints for people: a queue that does not answer leaves them out. */
export async function locateJob(
  ctx: Pick<PreviewUserContext, 'queue' | 'log' | 'forecaster'>,
  job: LocatedJob,
  heard: JobProgress | null = null,
): Promise<Whereabouts> {
  // What an earlier attempt reported says nothing about this one.
  const ofAttempt = (report: JobProgress | null) => (report?.attempt === job.attempt ? report : null);
  const known = ofAttempt(heard);
  const name = queueOfJob(job);
  const [queuePosition, reported] = await Promise.all([
    job.state === 'queued' ? askQueue(ctx, job.id, (queue) => queue.position(name, job.id)) : null,
    job.state === 'building' && known === null
      ? askQueue(ctx, job.id, (queue) => queue.progress(name, job.id))
      : known,
  ]);
  const progress = ofAttempt(reported);
  const forecast = await ctx.forecaster.of(job, { position: queuePosition, progress });
  return { queuePosition, progress, forecast };
}

async function askQueue<Answer>(
  ctx: Pick<PreviewUserContext, 'queue' | 'log'>,
  jobId: string,
  question: (queue: PreviewUserContext['queue']) => Promise<Answer>,
): Promise<Answer | null> {
  try {
    return await question(ctx.queue);
  } catch (error) {
    ctx.log.debug({ job_id: jobId, error }, 'the queue cannot say where the job is');
    return null;
  }
}
