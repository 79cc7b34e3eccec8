import type { Transaction } from '../../platform/db/database.ts';
import { signAccessToken } from './access-token.ts';
import { createRefreshToken, hashRefreshToken } from './refresh-token.ts';
import { ACCESS_TOKEN_SECONDS, type AccountContext, SESSION_DAYS } from './settings.ts';
import { refreshTokens, sessions } from './tables.ts';
import { toUserAccount, type UserAccount, type UserRow } from './user-account.ts';

/** What a person is given who signed in or refreshed. */
export interface SignedIn {
  readonly user: UserAccount;
  readonly sessionId: string;
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly refreshToken: string;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Opens a session, in the transaction of the sign-in. */
export async function startSession(ctx: AccountContext, tx: Transaction, user: UserRow): Promise<SignedIn> {
  const now = ctx.clock.now();
  const sessionId = ctx.identity.id();
  const refreshToken = createRefreshToken(ctx.identity);
  await tx.insert(sessions).values({
    id: sessionId,
    userId: user.id,
    userAgent: ctx.userAgent ?? null,
    createdAt: now,
    lastUsedAt: now,
    expiresAt: new Date(now.getTime() + SESSION_DAYS * DAY_MS),
  });
  await tx
    .insert(refreshTokens)
    .values({ tokenHash: hashRefreshToken(refreshToken), sessionId, createdAt: now });
  return toSignedIn(ctx, user, sessionId, refreshToken);
}

/** The answer to a sign-in or refresh: a fresh access token beside the given refresh token. */
export async function toSignedIn(
  ctx: AccountContext,
  user: UserRow,
  sessionId: string,
  refreshToken: string,
): Promise<SignedIn> {
  const now = ctx.clock.now();
  const account = toUserAccount(user, ctx.accounts, now);
  const claims = {
    userId: user.id,
    sessionId,
    tier: account.tier,
    entitlementsVersion: account.entitlementsVersion,
  };
  const accessToken = await signAccessToken(ctx.accounts.jwtSecrets, claims, now);
  return { user: account, sessionId, accessToken, expiresInSeconds: ACCESS_TOKEN_SECONDS, refreshToken };
}
