import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Context } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { recordUserEvents } from '../events/index.ts';
import {
  type Channel,
  channelsOf,
  type NotificationData,
  type NotificationType,
  parseNotificationData,
} from './notification-types.ts';
import { type Notification, notificationSettings, notifications } from './tables.ts';
import { toNotificationBody } from './wire/schemas.ts';

export interface NewNotification<Type extends NotificationType> {
  readonly type: Type;
  /** Ids of those who are told; each once. */
  readonly to: readonly string[];
  /** Whose doing it is: they are left out. */
  readonly by?: string;
  readonly data: NotificationData<Type>;
  /** What counts as the same until it was read, for example a thread's id: it then grows. Without it all are one by one. */
  readonly group?: string;
}

type NotifyContext = Pick<Context, 'clock' | 'identity'>;

/**
 * Tells people something, where they want to be told, in the transaction of what it tells about. Call it last in that
 * transaction, once for all people. Throws when the data is not what the type carries.
 */
export async function notify<Type extends NotificationType>(
  ctx: NotifyContext,
  executor: Executor,
  { type, to, by, data: given, group }: NewNotification<Type>,
): Promise<void> {
  // In one order, so that two transactions that tell the same people wait for each other and never in a circle.
  const userIds = [...new Set(to)].filter((userId) => userId !== by).toSorted();
  if (userIds.length === 0) return;
  const data = parseNotificationData(type, given);
  const wanted = await loadChannels(executor, type, userIds);
  const now = ctx.clock.now();
  const rows = [...wanted].map(([userId, channels]) =>
    toRow(ctx, { type, userId, data, group, channels }, now),
  );
  if (rows.length === 0) return;
  const stored = await executor
    .insert(notifications)
    .values(rows)
    .onConflictDoUpdate({
      target: [notifications.userId, notifications.type, notifications.groupKey],
      targetWhere: sql`${notifications.readAt} is null`,
      set: {
        position: sql`excluded.position`,
        count: sql`${notifications.count} + 1`,
        data: sql`excluded.data`,
        inApp: sql`excluded.in_app`,
        updatedAt: sql`excluded.updated_at`,
        // One that waits already goes when it would have gone.
        emailDueAt: sql`least(${notifications.emailDueAt}, excluded.email_due_at)`,
      },
    })
    .returning();
  const shown = stored.filter(({ inApp }) => inApp);
  await recordUserEvents(
    executor,
    shown.map((row) => ({ userId: row.userId, type: 'notification', data: toNotificationBody(row) })),
    now,
  );
}

/** Whether a person was told something of this group since a moment, read or not. */
export async function wasToldSince(
  executor: Executor,
  {
    userId,
    type,
    group,
  }: { readonly userId: string; readonly type: NotificationType; readonly group: string },
  since: Date,
): Promise<boolean> {
  const [told] = await executor
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        eq(notifications.userId, userId),
        eq(notifications.type, type),
        eq(notifications.groupKey, group),
        gt(notifications.updatedAt, since),
      ),
    )
    .limit(1);
  return told !== undefined;
}

interface RowToMake {
  readonly type: NotificationType;
  readonly userId: string;
  readonly data: Notification['data'];
  readonly group: string | undefined;
  readonly channels: Readonly<Record<Channel, boolean>>;
}

function toRow(
  { identity }: NotifyContext,
  { type, userId, data, group, channels }: RowToMake,
  now: Date,
): Notification {
  const id = identity.id();
  const emailDueAt = new Date(now.getTime() + channelsOf(type).emailAfterMinutes * 60_000);
  return {
    id,
    position: id,
    userId,
    type,
    groupKey: group ?? id,
    count: 1,
    data,
    inApp: channels.in_app,
    createdAt: now,
    updatedAt: now,
    readAt: null,
    emailDueAt: channels.email ? emailDueAt : null,
  };
}

/** By person, where a type goes; those who want it nowhere are not among them. In the order of `userIds`. */
async function loadChannels(executor: Executor, type: NotificationType, userIds: readonly string[]) {
  const settings = await executor
    .select()
    .from(notificationSettings)
    .where(and(inArray(notificationSettings.userId, [...userIds]), eq(notificationSettings.type, type)));
  const byUser = new Map(settings.map((row) => [row.userId, row]));
  const channels = userIds.map((userId) => [userId, effectiveChannels(type, byUser.get(userId))] as const);
  return new Map(channels.filter(([, { in_app, email }]) => in_app || email));
}

/** Where a type goes for somebody with these settings. */
export function effectiveChannels(
  type: NotificationType,
  chosen: Pick<typeof notificationSettings.$inferSelect, 'inApp' | 'email'> | undefined,
): Readonly<Record<Channel, boolean>> {
  const { defaults, always } = channelsOf(type);
  return {
    in_app: always.includes('in_app') || (chosen?.inApp ?? defaults.in_app),
    email: always.includes('email') || (chosen?.email ?? defaults.email),
  };
}
