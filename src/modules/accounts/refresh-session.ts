import { eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { writeAudit } from './audit-log.ts';
import { assertUsable } from './log-in.ts';
import { createSuccessorSalt, deriveSuccessor, hashRefreshToken, isRefreshToken } from './refresh-token.ts';
import { type AccountContext, REFRESH_LEEWAY_SECONDS } from './settings.ts';
import { type SignedIn, toSignedIn } from './start-session.ts';
import { refreshTokens, sessions, users } from './tables.ts';

type TokenRow = typeof refreshTokens.$inferSelect;
type SessionRow = typeof sessions.$inferSelect;

/** Rotates a refresh token. Reuse of an old one ends the whole session, because one of its holders stole it. */
export async function refreshSession(ctx: AccountContext, token: string): Promise<SignedIn> {
  if (!isRefreshToken(token)) throw invalidToken();
  // A refusal is returned, not thrown: ending the session has to be committed before the caller hears of it.
  const outcome = await ctx.db.transaction((tx) => rotate(ctx, tx, token));
  if (outcome instanceof DomainError) throw outcome;
  return outcome;
}

async function rotate(ctx: AccountContext, tx: Transaction, token: string): Promise<SignedIn | DomainError> {
  const session = await lockSessionOf(tx, token);
  if (session === undefined || session.revokedAt !== null) return invalidToken();
  if (session.expiresAt <= ctx.clock.now()) {
    return new DomainError('AUTH_EXPIRED', 'The session has ended. Log in again.');
  }
  const current = await loadToken(tx, hashRefreshToken(token));
  const [user] = await tx.select().from(users).where(eq(users.id, session.userId));
  if (current === undefined || user === undefined) return invalidToken();
  assertUsable(user);

  const successor =
    current.replacedAt === null
      ? await replace(ctx, tx, token, current)
      : await repeatWithinLeeway(ctx, tx, token, current);
  if (successor === null) return endStolenSession(ctx, tx, session);
  return toSignedIn(ctx, user, session.id, successor);
}

/** Refreshes of one session take turns, so that two at once see each other's result. */
async function lockSessionOf(tx: Transaction, token: string): Promise<SessionRow | undefined> {
  const [row] = await tx
    .select({ session: sessions })
    .from(refreshTokens)
    .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId))
    .where(eq(refreshTokens.tokenHash, hashRefreshToken(token)))
    .for('update', { of: sessions });
  return row?.session;
}

async function loadToken(tx: Transaction, tokenHash: string): Promise<TokenRow | undefined> {
  const [row] = await tx.select().from(refreshTokens).where(eq(refreshTokens.tokenHash, tokenHash));
  return row;
}

async function replace(
  ctx: AccountContext,
  tx: Transaction,
  token: string,
  current: TokenRow,
): Promise<string> {
  const [secret] = ctx.accounts.sessionSecrets;
  if (secret === undefined) throw new Error('no session secret is configured');
  const now = ctx.clock.now();
  const salt = createSuccessorSalt(ctx.identity);
  const successor = deriveSuccessor(secret, token, salt);
  const successorHash = hashRefreshToken(successor);
  await tx
    .insert(refreshTokens)
    .values({ tokenHash: successorHash, sessionId: current.sessionId, createdAt: now });
  await tx
    .update(refreshTokens)
    .set({ replacedAt: now, successorHash, successorSalt: salt })
    .where(eq(refreshTokens.tokenHash, current.tokenHash));
  await tx.update(sessions).set({ lastUsedAt: now }).where(eq(sessions.id, current.sessionId));
  return successor;
}

/** The successor given before, or `null` when this is reuse: too late, or of a token before the previous. */
async function repeatWithinLeeway(
  ctx: AccountContext,
  tx: Transaction,
  token: string,
  current: TokenRow,
): Promise<string | null> {
  const { replacedAt, successorHash, successorSalt } = current;
  if (replacedAt === null || successorHash === null || successorSalt === null) return null;
  const ageMs = ctx.clock.now().getTime() - replacedAt.getTime();
  if (ageMs > REFRESH_LEEWAY_SECONDS * 1_000) return null;
  const successor = await loadToken(tx, successorHash);
  if (successor === undefined || successor.replacedAt !== null) return null;
  const candidates = ctx.accounts.sessionSecrets.map((secret) =>
    deriveSuccessor(secret, token, successorSalt),
  );
  return candidates.find((candidate) => hashRefreshToken(candidate) === successorHash) ?? null;
}

async function endStolenSession(
  ctx: AccountContext,
  tx: Transaction,
  session: SessionRow,
): Promise<DomainError> {
  await tx
    .update(sessions)
    .set({ revokedAt: ctx.clock.now(), revokedReason: 'refresh_reuse' })
    .where(eq(sessions.id, session.id));
  await writeAudit(ctx, tx, {
    action: 'session.refresh_reused',
    actorUserId: session.userId,
    subject: { type: 'session', id: session.id },
  });
  return invalidToken();
}

function invalidToken(): DomainError {
  return new DomainError('AUTH_INVALID', 'The refresh token is not valid any more. Log in again.');
}
