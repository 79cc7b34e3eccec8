import { idSchema } from '../../../contracts/ids.ts';
import { cpuVariantOf, GPU_QUEUES } from '../../../contracts/queues.ts';
import type { Context } from '../../../http/context.ts';
import type { Metrics } from '../../../platform/metrics/metrics.ts';
import type { JobQueue } from '../../../platform/queue/job-queue.ts';
import { noteMoved } from '../../previews/index.ts';
import { findServedQueues } from './find-served-queues.ts';

type MoveContext = Pick<Context, 'db' | 'clock' | 'log'> & {
  readonly queue: Pick<JobQueue, 'counts' | 'moveWaiting'>;
  readonly metrics: Metrics;
};

/**
 * Gives jobs that wait in a gpu queue without a healthy gpu runner to cpu runners, where they stay: no job is moved
 * twice. Tells how many.
 */
export async function moveUnservedJobs(ctx: MoveContext): Promise<number> {
  const served = await findServedQueues(ctx.db, ctx.clock.now());
  let moved = 0;
  for (const queue of GPU_QUEUES.filter((name) => !served.has(name))) {
    const { waiting, delayed } = await ctx.queue.counts(queue);
    if (waiting + delayed === 0) continue;
    const to = cpuVariantOf(queue);
    const jobIds = await ctx.queue.moveWaiting(queue, to);
    // Pictures are no jobs of their own: the note finds none.
    await noteMoved(ctx.db, jobIds.filter(isJobId), to);
    ctx.metrics.gpuFallbacks.inc({ queue, when: 'moved' }, jobIds.length);
    for (const jobId of jobIds) {
      ctx.log.warn(
        { job_id: jobId, from: queue, to },
        'no healthy gpu runner serves this queue: the job was moved',
      );
    }
    moved += jobIds.length;
  }
  return moved;
}

/** Of a picture, the id is made from several. */
function isJobId(id: string): boolean {
  return idSchema.safeParse(id).success;
}
