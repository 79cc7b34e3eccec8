import { and, eq } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { UserContext } from '../../../http/context.ts';
import { recordUserEvents } from '../../events/index.ts';
import { queueMail } from '../../mail/index.ts';
import { writeAudit } from '../audit-log.ts';
import type { AccountPorts } from '../settings.ts';
import { userIdentities, users } from '../tables.ts';
import { PROVIDER_FACTS, type Provider } from './providers.ts';

/**
 * Takes a provider's right to sign the caller in away, and tells them by a message. Throws `NOT_FOUND` when it has none,
 * and `CONFLICT` when nothing else would open the account: no password, and no other provider that is switched on here.
 */
export async function unlinkProvider(ctx: UserContext & AccountPorts, provider: Provider): Promise<void> {
  const { userId } = ctx.actor;
  const { name } = PROVIDER_FACTS[provider];
  await ctx.db.transaction(async (tx) => {
    // Two at once take turns: each would otherwise count on the way in that the other takes.
    const [user] = await tx.select().from(users).where(eq(users.id, userId)).for('update');
    if (user === undefined) throw new DomainError('AUTH_INVALID', 'This account is gone. Log in again.');
    const linked = await tx.select().from(userIdentities).where(eq(userIdentities.userId, userId));
    const others = linked.filter((each) => each.provider !== provider);
    if (others.length === linked.length) {
      throw new DomainError('NOT_FOUND', `${name} does not sign you in. GET /profile lists who does.`);
    }
    const isOpenByOthers = others.some((each) => ctx.accounts.identityProviders[each.provider] !== null);
    if (user.passwordHash === null && !isOpenByOthers) {
      throw new DomainError(
        'CONFLICT',
        `${name} is the only way into your account. Choose a password first, by a link (POST /auth/password/forgot).`,
      );
    }
    await tx
      .delete(userIdentities)
      .where(and(eq(userIdentities.userId, userId), eq(userIdentities.provider, provider)));
    await queueMail(ctx, tx, { kind: 'sign_in_removed', recipient: user.email });
    await writeAudit(ctx, tx, {
      action: 'user.identity_unlinked',
      actorUserId: userId,
      subject: { type: 'user', id: userId },
      details: { by: provider },
    });
    await recordUserEvents(tx, [{ userId, type: 'sign_ins', data: {} }], ctx.clock.now());
  });
}
