import { and, eq, isNull } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { recordUserEvents } from '../events/index.ts';
import { writeAudit } from './audit-log.ts';
import { sessions } from './tables.ts';

/** Ends the caller's session; its access and refresh tokens stop working at once. */
export async function logOut(ctx: UserContext): Promise<void> {
  const { userId, sessionId } = ctx.actor;
  // Keys are revoked, not logged out; the guard lets none here.
  if (sessionId === null) return;
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(sessions)
      .set({ revokedAt: ctx.clock.now(), revokedReason: 'logout' })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)));
    await writeAudit(ctx, tx, {
      action: 'session.ended',
      actorUserId: userId,
      subject: { type: 'session', id: sessionId },
    });
    await recordUserEvents(tx, [{ userId, type: 'sign_ins', data: {} }], ctx.clock.now());
  });
}
