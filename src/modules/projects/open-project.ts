import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import { assertRight } from '../../contracts/right-refusals.ts';
import { OWN_PROJECT, type ProjectRight, type Role } from '../../contracts/rights.ts';
import type { UserContext } from '../../http/context.ts';
import { type Project, projects } from './tables.ts';

export interface OpenedProject extends Project {
  /** What the caller may act as in it. */
  readonly role: Role;
}

/**
 * A project, for somebody who has the right in it. Throws `NOT_FOUND` for whoever may not see it, as for a deleted
 * one; `GUEST_READ_ONLY` for a guest who would change something; `FORBIDDEN` for a role that is too weak.
 */
export async function openProject(
  ctx: Pick<UserContext, 'db' | 'actor'>,
  projectId: string,
  right: ProjectRight,
): Promise<OpenedProject> {
  const [project] = await ctx.db
    .select()
    .from(projects)
    .where(and(eq(projects.id, projectId), visibleProjects(ctx.actor.userId)));
  if (project === undefined) throw projectNotFound();
  assertRight(OWN_PROJECT, right);
  return { ...project, role: OWN_PROJECT.actsAs };
}

/** The condition on rows of `projects` that a person may see, for lists and searches. */
export function visibleProjects(userId: string): SQL | undefined {
  return and(isNull(projects.deletedAt), eq(projects.ownerUserId, userId));
}

export function projectNotFound(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such project among yours. List them with GET /projects.');
}
