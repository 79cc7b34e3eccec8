import { eq } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { UserContext } from '../../../http/context.ts';
import type { CheckIdToken } from '../identity-providers/check-id-token.ts';
import type { Provider } from '../identity-providers/providers.ts';
import { findLinked } from '../identity-providers/sign-in-with-provider.ts';
import type { IdTokenProof } from '../identity-providers/verify-id-token.ts';
import { hasPassword } from '../log-in.ts';
import type { AccountPorts } from '../settings.ts';
import { sessions, users } from '../tables.ts';
import type { UserRow } from '../user-account.ts';
import { closeAccount } from './close-account.ts';

/**
 * That the person is there now, and not only their session: the password, a fresh sign-in with a provider, or, of
 * somebody who has no password, a session that is itself fresh.
 */
export type PresenceProof =
  | { readonly password: string }
  | ({ readonly provider: Provider } & IdTokenProof)
  | { readonly freshSession: true };

type DeletionContext = UserContext & AccountPorts & { readonly checkIdToken: CheckIdToken };

/**
 * Closes the caller's account at once and for good: sessions, keys and ways to sign in end, name, address and password
 * are forgotten, and a message says so. Maintenance then hands over and erases the rest, step by step. Throws
 * `FORBIDDEN` when the proof is not the caller's.
 */
export async function requestDeletion(ctx: DeletionContext, proof: PresenceProof): Promise<void> {
  const { userId } = ctx.actor;
  await assertPresent(ctx, proof);
  await ctx.db.transaction(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId)).for('update');
    if (user === undefined || user.deletedAt !== null) return;
    await closeAccount(
      ctx,
      tx,
      { userId, email: user.email },
      { actorUserId: userId, mail: 'account_deleted' },
    );
  });
}

async function assertPresent(ctx: DeletionContext, proof: PresenceProof): Promise<void> {
  const { userId } = ctx.actor;
  const [user] = await ctx.db.select().from(users).where(eq(users.id, userId));
  if ('password' in proof) {
    if (await hasPassword(ctx, user, proof.password)) return;
    throw new DomainError(
      'FORBIDDEN',
      'The password is wrong. Without one, prove yourself with Google or Apple, or choose one by a link (POST /auth/password/forgot).',
    );
  }
  if ('freshSession' in proof) return assertFreshSession(ctx, user);
  const identity = await ctx.checkIdToken(proof.provider, proof);
  const linked = await ctx.db.transaction((tx) => findLinked(tx, identity));
  if (linked?.id === userId) return;
  throw new DomainError('FORBIDDEN', 'This sign-in is of another account. Use one that is linked to yours.');
}

const FRESH_FOR_MS = 10 * 60_000;

/** A browser's session is as fresh as the one-time login that opened it, which proves nobody's presence. */
async function assertFreshSession(ctx: DeletionContext, user: UserRow | undefined): Promise<void> {
  if (user?.passwordHash !== null) {
    throw new DomainError('FORBIDDEN', 'Send the password: an account that has one is not deleted without.');
  }
  const [session] = await ctx.db
    .select({ startedAt: sessions.createdAt, cookieHash: sessions.cookieHash })
    .from(sessions)
    .where(eq(sessions.id, ctx.actor.sessionId ?? ''));
  const isFresh =
    session !== undefined &&
    session.cookieHash === null &&
    ctx.clock.now().getTime() - session.startedAt.getTime() <= FRESH_FOR_MS;
  if (isFresh) return;
  throw new DomainError(
    'FORBIDDEN',
    'This session was not signed in to within the last ten minutes. Sign in again with Google or Apple, and delete the account then.',
  );
}
