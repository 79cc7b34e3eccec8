import { and, eq, isNull } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { UserContext } from '../../http/context.ts';
import { projects } from './tables.ts';

export type Project = typeof projects.$inferSelect;
export type ProjectKind = Project['kind'];

/** The caller's own project. Another person's and a deleted one look like none at all. */
export async function loadOwnedProject(ctx: UserContext, projectId: string): Promise<Project> {
  const [project] = await ctx.db
    .select()
    .from(projects)
    .where(
      and(eq(projects.id, projectId), eq(projects.ownerUserId, ctx.actor.userId), isNull(projects.deletedAt)),
    );
  if (project !== undefined) return project;
  throw new DomainError('NOT_FOUND', 'There is no such project among yours. List them with GET /projects.');
}
