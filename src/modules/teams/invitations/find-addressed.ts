import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { Executor } from '../../../platform/db/database.ts';
import { loadPeople } from '../../accounts/index.ts';
import { type Invitation, teamInvitations } from '../tables.ts';
import type { TeamContext } from '../team-context.ts';
import { hashInvitationToken } from './invitation-token.ts';

/**
 * The invitation of a token: one that waits for an answer, or that the caller has accepted. Throws `LINK_EXPIRED`, or
 * `FORBIDDEN` when it was sent to somebody else: a link that is passed on lets nobody in.
 */
export async function findAddressed(ctx: TeamContext, db: Executor, token: string): Promise<Invitation> {
  const { userId } = ctx.actor;
  const isOpen = and(isNull(teamInvitations.endedAt), gt(teamInvitations.expiresAt, ctx.clock.now()));
  const isAccepted = and(
    eq(teamInvitations.outcome, 'accepted'),
    eq(teamInvitations.answeredByUserId, userId),
  );
  const [invitation] = await db
    .select()
    .from(teamInvitations)
    .where(and(eq(teamInvitations.tokenHash, hashInvitationToken(token)), or(isOpen, isAccepted)));
  if (invitation === undefined) throw invitationEnded();
  const caller = (await loadPeople(ctx, db, [userId])).get(userId);
  if (invitation.userId === userId || invitation.email === caller?.email) return invitation;
  throw new DomainError(
    'FORBIDDEN',
    'This invitation was sent to another address. Sign in with the account of that address, or ask for an invitation to yours.',
  );
}

export function invitationEnded(): DomainError {
  return new DomainError(
    'LINK_EXPIRED',
    'This invitation was answered, taken back or replaced, or has expired. Ask for a new one.',
  );
}
