import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns.ts';

/** What a person's event stream tells. */
export const USER_EVENT_TYPES = [
  'notification',
  'notifications_read',
  'job',
  'entitlements',
  'sign_ins',
] as const;

export type UserEventType = (typeof USER_EVENT_TYPES)[number];

/** The last number given to each person's events; whoever holds the row's lock numbers the next. */
export const userEventCounters = pgTable('user_event_counters', {
  userId: uuid('user_id').primaryKey(),
  lastSequence: bigint('last_sequence', { mode: 'number' }).notNull(),
});

/** What happened to a person, numbered, so that a stream can be resumed at any API process. */
export const userEvents = pgTable(
  'user_events',
  {
    userId: uuid('user_id').notNull(),
    sequence: bigint('sequence', { mode: 'number' }).notNull(),
    type: text('type', { enum: USER_EVENT_TYPES }).notNull(),
    data: jsonb('data').$type<Readonly<Record<string, unknown>>>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.sequence] }),
    index('user_events_at_index').on(table.at),
  ],
);

export type UserEvent = typeof userEvents.$inferSelect;
