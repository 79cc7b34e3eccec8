import { and, eq } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { Role } from '../../../contracts/rights.ts';
import type { Executor } from '../../../platform/db/database.ts';
import { HELD_ROLE } from '../memberships.ts';
import { teamMembers, teams } from '../tables.ts';

export interface Membership {
  readonly userId: string;
  readonly role: Role;
  readonly joinedAt: Date;
}

/** Somebody of a team, or `undefined` when they are not in it. */
export async function findMember(
  db: Executor,
  teamId: string,
  userId: string,
): Promise<Membership | undefined> {
  const [member] = await db
    .select({ userId: teamMembers.userId, role: HELD_ROLE, joinedAt: teamMembers.joinedAt })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId)));
  return member;
}

/** Somebody of a team that the caller was allowed to see. Throws `NOT_FOUND`. */
export async function loadMember(db: Executor, teamId: string, userId: string): Promise<Membership> {
  const member = await findMember(db, teamId, userId);
  if (member === undefined) throw memberNotFound();
  return member;
}

export function memberNotFound(): DomainError {
  return new DomainError(
    'NOT_FOUND',
    'Nobody in this team has that id. List them with GET /teams/{id}/members.',
  );
}
