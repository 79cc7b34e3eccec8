import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns.ts';

/** The roles that are given; `owner` is not given but held, by one. */
export const GIVEN_ROLES = ['admin', 'member', 'guest'] as const;
export type GivenRole = (typeof GIVEN_ROLES)[number];

/**
 * `owner_user_id` is the only place that says who owns a team, so there is always exactly one owner; that the owner is
 * also among the members is a constraint of the database.
 */
export const teams = pgTable(
  'teams',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    ownerUserId: uuid('owner_user_id').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'teams_owner_is_member',
      columns: [table.id, table.ownerUserId],
      foreignColumns: [teamMembers.teamId, teamMembers.userId],
    }),
  ],
);

export type Team = typeof teams.$inferSelect;

/** Who is in a team. The role of the owner's row is what they are once they have handed the team over. */
export const teamMembers = pgTable(
  'team_members',
  {
    teamId: uuid('team_id')
      .notNull()
      .references((): AnyPgColumn => teams.id, { onDelete: 'cascade' }),
    userId: uuid('user_id').notNull(),
    role: text('role', { enum: GIVEN_ROLES }).notNull(),
    joinedAt: instant('joined_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.userId] }),
    index('team_members_user_index').on(table.userId, table.teamId),
  ],
);

export const INVITATION_OUTCOMES = ['accepted', 'declined', 'revoked', 'replaced'] as const;

/** An invitation to an address or to an account, never to both. */
export const teamInvitations = pgTable(
  'team_invitations',
  {
    id: uuid('id').primaryKey(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    /** In normal form. */
    email: text('email'),
    userId: uuid('user_id'),
    role: text('role', { enum: GIVEN_ROLES }).notNull(),
    invitedByUserId: uuid('invited_by_user_id').notNull(),
    /** The message that carries the link; sending again is another message, and the older link ends. */
    mailId: uuid('mail_id').notNull(),
    /** sha256 of the token in the link, which is 256 bits of a keyed hash; `null` until the message is composed. */
    tokenHash: text('token_hash'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    outcome: text('outcome', { enum: INVITATION_OUTCOMES }),
    /** Who accepted or declined. */
    answeredByUserId: uuid('answered_by_user_id'),
  },
  (table) => [
    check('team_invitations_one_target', sql`num_nonnulls(${table.email}, ${table.userId}) = 1`),
    uniqueIndex('team_invitations_email_unique')
      .on(table.teamId, table.email)
      .where(sql`${table.endedAt} is null`),
    uniqueIndex('team_invitations_user_unique')
      .on(table.teamId, table.userId)
      .where(sql`${table.endedAt} is null`),
    uniqueIndex('team_invitations_token_unique').on(table.tokenHash),
    uniqueIndex('team_invitations_mail_unique').on(table.mailId),
    index('team_invitations_team_index').on(table.teamId, table.id),
    index('team_invitations_expires_at_index').on(table.expiresAt),
  ],
);

export type Invitation = typeof teamInvitations.$inferSelect;
