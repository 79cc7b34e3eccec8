import type { Standing } from '../../../contracts/rights.ts';
import { standingInTeam } from '../../../contracts/rights.ts';
import { TIERS } from '../../../contracts/tiers.ts';
import { loadPeople } from '../../accounts/index.ts';
import type { TeamContext } from '../team-context.ts';
import type { Membership } from './load-member.ts';

export interface Member extends Standing {
  readonly id: string;
  /** `null` when the account is gone. */
  readonly email: string | null;
  readonly joinedAt: Date;
}

/** Memberships with who the people are, and what their tier lets them act as. */
export async function describeMembers(
  ctx: Pick<TeamContext, 'db' | 'clock' | 'accounts'>,
  memberships: readonly Membership[],
): Promise<Member[]> {
  const people = await loadPeople(
    ctx,
    ctx.db,
    memberships.map(({ userId }) => userId),
  );
  return memberships.map(({ userId, role, joinedAt }) => {
    const person = people.get(userId);
    return {
      id: userId,
      email: person?.email ?? null,
      joinedAt,
      ...standingInTeam(role, person?.tier ?? TIERS[0]),
    };
  });
}
