import { eq, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { type PgColumn, QueryBuilder } from 'drizzle-orm/pg-core';
import type { Role } from '../../contracts/rights.ts';
import { constantSql } from '../../platform/db/constant-sql.ts';
import { teamMembers, teams } from './tables.ts';

/** The role of a row of `team_members` that is joined with its team. */
export const HELD_ROLE = constantSql(
  sql<Role>`case when ${teams.ownerUserId} = ${teamMembers.userId} then 'owner' else ${teamMembers.role} end`,
);

/** Which teams a person is in and as what, to be joined with what belongs to teams. */
export function membershipsOf(userId: string | Placeholder) {
  return new QueryBuilder()
    .select({ teamId: teamMembers.teamId, role: HELD_ROLE.as('role') })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(eq(teamMembers.userId, userId))
    .as('memberships');
}

/**
 * The condition that a column names a team the person is in. The array is computed once, before the rest of the query,
 * so that an index on the column still serves where another condition stands beside it with `or`.
 */
export function isTeamOf(userId: string, column: PgColumn): SQL {
  const ofPerson = sql`select ${teamMembers.teamId} from ${teamMembers} where ${teamMembers.userId} = ${userId}`;
  return sql`${column} = any(array(${ofPerson}))`;
}
