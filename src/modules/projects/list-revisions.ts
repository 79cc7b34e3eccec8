import { and, desc, eq, lt } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../http/pagination.ts';
import type { Revision } from './load-revision.ts';
import { openProject } from './open-project.ts';
import { revisions } from './tables.ts';

/** The revisions of one of the caller's projects, newest first. */
export async function listRevisions(
  ctx: UserContext,
  projectId: string,
  page: PageQuery,
): Promise<Page<Revision>> {
  const project = await openProject(ctx, projectId, 'project.read');
  const after = decodeCursor(page.cursor);
  const rows = await ctx.db
    .select()
    .from(revisions)
    .where(
      and(eq(revisions.projectId, project.id), after === undefined ? undefined : lt(revisions.id, after)),
    )
    .orderBy(desc(revisions.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit);
}
