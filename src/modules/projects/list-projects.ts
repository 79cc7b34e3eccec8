import { and, desc, eq, ilike, isNotNull, lt, sql } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../http/pagination.ts';
import { toLikePattern } from '../../platform/db/like-pattern.ts';
import { visibleProjects } from './open-project.ts';
import { type ProjectView, selectProjects, toView } from './project-view.ts';
import { type ProjectKind, projectFavorites, projects, projectTags } from './tables.ts';

export interface ProjectFilter {
  /** Of this team alone. */
  readonly teamId?: string | undefined;
  readonly kind?: ProjectKind | undefined;
  /** Part of the name, in any case. */
  readonly nameContains?: string | undefined;
  /** Only those the caller marked. */
  readonly favorite?: boolean | undefined;
  readonly tag?: string | undefined;
}

/** The projects that the caller may see, newest first. */
export async function listProjects(
  ctx: UserContext,
  filter: ProjectFilter,
  page: PageQuery,
): Promise<Page<ProjectView>> {
  const { userId } = ctx.actor;
  const { teamId, kind, nameContains, favorite, tag } = filter;
  const after = decodeCursor(page.cursor);
  const rows = await selectProjects(ctx.db, userId)
    .where(
      and(
        visibleProjects(userId),
        teamId === undefined ? undefined : eq(projects.teamId, teamId),
        kind === undefined ? undefined : eq(projects.kind, kind),
        nameContains === undefined ? undefined : ilike(projects.name, toLikePattern(nameContains)),
        favorite === true ? isNotNull(projectFavorites.projectId) : undefined,
        tag === undefined ? undefined : hasTag(tag),
        after === undefined ? undefined : lt(projects.id, after),
      ),
    )
    .orderBy(desc(projects.id))
    .limit(page.limit + 1);
  return toPage(
    rows.map((row) => toView(ctx.actor, row)),
    page.limit,
  );
}

function hasTag(tag: string) {
  return sql`exists (select from ${projectTags} where ${projectTags.projectId} = ${projects.id} and ${projectTags.tag} = ${tag})`;
}
