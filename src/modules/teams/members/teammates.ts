import { and, eq } from 'drizzle-orm';
import type { Executor } from '../../../platform/db/database.ts';
import { isTeamOf } from '../memberships.ts';
import { teamMembers } from '../tables.ts';

/** Whether two people are in a team together. */
export async function sharesTeam(db: Executor, userId: string, otherId: string): Promise<boolean> {
  const shared = and(eq(teamMembers.userId, otherId), isTeamOf(userId, teamMembers.teamId));
  return (await db.$count(teamMembers, shared)) > 0;
}

/** Whether somebody is in a team, as whatever. */
export async function isMember(db: Executor, teamId: string, userId: string): Promise<boolean> {
  const membership = and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, userId));
  return (await db.$count(teamMembers, membership)) > 0;
}
