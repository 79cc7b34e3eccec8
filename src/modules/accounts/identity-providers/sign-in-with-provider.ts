import { and, eq } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { queueMail } from '../../mail/index.ts';
import { writeAudit } from '../audit-log.ts';
import { assertUsable } from '../log-in.ts';
import type { AccountContext } from '../settings.ts';
import { type SignedIn, startSession } from '../start-session.ts';
import { userIdentities, users } from '../tables.ts';
import type { UserRow } from '../user-account.ts';
import { PROVIDER_FACTS } from './providers.ts';
import type { ProvenIdentity } from './verify-id-token.ts';

/**
 * Opens a session for whom a provider vouches. The first time an account is made, or linked to one whose address
 * both the provider and we have verified. Throws `FORBIDDEN` when the provider tells no verified address, `CONFLICT`
 * when we have not verified ours, and `ACCOUNT_SUSPENDED`.
 */
export async function signInWithProvider(ctx: AccountContext, identity: ProvenIdentity): Promise<SignedIn> {
  return ctx.db.transaction(async (tx) => {
    const user = (await findLinked(tx, identity)) ?? (await linkAccount(ctx, tx, identity));
    assertUsable(user);
    const signedIn = await startSession(ctx, tx, user);
    await writeAudit(ctx, tx, {
      action: 'session.started',
      actorUserId: user.id,
      subject: { type: 'session', id: signedIn.sessionId },
      details: { by: identity.provider },
    });
    return signedIn;
  });
}

/** The account a provider's person was linked to before. */
export async function findLinked(
  tx: Transaction,
  { provider, subject }: Pick<ProvenIdentity, 'provider' | 'subject'>,
): Promise<UserRow | undefined> {
  const [row] = await tx
    .select({ user: users })
    .from(userIdentities)
    .innerJoin(users, eq(users.id, userIdentities.userId))
    .where(and(eq(userIdentities.provider, provider), eq(userIdentities.subject, subject)));
  return row?.user;
}

async function linkAccount(ctx: AccountContext, tx: Transaction, identity: ProvenIdentity): Promise<UserRow> {
  const { provider, subject, verifiedEmail } = identity;
  if (verifiedEmail === null) {
    const { name } = PROVIDER_FACTS[provider];
    throw new DomainError(
      'FORBIDDEN',
      `${name} has told no e-mail address of yours that it verified. Share the address, or verify it with ${name}.`,
    );
  }
  const { user, isNew } = await findOrMakeAccount(ctx, tx, verifiedEmail);
  const linked = await tx
    .insert(userIdentities)
    .values({ provider, subject, userId: user.id, createdAt: ctx.clock.now() })
    .onConflictDoNothing()
    .returning({ userId: userIdentities.userId });
  // The same sign-in, sent twice at once: the other was first.
  if (linked.length === 0) return (await findLinked(tx, identity)) ?? user;
  await writeAudit(ctx, tx, {
    action: isNew ? 'user.registered' : 'user.identity_linked',
    actorUserId: user.id,
    subject: { type: 'user', id: user.id },
    details: { by: provider },
  });
  if (!isNew) await queueMail(ctx, tx, { kind: 'sign_in_added', recipient: user.email });
  return user;
}

async function findOrMakeAccount(ctx: AccountContext, tx: Transaction, email: string) {
  const now = ctx.clock.now();
  const [made] = await tx
    .insert(users)
    .values({
      id: ctx.identity.id(),
      email,
      passwordHash: null,
      emailVerifiedAt: now,
      createdAt: now,
      lastActiveAt: now,
    })
    .onConflictDoNothing({ target: users.email })
    .returning();
  if (made !== undefined) return { user: made, isNew: true };
  const [user] = await tx.select().from(users).where(eq(users.email, email)).for('update');
  // Whoever registered with an address that is not theirs must not be joined by the one it belongs to.
  if (user === undefined || user.emailVerifiedAt === null) {
    throw new DomainError(
      'CONFLICT',
      'There is an account with this address that was never confirmed. Choose a new password by a link (POST /auth/password/forgot), which confirms it, and sign in again.',
    );
  }
  return { user, isNew: false };
}
