import { DomainError } from '../../contracts/errors.ts';
import { queueMail } from '../mail/index.ts';
import { writeAudit } from './audit-log.ts';
import { assertStrongPassword } from './passwords/password-strength.ts';
import type { AccountContext } from './settings.ts';
import { type SignedIn, startSession } from './start-session.ts';
import { users } from './tables.ts';

export interface Credentials {
  /** In normal form. */
  readonly email: string;
  readonly password: string;
}

/** Makes an account, has its address asked to prove itself, and opens the first session. The password is hashed whether the address is free or not. */
export async function register(ctx: AccountContext, input: Credentials): Promise<SignedIn> {
  assertStrongPassword(input.password, input.email);
  const passwordHash = await ctx.passwords.hash(input.password);
  const now = ctx.clock.now();
  return ctx.db.transaction(async (tx) => {
    const [user] = await tx
      .insert(users)
      .values({ id: ctx.identity.id(), email: input.email, passwordHash, createdAt: now, lastActiveAt: now })
      .onConflictDoNothing({ target: users.email })
      .returning();
    if (user === undefined) {
      throw new DomainError(
        'CONFLICT',
        'An account cannot be made with this e-mail address. Log in instead.',
      );
    }
    await writeAudit(ctx, tx, {
      action: 'user.registered',
      actorUserId: user.id,
      subject: { type: 'user', id: user.id },
    });
    await queueMail(ctx, tx, { kind: 'verify_email', recipient: user.email });
    return startSession(ctx, tx, user);
  });
}
