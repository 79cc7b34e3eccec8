import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns.ts';

/** What people were told. What happens again before it was read makes a row grow instead of another. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid('id').primaryKey(),
    /** An id that is new whenever the row grows: lists are in its order. */
    position: uuid('position').notNull(),
    userId: uuid('user_id').notNull(),
    type: text('type').notNull(),
    /** What counts as the same until it was read. */
    groupKey: text('group_key').notNull(),
    count: integer('count').notNull().default(1),
    /** Of the latest. */
    data: jsonb('data').$type<Readonly<Record<string, unknown>>>().notNull(),
    /** Whether it is listed; else it is for a digest alone. */
    inApp: boolean('in_app').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    readAt: instant('read_at'),
    /** When it goes into a digest, unless it is read before; `null` when it does not, or has. */
    emailDueAt: instant('email_due_at'),
  },
  (table) => [
    uniqueIndex('notifications_group_unique')
      .on(table.userId, table.type, table.groupKey)
      .where(sql`${table.readAt} is null`),
    index('notifications_list_index').on(table.userId, table.position).where(sql`${table.inApp}`),
    index('notifications_unread_index')
      .on(table.userId, table.position)
      .where(sql`${table.inApp} and ${table.readAt} is null`),
    index('notifications_email_due_index').on(table.emailDueAt).where(sql`${table.emailDueAt} is not null`),
    index('notifications_updated_at_index').on(table.updatedAt),
  ],
);

export type Notification = typeof notifications.$inferSelect;

/** Where a person wants a type to go; `null`, or no row: as the type does by itself. */
export const notificationSettings = pgTable(
  'notification_settings',
  {
    userId: uuid('user_id').notNull(),
    type: text('type').notNull(),
    inApp: boolean('in_app'),
    email: boolean('email'),
  },
  (table) => [primaryKey({ columns: [table.userId, table.type] })],
);

/** What a digest says, fixed when it is queued: a message that is tried again must say the same. */
export const notificationDigests = pgTable(
  'notification_digests',
  {
    /** Of the message in the outbox. */
    mailId: uuid('mail_id').primaryKey(),
    userId: uuid('user_id').notNull(),
    lines: text('lines').array().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('notification_digests_created_at_index').on(table.createdAt),
    index('notification_digests_user_id_index').on(table.userId),
  ],
);
