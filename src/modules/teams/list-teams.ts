import { and, desc, eq, lt } from 'drizzle-orm';
import { standingInTeam } from '../../contracts/rights.ts';
import type { UserContext } from '../../http/context.ts';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../http/pagination.ts';
import { HELD_ROLE } from './memberships.ts';
import type { OpenedTeam } from './open-team.ts';
import { teamMembers, teams } from './tables.ts';

/** The teams the caller is in, newest first. */
export async function listTeams(ctx: UserContext, page: PageQuery): Promise<Page<OpenedTeam>> {
  const { userId, tier } = ctx.actor;
  const after = decodeCursor(page.cursor);
  const rows = await ctx.db
    .select({ team: teams, role: HELD_ROLE })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(
      and(eq(teamMembers.userId, userId), after === undefined ? undefined : lt(teamMembers.teamId, after)),
    )
    .orderBy(desc(teamMembers.teamId))
    .limit(page.limit + 1);
  return toPage(
    rows.map(({ team, role }) => ({ ...team, ...standingInTeam(role, tier) })),
    page.limit,
  );
}
