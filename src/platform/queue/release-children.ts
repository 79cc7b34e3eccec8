import type { Queue } from 'bullmq';
import { isQueueName, type QueueName } from '../../contracts/queues.ts';

type QueueOf = (name: QueueName) => Pick<Queue<unknown, void>, 'getJob' | 'remove'>;

/** The queue answers with a part of them; each round detaches what it was told of. */
const MOST_ROUNDS = 100;

/**
 * Detaches a job from its children that have not ended, and removes those that no worker holds. With the last one the
 * job stops waiting.
 */
export async function releaseChildren(queueOf: QueueOf, name: QueueName, jobId: string): Promise<void> {
  const job = await queueOf(name).getJob(jobId);
  for (let round = 0; job !== undefined && round < MOST_ROUNDS; round += 1) {
    const { unprocessed = [] } = await job.getDependencies({ unprocessed: { count: 100 } });
    if (unprocessed.length === 0) return;
    for (const key of unprocessed) await release(queueOf, key);
  }
}

/** BullMQ names a child by the key of its queue and its id, after a colon each. */
async function release(queueOf: QueueOf, key: string): Promise<void> {
  const [id = '', name] = key.split(':').reverse();
  if (name === undefined || !isQueueName(name)) return;
  const child = await queueOf(name).getJob(id);
  await child?.removeChildDependency();
  await queueOf(name).remove(id);
}
