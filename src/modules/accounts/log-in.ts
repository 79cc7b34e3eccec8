import { and, eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { writeAudit } from './audit-log.ts';
import { auditRefusedSignIn } from './refused-sign-in.ts';
import type { Credentials } from './register.ts';
import type { AccountContext, AccountPorts } from './settings.ts';
import { type SignedIn, startSession } from './start-session.ts';
import { users } from './tables.ts';
import type { UserRow } from './user-account.ts';

/** Argon2id of random bytes, with today's parameters: an unknown address costs the same work. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$Irezdv9VSOtYWJ/PNGnXbw$qsF3OF1LOjwHm/EOOnVlSjo1IL/7VjkYjTuaJF2ewl8';

/**
 * Opens a session for the right password, which is hashed anew when the parameters have grown since. A wrong one, an
 * unknown address and an account without a password get the same answer, after the same work.
 */
export async function logIn(ctx: AccountContext, input: Credentials): Promise<SignedIn> {
  const [user] = await ctx.db.select().from(users).where(eq(users.email, input.email));
  const matches = await hasPassword(ctx, user, input.password);
  if (user === undefined || !matches) {
    const known = user === undefined ? {} : { userId: user.id };
    await auditRefusedSignIn(ctx, { by: 'password', reason: 'AUTH_INVALID', ...known });
    throw new DomainError('AUTH_INVALID', 'The e-mail address or the password is wrong. Check both.');
  }
  assertUsable(user);
  const strongerHash = ctx.passwords.isOutdated(user.passwordHash ?? NOBODYS_HASH)
    ? await ctx.passwords.hash(input.password)
    : null;
  return ctx.db.transaction(async (tx) => {
    if (strongerHash !== null) await replaceHash(tx, user, strongerHash);
    const signedIn = await startSession(ctx, tx, user);
    await writeAudit(ctx, tx, {
      action: 'session.started',
      actorUserId: user.id,
      subject: { type: 'session', id: signedIn.sessionId },
      details: { by: 'password' },
    });
    return signedIn;
  });
}

/** Whether it is the person's password; as much work for nobody, and for somebody who has none. */
export async function hasPassword(
  { passwords }: Pick<AccountPorts, 'passwords'>,
  user: Pick<UserRow, 'passwordHash'> | undefined,
  password: string,
): Promise<boolean> {
  const matches = await passwords.verify(user?.passwordHash ?? NOBODYS_HASH, password);
  return matches && user !== undefined && user.passwordHash !== null;
}

/** Unless the password was changed in between. */
async function replaceHash(tx: Transaction, user: UserRow, passwordHash: string): Promise<void> {
  await tx
    .update(users)
    .set({ passwordHash })
    .where(and(eq(users.id, user.id), eq(users.passwordHash, user.passwordHash ?? '')));
}

/** Throws `ACCOUNT_SUSPENDED`, and `AUTH_INVALID` for an account that is being erased. */
export function assertUsable(user: Pick<UserRow, 'suspendedAt' | 'deletedAt'>): void {
  if (user.deletedAt !== null) {
    throw new DomainError('AUTH_INVALID', 'This account is gone. Register again to use HiveSync.');
  }
  if (user.suspendedAt === null) return;
  throw new DomainError(
    'ACCOUNT_SUSPENDED',
    'This account is suspended. Write to the operator to restore it.',
  );
}
