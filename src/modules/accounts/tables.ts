import { index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    /** In normal form; see `email-address.ts`. */
    email: text('email').notNull(),
    passwordHash: text('password_hash').notNull(),
    /** `null`: the installation's default tier. Read through `toTier`, so an unknown value is the lowest. */
    tier: text('tier'),
    /** Grows with every change of what the person may do. */
    entitlementsVersion: integer('entitlements_version').notNull().default(1),
    suspendedAt: instant('suspended_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('users_email_unique').on(table.email)],
);

export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
    /** Absolute: no refresh moves it. */
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokedReason: text('revoked_reason', { enum: ['logout', 'refresh_reuse'] }),
  },
  (table) => [
    index('sessions_user_id_index').on(table.userId),
    index('sessions_expires_at_index').on(table.expiresAt),
  ],
);

export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    /** sha256 of the token: it is 256 bits of randomness, so no slower hash is needed. */
    tokenHash: text('token_hash').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    replacedAt: instant('replaced_at'),
    successorHash: text('successor_hash'),
    /** Randomness of the successor; together with this token and our secret it gives the successor again. */
    successorSalt: text('successor_salt'),
  },
  (table) => [index('refresh_tokens_session_id_index').on(table.sessionId)],
);

/** Append-only. Who did what to what; never content, addresses or tokens. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: uuid('id').primaryKey(),
    at: instant('at').notNull(),
    /** `null` when nobody is signed in: a runner, the maintenance timer, a refused call. */
    actorUserId: uuid('actor_user_id'),
    action: text('action').notNull(),
    subjectType: text('subject_type'),
    subjectId: text('subject_id'),
    requestId: text('request_id').notNull(),
    details: jsonb('details').$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [
    index('audit_log_at_index').on(table.at),
    index('audit_log_subject_index').on(table.subjectType, table.subjectId),
    index('audit_log_actor_index').on(table.actorUserId, table.at),
  ],
);
