import { eq, lte } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { notificationDigests, notificationSettings, notifications } from './tables.ts';

/** Deletes notifications that last grew before a moment, read or not. Tells how many went. */
export async function purgeNotifications(ctx: Pick<Context, 'db'>, before: Date): Promise<number> {
  const gone = await ctx.db
    .delete(notifications)
    .where(lte(notifications.updatedAt, before))
    .returning({ id: notifications.id });
  return gone.length;
}

/** Deletes what digests said that were queued before a moment. Tells how many went. */
export async function purgeDigests(ctx: Pick<Context, 'db'>, before: Date): Promise<number> {
  const gone = await ctx.db
    .delete(notificationDigests)
    .where(lte(notificationDigests.createdAt, before))
    .returning({ mailId: notificationDigests.mailId });
  return gone.length;
}

/** Erases what a person was told and how they wanted it, for the end of an account. */
export async function eraseNotifications(executor: Executor, userId: string): Promise<void> {
  await executor.delete(notifications).where(eq(notifications.userId, userId));
  await executor.delete(notificationSettings).where(eq(notificationSettings.userId, userId));
  await executor.delete(notificationDigests).where(eq(notificationDigests.userId, userId));
}
