import { DomainError } from '../../../contracts/errors.ts';
import { assertRight } from '../../../contracts/right-refusals.ts';
import type { OpenedTeam } from '../open-team.ts';
import type { GivenRole } from '../tables.ts';
import type { Membership } from './load-member.ts';

/**
 * Lets those pass who may give a member another role, or take them out where `to` is `null`. Whoever is admin, or is to
 * be, is for the owner alone; an admin steps down by themselves. Throws `CONFLICT` for the owner, whom a team always has.
 */
export function assertMayManage(
  team: OpenedTeam,
  {
    member,
    to,
    isSelf,
  }: { readonly member: Membership; readonly to: GivenRole | null; readonly isSelf: boolean },
): void {
  const concernsAdmins = to === 'admin' || (member.role === 'admin' && !isSelf);
  if (!(isSelf && to === null))
    assertRight(team, concernsAdmins ? 'team.manage_admins' : 'team.manage_members');
  if (member.role === 'owner') {
    throw new DomainError(
      'CONFLICT',
      'A team always has its owner. Transfer the team first: POST /teams/{id}/transfer.',
    );
  }
}
