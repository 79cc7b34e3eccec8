import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { recordUserEvents } from '../events/index.ts';
import { countUnread } from './list-notifications.ts';
import { notifications } from './tables.ts';

/**
 * Marks notifications of the caller's as read, or all of them, so that no digest tells them again, and tells their
 * other devices. Ids of none of theirs change nothing. Tells how many are left unread.
 */
export async function readNotifications(ctx: UserContext, which: readonly string[] | 'all'): Promise<number> {
  const { userId } = ctx.actor;
  const now = ctx.clock.now();
  return ctx.db.transaction(async (tx) => {
    const read = await tx
      .update(notifications)
      .set({ readAt: now, emailDueAt: null })
      .where(
        and(
          eq(notifications.userId, userId),
          eq(notifications.inApp, true),
          isNull(notifications.readAt),
          which === 'all' ? undefined : inArray(notifications.id, [...which]),
        ),
      )
      .returning({ id: notifications.id });
    const unread = await countUnread(tx, userId);
    if (read.length === 0) return unread;
    // Of all there may be thousands, which an event should not carry.
    const data = { ids: which === 'all' ? null : read.map(({ id }) => id), unread };
    await recordUserEvents(tx, [{ userId, type: 'notifications_read', data }], now);
    return unread;
  });
}
