import { createHash } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { UserContext } from '../../../http/context.ts';
import { WEB_SESSION_SECONDS } from '../../../http/web-session.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import type { Identity } from '../../../platform/identity.ts';
import { writeAudit } from '../audit-log.ts';
import { assertUsable } from '../log-in.ts';
import { SIGN_IN_PAGE } from '../pages/page-paths.ts';
import type { AccountContext, AccountPorts } from '../settings.ts';
import { sessions, sessionTokens, users } from '../tables.ts';
import { toUserAccount, type UserAccount } from '../user-account.ts';

const SESSION_TOKEN_SECONDS = 90;

export interface OneTimeLogin {
  readonly token: string;
  /** Carries the token in its fragment, which browsers send to nobody. */
  readonly url: string;
  readonly expiresAt: Date;
}

export interface WebSignIn {
  readonly user: UserAccount;
  /** What the browser holds from then on. */
  readonly cookie: string;
  readonly expiresAt: Date;
}

/** What signs a browser in as the caller, once, within 90 seconds. Throws `FORBIDDEN` for API keys. */
export async function issueSessionToken(ctx: UserContext & AccountPorts): Promise<OneTimeLogin> {
  const { userId, sessionId } = ctx.actor;
  if (sessionId === null) throw new DomainError('FORBIDDEN', 'API keys cannot sign a browser in. Log in.');
  const now = ctx.clock.now();
  const token = createToken(ctx.identity, 'hst');
  const expiresAt = new Date(now.getTime() + SESSION_TOKEN_SECONDS * 1_000);
  await ctx.db.transaction(async (tx) => {
    await tx
      .insert(sessionTokens)
      .values({ token: hashSessionToken(token), sessionId, createdAt: now, expiresAt });
    await writeAudit(ctx, tx, {
      action: 'session_token.issued',
      actorUserId: userId,
      subject: { type: 'session', id: sessionId },
    });
  });
  return { token, url: `${ctx.accounts.publicUrl}${SIGN_IN_PAGE}#token=${token}`, expiresAt };
}

/**
 * Opens a web session for a one-time token: for 12 hours, and not for longer than the session that asked may last.
 * Of any number of simultaneous exchanges one succeeds. Throws `LINK_EXPIRED` when the token was used, has expired,
 * or the session that asked has ended, and `ACCOUNT_SUSPENDED`.
 */
export async function exchangeSessionToken(ctx: AccountContext, token: string): Promise<WebSignIn> {
  return ctx.db.transaction(async (tx) => {
    const asking = await useToken(ctx, tx, token);
    const now = ctx.clock.now();
    const cookie = createToken(ctx.identity, 'hsw');
    const id = ctx.identity.id();
    const expiresAt = new Date(
      Math.min(now.getTime() + WEB_SESSION_SECONDS * 1_000, asking.expiresAt.getTime()),
    );
    await tx.insert(sessions).values({
      id,
      userId: asking.user.id,
      userAgent: ctx.userAgent ?? null,
      cookieHash: hashSessionToken(cookie),
      createdAt: now,
      lastUsedAt: now,
      expiresAt,
    });
    await writeAudit(ctx, tx, {
      action: 'session.started',
      actorUserId: asking.user.id,
      subject: { type: 'session', id },
      details: { by: 'session_token', asked_by: asking.sessionId },
    });
    return { user: toUserAccount(asking.user, ctx.accounts, now), cookie, expiresAt };
  });
}

/** The session that asked for the token, which is used up. */
async function useToken(ctx: AccountContext, tx: Transaction, token: string) {
  const now = ctx.clock.now();
  const [login] = await tx
    .update(sessionTokens)
    .set({ usedAt: now })
    .where(
      and(
        eq(sessionTokens.token, hashSessionToken(token)),
        isNull(sessionTokens.usedAt),
        gt(sessionTokens.expiresAt, now),
      ),
    )
    .returning({ sessionId: sessionTokens.sessionId });
  if (login === undefined) throw loginExpired();
  const [asking] = await tx
    .select({ user: users, sessionId: sessions.id, expiresAt: sessions.expiresAt })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, login.sessionId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)));
  if (asking === undefined) throw loginExpired();
  assertUsable(asking.user);
  return asking;
}

/** The form in which one-time tokens and cookies are kept. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function createToken(identity: Identity, prefix: string): string {
  return `${prefix}_${Buffer.from(identity.secretBytes(32)).toString('base64url')}`;
}

function loginExpired(): DomainError {
  return new DomainError('LINK_EXPIRED', 'This login was used or has expired. Ask for another in the app.');
}
