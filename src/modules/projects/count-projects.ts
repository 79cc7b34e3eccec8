import { and, eq, isNull } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { projects } from './tables.ts';

/** How many projects belong to a team, deleted ones left out. */
export function countProjectsOf(executor: Executor, teamId: string): Promise<number> {
  return executor.$count(projects, and(eq(projects.teamId, teamId), isNull(projects.deletedAt)));
}

/** The ids of a team's projects, to stand in the condition of another statement. */
export function projectsOfTeam(executor: Executor, teamId: string) {
  return executor.select({ id: projects.id }).from(projects).where(eq(projects.teamId, teamId));
}
