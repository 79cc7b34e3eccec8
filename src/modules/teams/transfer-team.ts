import { and, eq, inArray } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import { standingInTeam } from '../../contracts/rights.ts';
import { TIER_LIMITS } from '../../contracts/tiers.ts';
import { loadTier, writeAudit } from '../accounts/index.ts';
import { memberNotFound } from './members/load-member.ts';
import { isMember } from './members/teammates.ts';
import { lockTeam, type OpenedTeam } from './open-team.ts';
import { teamMembers, teams } from './tables.ts';
import type { TeamContext } from './team-context.ts';

export interface TransferTeamInput {
  readonly teamId: string;
  readonly toUserId: string;
}

/**
 * Makes another member the owner; who owned it until now stays as an admin. Of two transfers at once one is done, and
 * the other finds that the caller is no owner any more.
 */
export async function transferTeam(ctx: TeamContext, input: TransferTeamInput): Promise<OpenedTeam> {
  const { teamId, toUserId } = input;
  const { userId, tier } = ctx.actor;
  return ctx.db.transaction(async (tx) => {
    const team = await lockTeam(ctx, tx, teamId, 'team.transfer');
    if (toUserId === userId) {
      throw new DomainError('CONFLICT', 'You own this team already. Name another of its members.');
    }
    if (!(await isMember(tx, teamId, toUserId))) throw memberNotFound();
    if (!TIER_LIMITS[await loadTier(ctx, tx, toUserId)].teamRoles) {
      throw new DomainError(
        'CONFLICT',
        'This member’s tier takes part in teams as a guest, so they cannot own one. Name another member.',
      );
    }
    const changed = { ownerUserId: toUserId, updatedAt: ctx.clock.now() };
    await tx.update(teams).set(changed).where(eq(teams.id, teamId));
    await tx
      .update(teamMembers)
      .set({ role: 'admin' })
      .where(and(eq(teamMembers.teamId, teamId), inArray(teamMembers.userId, [userId, toUserId])));
    await writeAudit(ctx, tx, {
      action: 'team.transferred',
      actorUserId: userId,
      subject: { type: 'team', id: teamId },
      details: { from_user_id: userId, to_user_id: toUserId },
    });
    return { ...team, ...changed, ...standingInTeam('admin', tier) };
  });
}
