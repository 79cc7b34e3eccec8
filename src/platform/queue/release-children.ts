import type { Job, Queue } from 'bullmq';
import { isQueueName, type QueueName } from '../../contracts/queues.ts';

type Lookup = (name: QueueName) => Pick<Queue<unknown, void>, 'getJob'>;

/** The queue answers with a part of them; each round detaches what it was told of. */
const MOST_ROUNDS = 100;

/** Detaches a job from its children that have not ended. With the last one it stops waiting; they go on for nobody. */
export async function releaseChildren(queueOf: Lookup, name: QueueName, jobId: string): Promise<void> {
  const job = await queueOf(name).getJob(jobId);
  for (let round = 0; job !== undefined && round < MOST_ROUNDS; round += 1) {
    const { unprocessed = [] } = await job.getDependencies({ unprocessed: { count: 100 } });
    if (unprocessed.length === 0) return;
    for (const key of unprocessed) await (await childOf(queueOf, key))?.removeChildDependency();
  }
}

/** BullMQ names a child by the key of its queue and its id, after a colon each. */
async function childOf(queueOf: Lookup, key: string): Promise<Job<unknown, void> | undefined> {
  const [id = '', queue] = key.split(':').reverse();
  return queue !== undefined && isQueueName(queue) ? queueOf(queue).getJob(id) : undefined;
}
