import { and, eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import { assertRight } from '../../contracts/right-refusals.ts';
import { type Standing, standingInTeam, type TeamRight } from '../../contracts/rights.ts';
import type { UserContext } from '../../http/context.ts';
import type { Executor, Transaction } from '../../platform/db/database.ts';
import { HELD_ROLE } from './memberships.ts';
import { type Team, teamMembers, teams } from './tables.ts';

export type OpenedTeam = Team & Standing;

type Actor = Pick<UserContext, 'actor'>;

/**
 * A team, for somebody who has the right in it. Throws `NOT_FOUND` for whoever is not in it, `GUEST_READ_ONLY` for a
 * guest who would change something, `FORBIDDEN` for a role that is too weak.
 */
export async function openTeam(
  ctx: Actor & { readonly db: Executor },
  teamId: string,
  right: TeamRight,
): Promise<OpenedTeam> {
  const { userId, tier } = ctx.actor;
  const [row] = await ctx.db
    .select({ team: teams, role: HELD_ROLE })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId)));
  if (row === undefined) throw teamNotFound();
  const standing = standingInTeam(row.role, tier);
  assertRight(standing, right);
  return { ...row.team, ...standing };
}

/**
 * The same inside a transaction: what is found stays true until its end. With `update` others that change the team, its
 * members or its invitations wait; `share` is for what only counts on them, of which many may go on at once. The first
 * of all locks of such a transaction, so that none waits in a circle.
 */
export async function lockTeam(
  ctx: Actor,
  tx: Transaction,
  teamId: string,
  right: TeamRight,
  strength: 'update' | 'share' = 'update',
): Promise<OpenedTeam> {
  await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId)).for(strength);
  return openTeam({ actor: ctx.actor, db: tx }, teamId, right);
}

export function teamNotFound(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such team among yours. List them with GET /teams.');
}
