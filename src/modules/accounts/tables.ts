import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { API_KEY_SCOPES } from '../../contracts/api-key-scopes.ts';
import { instant } from '../../platform/db/columns.ts';
import { PROVIDERS } from './identity-providers/providers.ts';

/** What a link in an e-mail is for. */
export const MAIL_LINK_PURPOSES = ['verify_email', 'reset_password'] as const;

export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    /** In normal form; see `email-address.ts`. */
    email: text('email').notNull(),
    /** `null` for somebody who only ever signed in by a provider. */
    passwordHash: text('password_hash'),
    /** How the person wants to be called. */
    name: text('name'),
    /** What is paid for; `null`: nothing. Read by `to-entitlement.ts`, like the four after it. */
    tier: text('tier'),
    /** `null`: until it is changed. */
    tierExpiresAt: instant('tier_expires_at'),
    /** What an operator decided instead, for a time. */
    overrideTier: text('override_tier'),
    overrideExpiresAt: instant('override_expires_at'),
    /** Grows with every change of the four above, by enough to leave room for their ends. */
    entitlementsVersion: integer('entitlements_version').notNull().default(1),
    /** When a link that was sent to the address came back. */
    emailVerifiedAt: instant('email_verified_at'),
    suspendedAt: instant('suspended_at'),
    /** Whether the person looks after this installation; see `admins.ts`. */
    isAdmin: boolean('is_admin').notNull().default(false),
    /** When the person asked for the end of the account: nothing opens it any more, and the rest is being erased. */
    deletedAt: instant('deleted_at'),
    /** When the person was last there, as far as it is not known from sessions, keys and devices that are kept. */
    lastActiveAt: instant('last_active_at').notNull().defaultNow(),
    /** When the person was told that the account will be closed because nobody uses it. */
    dormantWarnedAt: instant('dormant_warned_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('users_last_active_at_index').on(table.lastActiveAt),
    uniqueIndex('users_email_unique').on(table.email),
    index('users_admins_index').on(table.id).where(sql`${table.isAdmin}`),
    index('users_tier_expires_at_index')
      .on(table.tierExpiresAt)
      .where(sql`${table.tierExpiresAt} is not null`),
    index('users_override_expires_at_index')
      .on(table.overrideExpiresAt)
      .where(sql`${table.overrideExpiresAt} is not null`),
    check(
      'users_override_has_an_end',
      sql`(${table.overrideTier} is null) = (${table.overrideExpiresAt} is null)`,
    ),
  ],
);

const REVOKED_REASONS = ['logout', 'refresh_reuse', 'revoked', 'password_reset', 'account_deleted'] as const;

export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The client as it named itself, cut short; see `device-name.ts`. */
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
    /** Absolute: no refresh moves it. */
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokedReason: text('revoked_reason', { enum: REVOKED_REASONS }),
    /** sha256 of a web session's cookie, which is 256 random bits; `null` for an app's session. */
    cookieHash: text('cookie_hash'),
  },
  (table) => [
    uniqueIndex('sessions_cookie_hash_unique').on(table.cookieHash),
    index('sessions_user_id_index').on(table.userId),
    index('sessions_expires_at_index').on(table.expiresAt),
  ],
);

/** One-time logins, with which a signed-in app signs a browser in. */
export const sessionTokens = pgTable(
  'session_tokens',
  {
    /** sha256 of the token: it is 256 bits of randomness, so no slower hash is needed. */
    token: text('token').primaryKey(),
    /** The session that asked for it, and must stand when it is used. */
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [
    index('session_tokens_session_id_index').on(table.sessionId),
    index('session_tokens_expires_at_index').on(table.expiresAt),
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

/** Who else may vouch for a person. */
export const userIdentities = pgTable(
  'user_identities',
  {
    provider: text('provider', { enum: PROVIDERS }).notNull(),
    /** How the provider names the person. */
    subject: text('subject').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.subject] }),
    index('user_identities_user_id_index').on(table.userId),
  ],
);

/** Accounts whose end was asked for, until nothing is left of them. */
export const accountDeletions = pgTable(
  'account_deletions',
  {
    userId: uuid('user_id').primaryKey(),
    requestedAt: instant('requested_at').notNull(),
    /** What need not be done again. */
    doneSteps: text('done_steps').array().notNull().default([]),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
  },
  (table) => [index('account_deletions_next_attempt_at_index').on(table.nextAttemptAt)],
);

/** Links that were sent by e-mail. Each works once. */
export const mailLinks = pgTable(
  'mail_links',
  {
    /** sha256 of the token in the link: it is 256 bits of a keyed hash, so no slower hash is needed. */
    tokenHash: text('token_hash').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    purpose: text('purpose', { enum: MAIL_LINK_PURPOSES }).notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [
    index('mail_links_user_id_index').on(table.userId),
    index('mail_links_expires_at_index').on(table.expiresAt),
  ],
);

/** Keys for command lines and CI. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** The beginning of the key, by which its owner recognises it. */
    prefix: text('prefix').notNull(),
    /** HMAC of the key, so that a copy of this table cannot even confirm a guess. */
    keyHash: text('key_hash').notNull(),
    scopes: text('scopes', { enum: API_KEY_SCOPES }).array().notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [
    uniqueIndex('api_keys_key_hash_unique').on(table.keyHash),
    index('api_keys_user_id_index').on(table.userId, table.id),
  ],
);

/** Append-only, which a trigger of the migration enforces. Who did what to what; never content, addresses or tokens. */
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
    /** The caller's address without its host. */
    network: text('network'),
    details: jsonb('details').$type<Readonly<Record<string, unknown>>>().notNull(),
  },
  (table) => [
    index('audit_log_at_index').on(table.at),
    index('audit_log_subject_index').on(table.subjectType, table.subjectId),
    index('audit_log_actor_index').on(table.actorUserId, table.at),
  ],
);
