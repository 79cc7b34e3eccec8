import { or } from 'drizzle-orm';
import type { QueueName } from '../../contracts/queues.ts';
import type { Executor } from '../../platform/db/database.ts';
import { servesQueue } from './serving-nodes.ts';
import { workerNodes } from './tables.ts';

/** Whether a runner that takes jobs now serves one of these queues. */
export async function isQueueServed(db: Executor, queues: readonly QueueName[], now: Date): Promise<boolean> {
  const [node] = await db
    .select({ id: workerNodes.id })
    .from(workerNodes)
    .where(or(...queues.map((queue) => servesQueue(queue, now))))
    .limit(1);
  return node !== undefined;
}
