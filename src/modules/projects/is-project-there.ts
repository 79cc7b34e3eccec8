import { and, eq, isNull } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { projects, revisions } from './tables.ts';

/** Whether a project with a revision is there, whoever may see it. For what nobody of the project asks for. */
export async function isProjectThere(
  db: Executor,
  { projectId, revisionId }: { readonly projectId: string; readonly revisionId: string },
): Promise<boolean> {
  const [row] = await db
    .select({ id: projects.id })
    .from(projects)
    .innerJoin(revisions, and(eq(revisions.projectId, projects.id), eq(revisions.id, revisionId)))
    .where(and(eq(projects.id, projectId), isNull(projects.deletedAt)));
  return row !== undefined;
}
