import { and, eq, getTableColumns, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import { assertRight } from '../../contracts/right-refusals.ts';
import {
  OWN_PROJECT,
  type ProjectRight,
  type Role,
  type Standing,
  standingInTeam,
} from '../../contracts/rights.ts';
import type { UserActor, UserContext } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { prepareOnce } from '../../platform/db/prepare-once.ts';
import { isTeamOf, membershipsOf } from '../teams/index.ts';
import { type Project, projects } from './tables.ts';

export interface OpenedProject extends Project {
  /** What the caller may act as in it. */
  readonly role: Role;
}

/** Of almost every request that is about a project. */
const selectSeen = prepareOnce((db) => {
  const userId = sql.placeholder('userId');
  const memberships = membershipsOf(userId);
  return db
    .select({ ...getTableColumns(projects), heldRole: memberships.role })
    .from(projects)
    .leftJoin(memberships, eq(memberships.teamId, projects.teamId))
    .where(
      and(
        eq(projects.id, sql.placeholder('projectId')),
        isNull(projects.deletedAt),
        or(eq(projects.ownerUserId, userId), isNotNull(memberships.teamId)),
      ),
    )
    .prepare('');
});

/**
 * A project, for somebody who has the right in it: their own, or one of a team they are in. Throws `NOT_FOUND` for
 * whoever may not see it, as for a deleted one; `GUEST_READ_ONLY` for a guest who would change something; `FORBIDDEN`
 * for a role that is too weak.
 */
export async function openProject(
  ctx: Pick<UserContext, 'actor'> & { readonly db: Executor },
  projectId: string,
  right: ProjectRight,
): Promise<OpenedProject> {
  const [row] = await selectSeen(ctx.db).execute({ projectId, userId: ctx.actor.userId });
  if (row === undefined) throw projectNotFound();
  const { heldRole, ...project } = row;
  const standing = standingIn(ctx.actor, project, heldRole);
  assertRight(standing, right);
  return { ...project, role: standing.actsAs };
}

/** What somebody is in a project that they see, given their role in its team. */
export function standingIn(
  { tier }: Pick<UserActor, 'tier'>,
  { teamId }: Pick<Project, 'teamId'>,
  heldRole: Role | null,
): Standing {
  if (teamId === null) return OWN_PROJECT;
  return standingInTeam(heldRole ?? 'guest', tier);
}

/** The condition on rows of `projects` that a person may see, for lists and searches. */
export function visibleProjects(userId: string): SQL | undefined {
  return and(
    isNull(projects.deletedAt),
    or(eq(projects.ownerUserId, userId), isTeamOf(userId, projects.teamId)),
  );
}

export function projectNotFound(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such project among yours. List them with GET /projects.');
}
