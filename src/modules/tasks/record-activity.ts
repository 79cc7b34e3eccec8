import type { UserContext } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { type ACTIVITY_KINDS, type TaskChanges, taskActivity } from './tables.ts';

export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Notes what the caller does to a task, in the transaction that does it. */
export async function recordActivity(
  ctx: Pick<UserContext, 'actor' | 'clock' | 'identity'>,
  tx: Transaction,
  activity: { readonly taskId: string; readonly kind: ActivityKind; readonly changes?: TaskChanges },
): Promise<void> {
  await tx.insert(taskActivity).values({
    id: ctx.identity.id(),
    taskId: activity.taskId,
    actorUserId: ctx.actor.userId,
    kind: activity.kind,
    changes: activity.changes ?? {},
    at: ctx.clock.now(),
  });
}
