import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns.ts';

/** Messages to send. What they say is composed when they are sent, so no row ever holds a link or a token. */
export const mailOutbox = pgTable(
  'mail_outbox',
  {
    /** Also the key under which a provider takes the message once. */
    id: uuid('id').primaryKey(),
    /** The template. */
    kind: text('kind').notNull(),
    /** Forgotten when the message has come to its end. */
    recipient: text('recipient'),
    createdAt: instant('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    endedAt: instant('ended_at'),
    /** `not_due`: there is nobody to write to, or nothing to tell any more. */
    outcome: text('outcome', { enum: ['sent', 'not_due', 'given_up'] }),
    /** The provider's code of the last refusal. */
    lastError: text('last_error'),
  },
  (table) => [
    index('mail_outbox_due_index').on(table.nextAttemptAt).where(sql`${table.endedAt} is null`),
    index('mail_outbox_ended_at_index').on(table.endedAt),
  ],
);
