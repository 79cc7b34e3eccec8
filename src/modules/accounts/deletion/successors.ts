import { and, inArray, isNull, max } from 'drizzle-orm';
import type { Tier } from '../../../contracts/tiers.ts';
import type { Context } from '../../../http/context.ts';
import type { Executor } from '../../../platform/db/database.ts';
import { ENTITLEMENT_COLUMNS, toEntitlement } from '../entitlements/to-entitlement.ts';
import type { AccountSettings } from '../settings.ts';
import { apiKeys, sessions, users } from '../tables.ts';

/** What decides whether somebody can take over what another owned. */
export interface Successor {
  readonly id: string;
  readonly tier: Tier;
  readonly isSuspended: boolean;
  /** The latest use of a session or key; `null` when none is kept. */
  readonly lastActiveAt: Date | null;
}

interface SuccessorDeps extends Pick<Context, 'clock'> {
  readonly accounts: Pick<AccountSettings, 'defaultTier'>;
}

/** The accounts among the given ids that are there to stay. */
export async function describeSuccessors(
  { clock, accounts }: SuccessorDeps,
  executor: Executor,
  ids: readonly string[],
): Promise<Successor[]> {
  if (ids.length === 0) return [];
  const rows = await executor
    .select({ id: users.id, suspendedAt: users.suspendedAt, ...ENTITLEMENT_COLUMNS })
    .from(users)
    .where(and(inArray(users.id, [...ids]), isNull(users.deletedAt)));
  const lastActive = await loadLastActive(executor, ids);
  const now = clock.now();
  return rows.map((row) => ({
    id: row.id,
    tier: toEntitlement(row, accounts, now).tier,
    isSuspended: row.suspendedAt !== null,
    lastActiveAt: lastActive.get(row.id) ?? null,
  }));
}

/** When each of these people last used a session or a key that is still kept; who used none is left out. */
export async function loadLastActive(executor: Executor, ids: readonly string[]): Promise<Map<string, Date>> {
  const used = [
    ...(await executor
      .select({ userId: sessions.userId, at: max(sessions.lastUsedAt) })
      .from(sessions)
      .where(inArray(sessions.userId, [...ids]))
      .groupBy(sessions.userId)),
    ...(await executor
      .select({ userId: apiKeys.userId, at: max(apiKeys.lastUsedAt) })
      .from(apiKeys)
      .where(inArray(apiKeys.userId, [...ids]))
      .groupBy(apiKeys.userId)),
  ];
  const latest = new Map<string, Date>();
  for (const { userId, at } of used) {
    if (at !== null && at > (latest.get(userId) ?? new Date(0))) latest.set(userId, at);
  }
  return latest;
}
