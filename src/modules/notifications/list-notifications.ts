import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../http/pagination.ts';
import type { Executor } from '../../platform/db/database.ts';
import { type Notification, notifications } from './tables.ts';

export interface NotificationList extends Page<Notification> {
  readonly unread: number;
}

/** What the caller was told, the latest first; what grows moves to the front. */
export async function listNotifications(
  ctx: UserContext,
  { unreadOnly, ...page }: PageQuery & { readonly unreadOnly: boolean },
): Promise<NotificationList> {
  const { userId } = ctx.actor;
  const after = decodeCursor(page.cursor);
  const rows = await ctx.db
    .select()
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, userId),
        eq(notifications.inApp, true),
        unreadOnly ? isNull(notifications.readAt) : undefined,
        after === undefined ? undefined : lt(notifications.position, after),
      ),
    )
    .orderBy(desc(notifications.position))
    .limit(page.limit + 1);
  const { items, nextCursor } = toPage(
    rows.map((row) => ({ id: row.position, row })),
    page.limit,
  );
  return { items: items.map(({ row }) => row), nextCursor, unread: await countUnread(ctx.db, userId) };
}

/** How many a person has not read. */
export function countUnread(executor: Executor, userId: string): Promise<number> {
  return executor.$count(
    notifications,
    and(eq(notifications.userId, userId), eq(notifications.inApp, true), isNull(notifications.readAt)),
  );
}
