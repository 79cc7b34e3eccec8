import { GPU_QUEUES, type QueueName } from '../../../contracts/queues.ts';
import type { Executor } from '../../../platform/db/database.ts';
import { takesJobs } from '../serving-nodes.ts';
import { workerNodes } from '../tables.ts';

/** The gpu queues that a healthy gpu runner serves now. */
export async function findServedQueues(db: Executor, now: Date): Promise<ReadonlySet<QueueName>> {
  const nodes = await db
    .select({ class: workerNodes.class, queues: workerNodes.queues })
    .from(workerNodes)
    .where(takesJobs(now));
  const served = new Set(nodes.filter((node) => node.class === 'gpu').flatMap(({ queues }) => queues));
  return new Set(GPU_QUEUES.filter((queue) => served.has(queue)));
}
