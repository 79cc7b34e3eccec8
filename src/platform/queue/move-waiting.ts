import type { Job, JobsOptions, Queue } from 'bullmq';
import type { EarlierDeliveries } from '../../contracts/queues.ts';

type MovableQueue = Pick<Queue<unknown, void>, 'name' | 'add' | 'remove' | 'getJobs'>;

const JOBS_AT_ONCE = 1_000;

/** Moves what waits in one queue to another. The ids of the jobs that were moved. */
export async function moveWaiting(from: MovableQueue, to: MovableQueue): Promise<string[]> {
  const jobs = await from.getJobs(['waiting', 'prioritized', 'delayed'], 0, JOBS_AT_ONCE - 1, true);
  const moved: string[] = [];
  for (const job of jobs) {
    const id = job.id ?? '';
    const isMoved =
      job.parentKey === undefined ? await moveAlone(from, to, job, id) : await moveChild(from, to, job, id);
    if (isMoved) moved.push(id);
  }
  return moved;
}

/** First out of the one queue, so that it never runs twice; who added it looks whether it is still there. */
async function moveAlone(
  from: MovableQueue,
  to: MovableQueue,
  job: Job<unknown, void>,
  id: string,
): Promise<boolean> {
  // A worker that took it meanwhile keeps it.
  if ((await from.remove(id)) !== 1) return false;
  await to.add(to.name, dataOf(job), optionsOf(job, id));
  return true;
}

/** First into the other queue: without its last child a parent would go on. */
async function moveChild(
  from: MovableQueue,
  to: MovableQueue,
  job: Job<unknown, void>,
  id: string,
): Promise<boolean> {
  const { parent } = job;
  if (parent?.id === undefined) return false;
  const link = { parent: { id: parent.id, queue: parent.queueKey }, ignoreDependencyOnFailure: true };
  await to.add(to.name, dataOf(job), { ...optionsOf(job, id), ...link });
  await from.remove(id);
  return true;
}

/** With what the queue has counted of it, which the other would begin anew. */
function dataOf({ data, attemptsStarted, stalledCounter }: Job<unknown, void>): unknown {
  if (attemptsStarted === 0 || typeof data !== 'object') return data;
  const earlier: EarlierDeliveries = { deliveries: attemptsStarted, abandoned: stalledCounter };
  return { ...data, earlier };
}

function optionsOf({ opts, timestamp }: Job<unknown, void>, jobId: string): JobsOptions {
  const { priority, attempts, backoff } = opts;
  return {
    jobId,
    // It has waited since then.
    timestamp,
    stackTraceLimit: 0,
    ...(priority === undefined ? {} : { priority }),
    ...(attempts === undefined ? {} : { attempts }),
    ...(backoff === undefined ? {} : { backoff }),
  };
}
