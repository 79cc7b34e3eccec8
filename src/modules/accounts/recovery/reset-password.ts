import { eq } from 'drizzle-orm';
import type { Context } from '../../../http/context.ts';
import { queueMail } from '../../mail/index.ts';
import { revokeAllKeys } from '../api-keys/manage-keys.ts';
import { writeAudit } from '../audit-log.ts';
import { endSessions } from '../end-sessions.ts';
import { assertStrongPassword } from '../passwords/password-strength.ts';
import type { AccountContext } from '../settings.ts';
import { users } from '../tables.ts';
import { peekMailLink, useMailLink, voidMailLinks } from './mail-link.ts';

const PURPOSE = 'reset_password' as const;

export interface NewPassword {
  readonly token: string;
  readonly password: string;
}

/** Has a link sent to the address, if there is an account with it; that is found out when the message is sent. */
export async function forgotPassword(ctx: Context, email: string): Promise<void> {
  await queueMail(ctx, ctx.db, { kind: PURPOSE, recipient: email });
}

/**
 * Gives the person whose link came back a new password, ends every session and tells the person by mail. API keys
 * stay, unless the address was never confirmed. Throws `LINK_EXPIRED`, and `VALIDATION_ERROR` for a password that others would guess, which leaves the link
 * unused.
 */
export async function resetPassword(ctx: AccountContext, { token, password }: NewPassword): Promise<void> {
  const link = { token, purpose: PURPOSE };
  // Hashing is work: it is done for those only who hold a link.
  const ownerId = await peekMailLink(ctx, ctx.db, link);
  const [owner] = await ctx.db.select({ email: users.email }).from(users).where(eq(users.id, ownerId));
  assertStrongPassword(password, owner?.email);
  const passwordHash = await ctx.passwords.hash(password);
  await ctx.db.transaction(async (tx) => {
    const userId = await useMailLink(ctx, tx, link);
    const now = ctx.clock.now();
    const [user] = await tx.select().from(users).where(eq(users.id, userId)).for('update');
    if (user === undefined) return;
    // Whoever holds a link that was sent to the address reads what is sent there.
    const emailVerifiedAt = user.emailVerifiedAt ?? now;
    await tx.update(users).set({ passwordHash, emailVerifiedAt }).where(eq(users.id, userId));
    await voidMailLinks(ctx, tx, { userId, purpose: PURPOSE });
    // Until an address is proved, whoever registered may have been somebody else, and may have left a way in.
    const keys = user.emailVerifiedAt === null ? await revokeAllKeys(ctx, tx, userId) : 0;
    const sessions = await endSessions(ctx, tx, { userId, reason: 'password_reset' });
    await queueMail(ctx, tx, { kind: 'password_changed', recipient: user.email });
    await writeAudit(ctx, tx, {
      action: 'user.password_reset',
      actorUserId: userId,
      subject: { type: 'user', id: userId },
      details: { sessions, keys },
    });
  });
}
