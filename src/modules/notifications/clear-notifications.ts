import { and, eq, isNotNull, lte, type SQL } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { notifications } from './tables.ts';

/** Which notifications an operator clears. */
export interface Clearing {
  /** Of one person; of everybody when absent. */
  readonly userId?: string;
  /** Those that last grew before; all when absent. */
  readonly before?: Date;
  /** Also those that were not read. */
  readonly unread: boolean;
}

/** How many notifications `clearNotifications` would delete now. */
export function countClearable(executor: Executor, clearing: Clearing): Promise<number> {
  return executor.$count(notifications, toCondition(clearing));
}

/** Deletes notifications for good, in the transaction of its caller. Tells how many went. */
export async function clearNotifications(executor: Executor, clearing: Clearing): Promise<number> {
  const gone = await executor
    .delete(notifications)
    .where(toCondition(clearing))
    .returning({ id: notifications.id });
  return gone.length;
}

function toCondition({ userId, before, unread }: Clearing): SQL | undefined {
  return and(
    userId === undefined ? undefined : eq(notifications.userId, userId),
    before === undefined ? undefined : lte(notifications.updatedAt, before),
    unread ? undefined : isNotNull(notifications.readAt),
  );
}
