import { and, eq } from 'drizzle-orm';
import type { UserContext } from '../../../http/context.ts';
import { writeAudit } from '../../accounts/index.ts';
import { lockTeam } from '../open-team.ts';
import { teamMembers } from '../tables.ts';
import type { TeamPorts } from '../team-context.ts';
import { assertMayManage } from './assert-may-manage.ts';
import { loadMember } from './load-member.ts';

export interface RemoveMemberInput {
  readonly teamId: string;
  readonly userId: string;
}

/** Takes somebody out of a team; oneself, one leaves. Throws `CONFLICT` for the owner, who transfers the team first. */
export async function removeMember(
  ctx: UserContext & Pick<TeamPorts, 'unassignInTeam'>,
  { teamId, userId }: RemoveMemberInput,
): Promise<void> {
  const leaves = userId === ctx.actor.userId;
  await ctx.db.transaction(async (tx) => {
    const team = await lockTeam(ctx, tx, teamId, 'team.read');
    const member = await loadMember(tx, teamId, userId);
    assertMayManage(team, { member, to: null, isSelf: leaves });
    await tx.delete(teamMembers).where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId)));
    await ctx.unassignInTeam(ctx, tx, { teamId, userId });
    await writeAudit(ctx, tx, {
      action: leaves ? 'team.left' : 'team.member_removed',
      actorUserId: ctx.actor.userId,
      subject: { type: 'team', id: teamId },
      details: { user_id: userId, role: member.role },
    });
  });
}
