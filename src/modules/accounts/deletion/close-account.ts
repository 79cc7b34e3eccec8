import { eq } from 'drizzle-orm';
import type { Context } from '../../../http/context.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { queueMail } from '../../mail/index.ts';
import { revokeAllKeys } from '../api-keys/manage-keys.ts';
import { writeAudit } from '../audit-log.ts';
import { endSessions } from '../end-sessions.ts';
import { accountDeletions, mailLinks, userIdentities, users } from '../tables.ts';

type ClosingContext = Pick<Context, 'clock' | 'identity' | 'requestId' | 'network'>;

export interface Closing {
  /** Who asked for it; absent when nobody did. */
  readonly actorUserId?: string;
  /** The message that tells the person. */
  readonly mail: 'account_deleted' | 'account_expired';
}

/**
 * Closes an account that is not closed yet, whose row the transaction has locked: sessions, keys and ways to sign in
 * end, name, address and password are forgotten, and a message says so. Maintenance erases the rest.
 */
export async function closeAccount(
  ctx: ClosingContext,
  tx: Transaction,
  { userId, email }: { readonly userId: string; readonly email: string },
  { actorUserId, mail }: Closing,
): Promise<void> {
  const now = ctx.clock.now();
  await tx.insert(accountDeletions).values({ userId, requestedAt: now, nextAttemptAt: now });
  await queueMail(ctx, tx, { kind: mail, recipient: email });
  await tx
    .update(users)
    .set({
      deletedAt: now,
      // Whoever had the address may register with it again.
      email: `${userId}@deleted.invalid`,
      emailVerifiedAt: null,
      passwordHash: null,
      name: null,
    })
    .where(eq(users.id, userId));
  await tx.delete(userIdentities).where(eq(userIdentities.userId, userId));
  await tx.delete(mailLinks).where(eq(mailLinks.userId, userId));
  const sessions = await endSessions(ctx, tx, { userId, reason: 'account_deleted' });
  const keys = await revokeAllKeys(ctx, tx, userId);
  await writeAudit(ctx, tx, {
    action: actorUserId === undefined ? 'user.dormant_closed' : 'user.deletion_requested',
    ...(actorUserId === undefined ? {} : { actorUserId }),
    subject: { type: 'user', id: userId },
    details: { sessions, keys },
  });
}
