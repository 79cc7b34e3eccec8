import { and, eq } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import { assertRight } from '../../../contracts/right-refusals.ts';
import { writeAudit } from '../../accounts/index.ts';
import { lockTeam, type OpenedTeam } from '../open-team.ts';
import { type GivenRole, teamMembers } from '../tables.ts';
import type { TeamContext } from '../team-context.ts';
import { describeMembers, type Member } from './describe-members.ts';
import { loadMember, type Membership } from './load-member.ts';

export interface ChangeRoleInput {
  readonly teamId: string;
  readonly userId: string;
  readonly role: GivenRole;
}

/** Gives a member another role. Only the owner makes admins and ends that; an admin may step down. */
export async function changeRole(ctx: TeamContext, input: ChangeRoleInput): Promise<Member> {
  const { teamId, userId, role } = input;
  const changed = await ctx.db.transaction(async (tx) => {
    const team = await lockTeam(ctx, tx, teamId, 'team.manage_members');
    const member = await loadMember(tx, teamId, userId);
    assertNotOwner(member, 'Transfer the team first: POST /teams/{id}/transfer.');
    if (role === 'admin' || userId !== ctx.actor.userId) assertMayManage(team, member, role);
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

/** Admins are made and ended by the owner alone. */
export function assertMayManage(team: OpenedTeam, member: Membership, role: GivenRole | null): void {
  if (member.role === 'admin' || role === 'admin') assertRight(team, 'team.manage_admins');
}

export function assertNotOwner({ role }: Membership, remedy: string): void {
  if (role !== 'owner') return;
  throw new DomainError('CONFLICT', `A team always has its owner. ${remedy}`);
}
