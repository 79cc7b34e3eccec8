import { and, eq } from 'drizzle-orm';
import { writeAudit } from '../../accounts/index.ts';
import { lockTeam } from '../open-team.ts';
import { type GivenRole, teamMembers } from '../tables.ts';
import type { TeamContext } from '../team-context.ts';
import { assertMayManage } from './assert-may-manage.ts';
import { describeMembers, type Member } from './describe-members.ts';
import { loadMember } from './load-member.ts';

export interface ChangeRoleInput {
  readonly teamId: string;
  readonly userId: string;
  readonly role: GivenRole;
}

/** Gives a member another role. Only the owner makes admins and ends that; an admin may step down. */
export async function changeRole(ctx: TeamContext, input: ChangeRoleInput): Promise<Member> {
  const { teamId, userId, role } = input;
  const changed = await ctx.db.transaction(async (tx) => {
    const team = await lockTeam(ctx, tx, teamId, 'team.read');
    const member = await loadMember(tx, teamId, userId);
    assertMayManage(team, { member, to: role, isSelf: userId === ctx.actor.userId });
    await tx
      .update(teamMembers)
      .set({ role })
      .where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId)));
    await writeAudit(ctx, tx, {
      action: 'team.role_changed',
      actorUserId: ctx.actor.userId,
      subject: { type: 'team', id: teamId },
      details: { user_id: userId, from: member.role, to: role },
    });
    return { ...member, role };
  });
  const [described] = await describeMembers(ctx, [changed]);
  if (described === undefined) throw new Error('a member was not described');
  return described;
}
