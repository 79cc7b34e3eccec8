import { and, eq, gt, sql, sum } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { workerNodes } from './tables.ts';

/** Three heartbeats: whoever was not heard for longer is not counted on, though it may come back. */
const HEARD_WITHIN_MS = 45_000;

/** How many previews the runners that are alive and willing can build at once. */
export async function countBuildSlots(db: Executor, now: Date): Promise<number> {
  const [row] = await db
    .select({ slots: sum(workerNodes.capacity) })
    .from(workerNodes)
    .where(
      and(
        eq(workerNodes.state, 'active'),
        eq(workerNodes.directive, 'active'),
        gt(workerNodes.lastSeenAt, new Date(now.getTime() - HEARD_WITHIN_MS)),
        sql`${workerNodes.queues} ? 'preview'`,
      ),
    );
  return Number(row?.slots ?? 0);
}
