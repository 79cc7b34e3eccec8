import { and, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { QueueName } from '../../contracts/queues.ts';
import { workerNodes } from './tables.ts';

/** Two heartbeats, and some time to deliver them: whoever was not heard for longer is not counted on, though it may come back. */
const HEARD_WITHIN_MS = 65_000;

/** The condition on runners that take jobs now: heard lately, well, and told by nobody to stop. */
export function takesJobs(now: Date): SQL | undefined {
  return and(
    eq(workerNodes.state, 'active'),
    eq(workerNodes.directive, 'active'),
    eq(workerNodes.held, false),
    gt(workerNodes.lastSeenAt, new Date(now.getTime() - HEARD_WITHIN_MS)),
  );
}

/** The same for the jobs of one queue. */
export function servesQueue(queue: QueueName, now: Date): SQL | undefined {
  return and(takesJobs(now), sql`${workerNodes.queues} ? ${queue}`);
}
