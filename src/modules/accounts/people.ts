import { asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tier } from '../../contracts/tiers.ts';
import type { Context } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { ENTITLEMENT_COLUMNS, toEntitlement } from './entitlements/to-entitlement.ts';
import type { AccountSettings } from './settings.ts';
import { users } from './tables.ts';

/** What people who work together see of each other. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly tier: Tier;
}

interface PeopleDeps extends Pick<Context, 'clock'> {
  readonly accounts: Pick<AccountSettings, 'defaultTier'>;
}

/** People by their ids. Who may see them was decided by the caller; who is gone is left out. */
export async function loadPeople(
  { clock, accounts }: PeopleDeps,
  executor: Executor,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await executor
    .select({ id: users.id, email: users.email, ...ENTITLEMENT_COLUMNS })
    .from(users)
    .where(inArray(users.id, [...ids]));
  const now = clock.now();
  return new Map(
    rows.map((row) => [
      row.id,
      { id: row.id, email: row.email, tier: toEntitlement(row, accounts, now).tier },
    ]),
  );
}

/** How people want to be called, by their ids; `null` for who has not said, and for who is gone. */
export async function loadNames(
  executor: Executor,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  const names = new Map<string, string | null>(ids.map((id) => [id, null]));
  if (names.size === 0) return names;
  const rows = await executor
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...names.keys()]));
  for (const { id, name } of rows) names.set(id, name);
  return names;
}

/** The id of the account with an address, inside of a query: so nothing takes longer where there is one. */
export function userIdWithEmail(email: string): SQL<string> {
  return sql<string>`(select ${users.id} from ${users} where ${eq(users.email, email)})`;
}

/** The id of the account with an address, or `null`. For where nobody waits for the answer. */
export async function findUserId(executor: Executor, email: string): Promise<string | null> {
  const [user] = await executor.select({ id: users.id }).from(users).where(eq(users.email, email));
  return user?.id ?? null;
}

/** When the first of the accounts there are was registered; `null` while there is none. */
export async function firstRegisteredAt(executor: Executor): Promise<Date | null> {
  // Ids are in the order of time.
  const [first] = await executor
    .select({ createdAt: users.createdAt })
    .from(users)
    .orderBy(asc(users.id))
    .limit(1);
  return first?.createdAt ?? null;
}
