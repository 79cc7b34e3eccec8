import { and, eq, inArray, isNull } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { AuthenticatedUser } from '../../../http/authentication.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { ENTITLEMENT_COLUMNS, toEntitlement } from '../entitlements/to-entitlement.ts';
import { assertUsable } from '../log-in.ts';
import type { AccountSettings } from '../settings.ts';
import { apiKeys, users } from '../tables.ts';
import { hashApiKey } from './api-key.ts';

/** Noted no more often than this, because a row would otherwise change with every request. */
const USE_NOTED_EVERY_MS = 60_000;

/** Who an API key belongs to, and what it may do. Throws `AUTH_INVALID` or `ACCOUNT_SUSPENDED`. */
export async function authenticateKey(
  deps: { readonly db: Database; readonly clock: Clock; readonly accounts: AccountSettings },
  key: string,
): Promise<AuthenticatedUser> {
  const [row] = await deps.db
    .select({
      id: apiKeys.id,
      userId: apiKeys.userId,
      scopes: apiKeys.scopes,
      lastUsedAt: apiKeys.lastUsedAt,
      suspendedAt: users.suspendedAt,
      deletedAt: users.deletedAt,
      ...ENTITLEMENT_COLUMNS,
    })
    .from(apiKeys)
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(
      and(inArray(apiKeys.keyHash, hashApiKey(deps.accounts.apiKeySecrets, key)), isNull(apiKeys.revokedAt)),
    );
  if (row === undefined) {
    throw new DomainError('AUTH_INVALID', 'This API key is not valid any more. Make another.');
  }
  assertUsable(row);
  const now = deps.clock.now();
  if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() >= USE_NOTED_EVERY_MS) {
    await deps.db.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, row.id));
  }
  const { userId, scopes } = row;
  const { tier, version } = toEntitlement(row, deps.accounts, now);
  return { actor: { userId, sessionId: null, tier, scopes }, entitlementsVersion: version };
}
