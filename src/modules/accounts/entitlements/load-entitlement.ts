import { eq } from 'drizzle-orm';
import { TIERS, type Tier } from '../../../contracts/tiers.ts';
import type { Context } from '../../../http/context.ts';
import type { Executor } from '../../../platform/db/database.ts';
import type { AccountSettings } from '../settings.ts';
import { users } from '../tables.ts';
import { ENTITLEMENT_COLUMNS, type Entitlement, toEntitlement } from './to-entitlement.ts';

interface EntitlementDeps extends Pick<Context, 'clock'> {
  readonly accounts: Pick<AccountSettings, 'defaultTier'>;
}

/** What a person may do now; `null` for a person who is gone. */
export async function loadEntitlement(
  deps: EntitlementDeps,
  executor: Executor,
  userId: string,
): Promise<Entitlement | null> {
  const [facts] = await executor.select(ENTITLEMENT_COLUMNS).from(users).where(eq(users.id, userId));
  return facts === undefined ? null : toEntitlement(facts, deps.accounts, deps.clock.now());
}

/** The tier a person has now; a person who is gone has the lowest. */
export async function loadTier(deps: EntitlementDeps, executor: Executor, userId: string): Promise<Tier> {
  return (await loadEntitlement(deps, executor, userId))?.tier ?? TIERS[0];
}
