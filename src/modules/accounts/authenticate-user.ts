import { and, eq, type SQL, sql } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { Authenticate, AuthenticatedUser } from '../../http/authentication.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Executor } from '../../platform/db/database.ts';
import { prepareOnce } from '../../platform/db/prepare-once.ts';
import { createAccessTokenVerifier } from './access-token.ts';
import { isApiKey } from './api-keys/api-key.ts';
import { authenticateKey } from './api-keys/authenticate-key.ts';
import { ENTITLEMENT_COLUMNS, toEntitlement } from './entitlements/to-entitlement.ts';
import { assertUsable } from './log-in.ts';
import type { AccountSettings } from './settings.ts';
import { sessions, users } from './tables.ts';
import { hashSessionToken } from './web-login/session-token.ts';

interface AuthenticationDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly accounts: AccountSettings;
}

/** A list of sessions needs no more; a row would otherwise change with every request. */
const USE_NOTED_EVERY_MS = 5 * 60_000;

/** Checks access tokens, API keys and the cookies of browsers' sessions. */
export function authenticateUser(deps: AuthenticationDeps): Authenticate {
  const verify = createAccessTokenVerifier(deps.accounts.jwtSecrets);
  return {
    async bearer(token) {
      if (isApiKey(token)) return authenticateKey(deps, token);
      const verdict = await verify(token, deps.clock.now());
      if (!verdict.ok) throw refusalOf(verdict.reason);
      const { userId, sessionId } = verdict.claims;
      return authenticateSession(deps, await sessionOfToken(deps.db).execute({ sessionId, userId }));
    },
    async cookie(token) {
      const cookieHash = hashSessionToken(token);
      return authenticateSession(deps, await sessionOfCookie(deps.db).execute({ cookieHash }));
    },
  };
}

/**
 * One query for whether the session still stands. The tier comes from it, so that a change applies at once and not
 * when a token is renewed.
 */
const selectSession = (db: Executor, which: SQL | undefined) =>
  db
    .select({
      id: sessions.id,
      userId: sessions.userId,
      lastUsedAt: sessions.lastUsedAt,
      expiresAt: sessions.expiresAt,
      revokedAt: sessions.revokedAt,
      suspendedAt: users.suspendedAt,
      deletedAt: users.deletedAt,
      isAdmin: users.isAdmin,
      ...ENTITLEMENT_COLUMNS,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(which)
    .prepare('');

const sessionOfToken = prepareOnce((db) =>
  selectSession(
    db,
    and(eq(sessions.id, sql.placeholder('sessionId')), eq(sessions.userId, sql.placeholder('userId'))),
  ),
);

const sessionOfCookie = prepareOnce((db) =>
  selectSession(db, eq(sessions.cookieHash, sql.placeholder('cookieHash'))),
);

type SessionRow = Awaited<ReturnType<ReturnType<typeof selectSession>['execute']>>[number];

async function authenticateSession(
  deps: AuthenticationDeps,
  [row]: readonly SessionRow[],
): Promise<AuthenticatedUser> {
  const now = deps.clock.now();
  if (row === undefined || row.revokedAt !== null) throw refusalOf('invalid');
  if (row.expiresAt <= now) throw refusalOf('expired');
  assertUsable(row);
  if (now.getTime() - row.lastUsedAt.getTime() >= USE_NOTED_EVERY_MS) {
    await deps.db.update(sessions).set({ lastUsedAt: now }).where(eq(sessions.id, row.id));
  }
  const { id: sessionId, userId, isAdmin } = row;
  const { tier, version } = toEntitlement(row, deps.accounts, now);
  return { actor: { userId, sessionId, tier, isAdmin }, entitlementsVersion: version };
}

function refusalOf(reason: 'invalid' | 'expired'): DomainError {
  return reason === 'expired'
    ? new DomainError('AUTH_EXPIRED', 'The session or its token has expired. Refresh it or log in again.')
    : new DomainError('AUTH_INVALID', 'The session or its token is not valid. Log in again.');
}
