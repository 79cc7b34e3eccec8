import { and, eq, isNull } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { projects } from './tables.ts';

/** How many projects belong to a team, deleted ones left out. */
export function countProjectsOf(executor: Executor, teamId: string): Promise<number> {
  return executor.$count(projects, and(eq(projects.teamId, teamId), isNull(projects.deletedAt)));
}
