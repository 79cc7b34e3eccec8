import { DomainError } from '../../contracts/errors.ts';
import type { Tier } from '../../contracts/tiers.ts';
import type { Usage } from '../../contracts/usage.ts';
import type { UserContext } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { type AccountSettings, type Entitlement, loadEntitlement } from '../accounts/index.ts';

/** Counts what a person has used of some quotas. */
export type UsageCounter = (
  executor: Executor,
  user: { readonly userId: string; readonly tier: Tier },
  now: Date,
) => Promise<readonly Usage[]>;

export interface EntitlementPorts {
  readonly accounts: AccountSettings;
  readonly usageCounters: readonly UsageCounter[];
}

export interface EntitlementView extends Entitlement {
  readonly usage: readonly Usage[];
}

/** What the caller may do now, why, until when, and how much of it is used up. */
export async function getEntitlements(ctx: UserContext & EntitlementPorts): Promise<EntitlementView> {
  const { userId } = ctx.actor;
  const entitlement = await loadEntitlement(ctx, ctx.db, userId);
  if (entitlement === null) throw new DomainError('AUTH_INVALID', 'This account is gone. Log in again.');
  const user = { userId, tier: entitlement.tier };
  const now = ctx.clock.now();
  const usage = await Promise.all(ctx.usageCounters.map((count) => count(ctx.db, user, now)));
  return { ...entitlement, usage: usage.flat() };
}
