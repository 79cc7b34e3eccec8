import { sum } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { servesQueue } from './serving-nodes.ts';
import { workerNodes } from './tables.ts';

/** How many previews the runners that are alive and willing can build at once. */
export async function countBuildSlots(db: Executor, now: Date): Promise<number> {
  const [row] = await db
    .select({ slots: sum(workerNodes.capacity) })
    .from(workerNodes)
    .where(servesQueue('preview', now));
  return Number(row?.slots ?? 0);
}
