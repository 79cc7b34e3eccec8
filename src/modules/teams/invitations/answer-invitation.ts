import { eq } from 'drizzle-orm';
import type { Role } from '../../../contracts/rights.ts';
import { TIER_LIMITS } from '../../../contracts/tiers.ts';
import type { Transaction } from '../../../platform/db/database.ts';
import { writeAudit } from '../../accounts/index.ts';
import { assertMayJoin } from '../members/assert-may-join.ts';
import { findMember } from '../members/load-member.ts';
import { type GivenRole, type Invitation, teamInvitations, teamMembers, teams } from '../tables.ts';
import type { TeamContext } from '../team-context.ts';
import { findAddressed, invitationEnded } from './find-addressed.ts';

export interface AcceptedInvitation {
  readonly teamId: string;
  readonly teamName: string;
  readonly role: Role;
  readonly offeredRole: GivenRole;
}

/**
 * Joins the team of an invitation: as what was offered, or as a guest where the caller's tier has no other role.
 * Repeating it answers the same. Throws `LINK_EXPIRED`, `FORBIDDEN`, or `UPGRADE_REQUIRED` past the tier's teams.
 */
export async function acceptInvitation(ctx: TeamContext, token: string): Promise<AcceptedInvitation> {
  return answer(ctx, token, async (tx, invitation) => {
    const { id, teamId, role: offeredRole } = invitation;
    const { userId, tier } = ctx.actor;
    if (invitation.endedAt === null) {
      await assertMayJoin(ctx, tx, teamId);
      const role = TIER_LIMITS[tier].teamRoles ? offeredRole : 'guest';
      const joinedAt = ctx.clock.now();
      const [joined] = await tx
        .insert(teamMembers)
        .values({ teamId, userId, role, joinedAt })
        .onConflictDoNothing()
        .returning({ role: teamMembers.role });
      await end(ctx, tx, invitation, 'accepted');
      await writeAudit(ctx, tx, {
        action: 'invitation.accepted',
        actorUserId: userId,
        subject: { type: 'team', id: teamId },
        details: { invitation_id: id, offered: offeredRole, role: joined?.role ?? null },
      });
    }
    const [team] = await tx.select({ name: teams.name }).from(teams).where(eq(teams.id, teamId));
    const member = await findMember(tx, teamId, userId);
    // Accepted before, and left or removed since.
    if (team === undefined || member === undefined) throw invitationEnded();
    return { teamId, teamName: team.name, role: member.role, offeredRole };
  });
}

/** Ends an invitation; whoever sent it sees that it is gone. Throws as accepting does. */
export async function declineInvitation(ctx: TeamContext, token: string): Promise<void> {
  await answer(ctx, token, async (tx, invitation) => {
    if (invitation.endedAt !== null) throw invitationEnded();
    await end(ctx, tx, invitation, 'declined');
    await writeAudit(ctx, tx, {
      action: 'invitation.declined',
      actorUserId: ctx.actor.userId,
      subject: { type: 'team', id: invitation.teamId },
      details: { invitation_id: invitation.id },
    });
  });
}

/** Answers of one team go one after the other, and after whatever else changes its invitations. */
async function answer<Answer>(
  ctx: TeamContext,
  token: string,
  work: (tx: Transaction, invitation: Invitation) => Promise<Answer>,
): Promise<Answer> {
  const { teamId } = await findAddressed(ctx, ctx.db, token);
  return ctx.db.transaction(async (tx) => {
    await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId)).for('update');
    return work(tx, await findAddressed(ctx, tx, token));
  });
}

async function end(
  ctx: TeamContext,
  tx: Transaction,
  { id }: Invitation,
  outcome: 'accepted' | 'declined',
): Promise<void> {
  await tx
    .update(teamInvitations)
    .set({ endedAt: ctx.clock.now(), outcome, answeredByUserId: ctx.actor.userId })
    .where(eq(teamInvitations.id, id));
}
