import { and, asc, eq, gt } from 'drizzle-orm';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../../http/pagination.ts';
import { HELD_ROLE } from '../memberships.ts';
import { openTeam } from '../open-team.ts';
import { teamMembers, teams } from '../tables.ts';
import type { TeamContext } from '../team-context.ts';
import { describeMembers, type Member } from './describe-members.ts';

/** Everybody in a team, in the order of their accounts' age. */
export async function listMembers(ctx: TeamContext, teamId: string, page: PageQuery): Promise<Page<Member>> {
  await openTeam(ctx, teamId, 'team.read');
  const after = decodeCursor(page.cursor);
  const rows = await ctx.db
    .select({ userId: teamMembers.userId, role: HELD_ROLE, joinedAt: teamMembers.joinedAt })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(
      and(eq(teamMembers.teamId, teamId), after === undefined ? undefined : gt(teamMembers.userId, after)),
    )
    .orderBy(asc(teamMembers.userId))
    .limit(page.limit + 1);
  return toPage(await describeMembers(ctx, rows), page.limit);
}
