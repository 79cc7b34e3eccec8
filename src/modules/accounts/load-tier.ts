import { eq } from 'drizzle-orm';
import type { Tier } from '../../contracts/tiers.ts';
import type { Executor } from '../../platform/db/database.ts';
import type { AccountSettings } from './settings.ts';
import { users } from './tables.ts';
import { tierOf } from './user-account.ts';

/** The tier a person has now; a person who is gone has the lowest. */
export async function loadTier(executor: Executor, userId: string, settings: AccountSettings): Promise<Tier> {
  const [user] = await executor.select({ tier: users.tier }).from(users).where(eq(users.id, userId));
  return user === undefined ? 'free' : tierOf(user, settings);
}
