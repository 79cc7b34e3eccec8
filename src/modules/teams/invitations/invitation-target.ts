import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { loadPeople, userIdWithEmail } from '../../accounts/index.ts';
import { sharesTeam } from '../members/teammates.ts';
import { type Invitation, teamInvitations, teamMembers } from '../tables.ts';
import type { TeamContext } from '../team-context.ts';

/** Who is invited: an address in normal form, or an account. */
export type InvitationTarget =
  | { readonly email: string; readonly userId: null }
  | { readonly email: null; readonly userId: string };

/** Who an invitation that is kept is for. */
export function targetOf({ id, email, userId }: Invitation): InvitationTarget {
  if (email !== null && userId === null) return { email, userId };
  if (email === null && userId !== null) return { email, userId };
  throw new Error(`invitation ${id} is not for one of an address and an account`);
}

/** The condition on open invitations that they are for the same. */
export function isOpenFor(teamId: string, target: InvitationTarget): SQL | undefined {
  return and(
    eq(teamInvitations.teamId, teamId),
    isNull(teamInvitations.endedAt),
    target.email === null
      ? eq(teamInvitations.userId, target.userId)
      : eq(teamInvitations.email, target.email),
  );
}

/** Where to send an invitation. Accounts are known to those who share a team; anybody else looks like nobody. */
export async function addressOf(
  ctx: TeamContext,
  tx: Transaction,
  target: InvitationTarget,
): Promise<string> {
  if (target.email !== null) return target.email;
  const { userId } = target;
  const shared = await sharesTeam(tx, ctx.actor.userId, userId);
  const person = shared ? (await loadPeople(ctx, tx, [userId])).get(userId) : undefined;
  if (person !== undefined) return person.email;
  throw new DomainError('NOT_FOUND', 'Nobody in your teams has that user_id. Invite them by e-mail.');
}

/** Throws `CONFLICT` when they are in the team. One query, whether an address has an account or not. */
export async function assertNotMember(
  tx: Transaction,
  teamId: string,
  target: InvitationTarget,
): Promise<void> {
  const userId = target.email === null ? target.userId : userIdWithEmail(target.email);
  const members = await tx.$count(
    teamMembers,
    and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId)),
  );
  if (members === 0) return;
  throw new DomainError(
    'CONFLICT',
    'They are in this team already. Change their role: PATCH /teams/{id}/members/{user_id}.',
  );
}
