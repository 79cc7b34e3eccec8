import { and, eq } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { visibleProjects } from './open-project.ts';
import { projects } from './tables.ts';

/** Those of some people who may see a project, in their order. Unknown people are among no one's viewers. */
export async function filterViewers(
  executor: Executor,
  projectId: string,
  userIds: readonly string[],
): Promise<string[]> {
  const seen = await Promise.all(
    userIds.map((userId) =>
      executor
        .select({ id: projects.id })
        .from(projects)
        .where(and(eq(projects.id, projectId), visibleProjects(userId))),
    ),
  );
  return userIds.filter((_, index) => seen[index]?.length === 1);
}
