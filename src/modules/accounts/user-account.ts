import type { Tier } from '../../contracts/tiers.ts';
import { toEntitlement } from './entitlements/to-entitlement.ts';
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
  /** Whether the person looks after this installation. */
  readonly isAdmin: boolean;
  readonly createdAt: Date;
}

/** An account as it is at a moment. */
export function toUserAccount(user: UserRow, settings: AccountSettings, now: Date): UserAccount {
  const { tier, version } = toEntitlement(user, settings, now);
  return {
    id: user.id,
    email: user.email,
    emailVerified: user.emailVerifiedAt !== null,
    tier,
    entitlementsVersion: version,
    isAdmin: user.isAdmin,
    createdAt: user.createdAt,
  };
}
