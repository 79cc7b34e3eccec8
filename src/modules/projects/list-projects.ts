import { and, desc, lt } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../http/pagination.ts';
import { visibleProjects } from './open-project.ts';
import { type Project, projects } from './tables.ts';

/** The caller's projects, newest first. */
export async function listProjects(ctx: UserContext, page: PageQuery): Promise<Page<Project>> {
  const after = decodeCursor(page.cursor);
  const rows = await ctx.db
    .select()
    .from(projects)
    .where(and(visibleProjects(ctx.actor.userId), after === undefined ? undefined : lt(projects.id, after)))
    .orderBy(desc(projects.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit);
}
