import { type Tier, toTier } from '../../contracts/tiers.ts';
import type { AccountSettings } from './settings.ts';
import type { users } from './tables.ts';

export type UserRow = typeof users.$inferSelect;

/** An account as its owner sees it. */
export interface UserAccount {
  readonly id: string;
  readonly email: string;
  /** Whether a link that was sent to the address came back. */
  readonly emailVerified: boolean;
  readonly tier: Tier;
  readonly entitlementsVersion: number;
  readonly createdAt: Date;
}

/** The tier that applies: what is stored, read downwards on doubt, else the installation's. */
export function tierOf(user: Pick<UserRow, 'tier'>, settings: AccountSettings): Tier {
  return user.tier === null ? settings.defaultTier : toTier(user.tier);
}

export function toUserAccount(user: UserRow, settings: AccountSettings): UserAccount {
  return {
    id: user.id,
    email: user.email,
    emailVerified: user.emailVerifiedAt !== null,
    tier: tierOf(user, settings),
    entitlementsVersion: user.entitlementsVersion,
    createdAt: user.createdAt,
  };
}
