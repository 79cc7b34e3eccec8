import { and, desc, eq, lt } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../http/pagination.ts';
import { loadNames } from '../accounts/index.ts';
import { openProject } from '../projects/index.ts';
import { assertTaskExists } from './load-task.ts';
import { taskActivity } from './tables.ts';

/** A change, with how those who are named in it want to be called. */
export type Activity = typeof taskActivity.$inferSelect & {
  readonly people: readonly { readonly userId: string; readonly name: string | null }[];
};

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
  const { items, nextCursor } = toPage(rows, page.limit);
  const names = await loadNames(ctx.db, items.flatMap(peopleIn));
  const named = items.map((item) => ({
    ...item,
    people: peopleIn(item).map((userId) => ({ userId, name: names.get(userId) ?? null })),
  }));
  return { items: named, nextCursor };
}

/** Who did it, and who the task was taken from and given to. */
function peopleIn({ actorUserId, changes }: typeof taskActivity.$inferSelect): string[] {
  const { from = null, to = null } = changes.assignee_user_id ?? {};
  return [...new Set([actorUserId, from, to])].filter((id) => typeof id === 'string');
}
