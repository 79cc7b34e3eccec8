import { and, eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { writeAudit } from './audit-log.ts';
import type { Credentials } from './register.ts';
import { hasUsedDevice, tellOfNewDevice } from './sessions/new-device.ts';
import type { AccountContext } from './settings.ts';
import { type SignedIn, startSession } from './start-session.ts';
import { users } from './tables.ts';
import type { UserRow } from './user-account.ts';

/** Argon2id of random bytes, with today's parameters: an unknown address costs the same work. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$Irezdv9VSOtYWJ/PNGnXbw$qsF3OF1LOjwHm/EOOnVlSjo1IL/7VjkYjTuaJF2ewl8';

/** Opens a session for the right password, which is hashed anew when the parameters have grown since. A wrong one and an unknown address get the same answer. */
export async function logIn(ctx: AccountContext, input: Credentials): Promise<SignedIn> {
  const [user] = await ctx.db.select().from(users).where(eq(users.email, input.email));
  const matches = await ctx.passwords.verify(user?.passwordHash ?? NOBODYS_HASH, input.password);
  if (user === undefined || !matches) {
    throw new DomainError('AUTH_INVALID', 'The e-mail address or the password is wrong. Check both.');
  }
  assertNotSuspended(user);
  const strongerHash = ctx.passwords.isOutdated(user.passwordHash)
    ? await ctx.passwords.hash(input.password)
    : null;
  return ctx.db.transaction(async (tx) => {
    if (strongerHash !== null) await replaceHash(tx, user, strongerHash);
    const isNewDevice = !(await hasUsedDevice(tx, user.id, ctx.userAgent ?? null));
    const signedIn = await startSession(ctx, tx, user);
    await writeAudit(ctx, tx, {
      action: 'session.started',
      actorUserId: user.id,
      subject: { type: 'session', id: signedIn.sessionId },
    });
    if (isNewDevice) await tellOfNewDevice(ctx, tx, user.id, signedIn.sessionId);
    return signedIn;
  });
}

/** Unless the password was changed in between. */
async function replaceHash(tx: Transaction, user: UserRow, passwordHash: string): Promise<void> {
  await tx
    .update(users)
    .set({ passwordHash })
    .where(and(eq(users.id, user.id), eq(users.passwordHash, user.passwordHash)));
}

export function assertNotSuspended(user: Pick<UserRow, 'suspendedAt'>): void {
  if (user.suspendedAt === null) return;
  throw new DomainError(
    'ACCOUNT_SUSPENDED',
    'This account is suspended. Write to the operator to restore it.',
  );
}
