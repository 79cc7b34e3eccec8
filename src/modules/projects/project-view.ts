import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { constantSql } from '../../platform/db/constant-sql.ts';
import type { Executor } from '../../platform/db/database.ts';
import { membershipsOf } from '../teams/index.ts';
import { type OpenedProject, projectNotFound, standingIn, visibleProjects } from './open-project.ts';
import { projectFavorites, projects, projectTags } from './tables.ts';

/** A project as the caller sees it. */
export interface ProjectView extends OpenedProject {
  readonly favorite: boolean;
  /** In alphabetical order. */
  readonly tags: readonly string[];
}

const TAGS = constantSql(
  sql<
    string[]
  >`array(select ${projectTags.tag} from ${projectTags} where ${projectTags.projectId} = ${projects.id} order by 1)`,
);

/** Rows of projects with what the caller is in them, to be narrowed to those that the caller may see. */
export function selectProjects(db: Executor, userId: string) {
  const memberships = membershipsOf(userId);
  return db
    .select({
      project: getTableColumns(projects),
      heldRole: memberships.role,
      favorite: sql<boolean>`${projectFavorites.projectId} is not null`,
      tags: TAGS,
    })
    .from(projects)
    .leftJoin(memberships, eq(memberships.teamId, projects.teamId))
    .leftJoin(
      projectFavorites,
      and(eq(projectFavorites.projectId, projects.id), eq(projectFavorites.userId, userId)),
    );
}

type SelectedProject = Awaited<ReturnType<typeof selectProjects>>[number];

export function toView(actor: UserContext['actor'], row: SelectedProject): ProjectView {
  const { project, heldRole, favorite, tags } = row;
  return { ...project, role: standingIn(actor, project, heldRole).actsAs, favorite, tags };
}

/** A project that the caller may see; everybody who does may read it. Throws `NOT_FOUND`. */
export async function readProject(ctx: UserContext, projectId: string): Promise<ProjectView> {
  const { userId } = ctx.actor;
  const [row] = await selectProjects(ctx.db, userId).where(
    and(eq(projects.id, projectId), visibleProjects(userId)),
  );
  if (row === undefined) throw projectNotFound();
  return toView(ctx.actor, row);
}
