import { and, desc, eq, lt } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../http/pagination.ts';
import { openProject } from '../projects/index.ts';
import { assertTaskExists } from './load-task.ts';
import { taskActivity } from './tables.ts';

export type Activity = typeof taskActivity.$inferSelect;

/** Who changed what of a task, newest first. */
export async function listActivity(
  ctx: UserContext,
  { projectId, taskId }: { readonly projectId: string; readonly taskId: string },
  page: PageQuery,
): Promise<Page<Activity>> {
  await openProject(ctx, projectId, 'project.read');
  const after = decodeCursor(page.cursor);
  await assertTaskExists(ctx.db, projectId, taskId);
  const rows = await ctx.db
    .select()
    .from(taskActivity)
    .where(and(eq(taskActivity.taskId, taskId), after === undefined ? undefined : lt(taskActivity.id, after)))
    .orderBy(desc(taskActivity.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit);
}
