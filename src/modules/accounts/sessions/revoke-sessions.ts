import { DomainError } from '../../../contracts/errors.ts';
import type { UserContext } from '../../../http/context.ts';
import { writeAudit } from '../audit-log.ts';
import { endSessions } from '../end-sessions.ts';

/** Ends one of the caller's sessions. Throws `NOT_FOUND` when there is no such open session of theirs. */
export async function revokeSession(ctx: UserContext, sessionId: string): Promise<void> {
  const { userId } = ctx.actor;
  await ctx.db.transaction(async (tx) => {
    const ended = await endSessions(ctx, tx, { userId, reason: 'revoked', only: sessionId });
    if (ended === 0) {
      throw new DomainError('NOT_FOUND', 'There is no such session. GET /auth/sessions lists the open ones.');
    }
    await writeAudit(ctx, tx, {
      action: 'session.revoked',
      actorUserId: userId,
      subject: { type: 'session', id: sessionId },
    });
  });
}

/** Ends all of the caller's sessions but the one that asks. Tells how many there were. */
export async function revokeOtherSessions(ctx: UserContext): Promise<number> {
  const { userId, sessionId } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    const except = sessionId === null ? {} : { except: sessionId };
    const ended = await endSessions(ctx, tx, { userId, reason: 'revoked', ...except });
    await writeAudit(ctx, tx, {
      action: 'session.others_revoked',
      actorUserId: userId,
      subject: { type: 'user', id: userId },
      details: { sessions: ended },
    });
    return ended;
  });
}
