import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { Context } from '../../http/context.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { recordUserEvents } from '../events/index.ts';
import { writeAudit } from './audit-log.ts';
import { users } from './tables.ts';

export interface Suspension {
  readonly userId: string;
  readonly suspended: boolean;
  /** The operator whose decision it is; nobody for the program itself. */
  readonly actorUserId?: string;
}

/**
 * Keeps a person out until it is taken back, whatever they are signed in with, and ends their event streams. Nothing of
 * theirs is deleted. Tells whether that changed anything. Throws `NOT_FOUND`.
 */
export async function setSuspended(
  ctx: Pick<Context, 'clock' | 'identity' | 'requestId'>,
  tx: Transaction,
  { userId, suspended, actorUserId }: Suspension,
): Promise<boolean> {
  const now = ctx.clock.now();
  const [changed] = await tx
    .update(users)
    .set({ suspendedAt: suspended ? now : null })
    .where(and(eq(users.id, userId), suspended ? isNull(users.suspendedAt) : isNotNull(users.suspendedAt)))
    .returning({ id: users.id });
  if (changed === undefined) {
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.id, userId));
    if (user !== undefined) return false;
    throw new DomainError('NOT_FOUND', 'There is no such person. Check the user id.');
  }
  await writeAudit(ctx, tx, {
    action: suspended ? 'user.suspended' : 'user.unsuspended',
    ...(actorUserId === undefined ? {} : { actorUserId }),
    subject: { type: 'user', id: userId },
  });
  // Streams of the person look whether they may go on.
  await recordUserEvents(tx, [{ userId, type: 'sign_ins', data: {} }], now);
  return true;
}
