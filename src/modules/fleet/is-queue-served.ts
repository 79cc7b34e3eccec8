import { and, eq, gt, sql } from 'drizzle-orm';
import type { QueueName } from '../../contracts/queues.ts';
import type { Executor } from '../../platform/db/database.ts';
import { workerNodes } from './tables.ts';

/** From then on a runner counts as unhealthy. */
const HEARD_WITHIN_MS = 120_000;

/** Whether a runner that is alive and willing serves one of these queues. */
export async function isQueueServed(db: Executor, queues: readonly QueueName[], now: Date): Promise<boolean> {
  const names = sql.join(
    queues.map((name) => sql`${name}`),
    sql`, `,
  );
  const [node] = await db
    .select({ id: workerNodes.id })
    .from(workerNodes)
    .where(
      and(
        eq(workerNodes.state, 'active'),
        eq(workerNodes.directive, 'active'),
        gt(workerNodes.lastSeenAt, new Date(now.getTime() - HEARD_WITHIN_MS)),
        sql`jsonb_exists_any(${workerNodes.queues}, array[${names}]::text[])`,
      ),
    )
    .limit(1);
  return node !== undefined;
}
