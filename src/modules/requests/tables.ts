import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns.ts';

/** One use of an `Idempotency-Key`: running while it holds a lock, then answered until it expires. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    userId: uuid('user_id').notNull(),
    /** Method and path. */
    route: text('route').notNull(),
    key: text('key').notNull(),
    bodySha256: text('body_sha256').notNull(),
    /** Who runs it; `null` once it is answered. */
    lock: uuid('lock'),
    /** Of what the request makes; a repeat that runs in place of a lost request gets the same. */
    workId: uuid('work_id').notNull(),
    /** When a request that never finished stops being in the way. */
    lockedUntil: instant('locked_until').notNull(),
    expiresAt: instant('expires_at').notNull(),
    answerStatus: integer('answer_status'),
    answerContentType: text('answer_content_type'),
    answerBody: text('answer_body'),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.route, table.key] }),
    index('idempotency_keys_expires_at_index').on(table.expiresAt),
  ],
);

/** Counters of abuse limits where there is no Redis. The shape is rate-limiter-flexible's. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text('key').primaryKey(),
    points: integer('points').notNull(),
    expire: timestamp('expire', { withTimezone: true, precision: 3 }),
  },
  (table) => [index('rate_limits_expire_index').on(table.expire)],
);
