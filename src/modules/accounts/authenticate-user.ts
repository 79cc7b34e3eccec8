import { eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { Authenticate } from '../../http/authentication.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { createAccessTokenVerifier } from './access-token.ts';
import { isApiKey } from './api-keys/api-key.ts';
import { authenticateKey } from './api-keys/authenticate-key.ts';
import { ENTITLEMENT_COLUMNS, toEntitlement } from './entitlements/to-entitlement.ts';
import { assertNotSuspended } from './log-in.ts';
import type { AccountSettings } from './settings.ts';
import { sessions, users } from './tables.ts';

/** A list of sessions needs no more; a row would otherwise change with every request. */
const USE_NOTED_EVERY_MS = 5 * 60_000;

/**
 * Checks access tokens and API keys. Of tokens: signature first, then one query for whether the session still stands. The tier comes
 * from that query, so that a change applies at once and not when the token is renewed.
 */
export function authenticateUser(deps: {
  readonly db: Database;
  readonly clock: Clock;
  readonly accounts: AccountSettings;
}): Authenticate {
  const verify = createAccessTokenVerifier(deps.accounts.jwtSecrets);
  return async (token) => {
    if (isApiKey(token)) return authenticateKey(deps, token);
    const now = deps.clock.now();
    const verdict = await verify(token, now);
    if (!verdict.ok) throw refusalOf(verdict.reason);
    const { userId, sessionId } = verdict.claims;
    const [row] = await deps.db
      .select({
        userId: sessions.userId,
        lastUsedAt: sessions.lastUsedAt,
        expiresAt: sessions.expiresAt,
        revokedAt: sessions.revokedAt,
        suspendedAt: users.suspendedAt,
        ...ENTITLEMENT_COLUMNS,
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(eq(sessions.id, sessionId));
    if (row === undefined || row.userId !== userId || row.revokedAt !== null) throw refusalOf('invalid');
    if (row.expiresAt <= now) throw refusalOf('expired');
    assertNotSuspended(row);
    if (now.getTime() - row.lastUsedAt.getTime() >= USE_NOTED_EVERY_MS) {
      await deps.db.update(sessions).set({ lastUsedAt: now }).where(eq(sessions.id, sessionId));
    }
    const { tier, version } = toEntitlement(row, deps.accounts, now);
    return { actor: { userId, sessionId, tier }, entitlementsVersion: version };
  };
}

function refusalOf(reason: 'invalid' | 'expired'): DomainError {
  return reason === 'expired'
    ? new DomainError('AUTH_EXPIRED', 'The access token has expired. Refresh it with POST /auth/refresh.')
    : new DomainError('AUTH_INVALID', 'The access token is not valid. Log in again.');
}
