import { and, eq, isNull } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { Context, UserContext } from '../../../http/context.ts';
import { queueMail } from '../../mail/index.ts';
import { writeAudit } from '../audit-log.ts';
import { users } from '../tables.ts';
import { useMailLink } from './mail-link.ts';

/** Believes the address of the person whose link came back. Throws `LINK_EXPIRED`. */
export async function verifyEmail(ctx: Context, token: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const userId = await useMailLink(ctx, tx, { token, purpose: 'verify_email' });
    await tx
      .update(users)
      .set({ emailVerifiedAt: ctx.clock.now() })
      .where(and(eq(users.id, userId), isNull(users.emailVerifiedAt)));
    await writeAudit(ctx, tx, {
      action: 'user.email_verified',
      actorUserId: userId,
      subject: { type: 'user', id: userId },
    });
  });
}

/** Has the link sent again. Throws `CONFLICT` when the address is verified already. */
export async function resendVerification(ctx: UserContext): Promise<void> {
  const { userId } = ctx.actor;
  const [user] = await ctx.db.select().from(users).where(eq(users.id, userId));
  if (user === undefined) throw new DomainError('AUTH_INVALID', 'This account is gone. Log in again.');
  if (user.emailVerifiedAt !== null) {
    throw new DomainError('CONFLICT', 'This address is verified already. There is nothing left to do.');
  }
  await queueMail(ctx, ctx.db, { kind: 'verify_email', recipient: user.email });
}
