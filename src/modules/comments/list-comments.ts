import { and, asc, desc, eq, gt, isNull, lt, type SQL } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { decodeCursor, type Page, type PageQuery, toPage } from '../../http/pagination.ts';
import { openProject } from '../projects/index.ts';
import type { CommentPath } from './edit-comment.ts';
import { type Comment, loadComment, selectComments } from './load-comment.ts';
import { commentEdits, comments, type TARGET_TYPES } from './tables.ts';

/** Which threads are listed; those that are given all apply. */
export interface CommentFilter {
  readonly targetType?: (typeof TARGET_TYPES)[number] | undefined;
  readonly taskId?: string | undefined;
  readonly revisionId?: string | undefined;
  readonly path?: string | undefined;
  readonly jobId?: string | undefined;
  readonly screenId?: string | undefined;
  readonly nodeId?: string | undefined;
}

/** The threads of a project, by the comments that began them, newest first. */
export async function listThreads(
  ctx: UserContext,
  projectId: string,
  filter: CommentFilter,
  page: PageQuery,
): Promise<Page<Comment>> {
  const project = await openProject(ctx, projectId, 'project.read');
  const after = decodeCursor(page.cursor);
  const where = and(
    eq(comments.projectId, project.id),
    isNull(comments.threadId),
    after === undefined ? undefined : lt(comments.id, after),
    ...toConditions(filter),
  );
  const rows = await selectComments(ctx.db, ctx.actor.userId, where)
    .orderBy(desc(comments.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit);
}

/** The answers in a thread, oldest first. */
export async function listReplies(
  ctx: UserContext,
  path: CommentPath,
  page: PageQuery,
): Promise<Page<Comment>> {
  const project = await openProject(ctx, path.projectId, 'project.read');
  const after = decodeCursor(page.cursor);
  const { userId } = ctx.actor;
  const root = await loadComment(ctx.db, { ...path, projectId: project.id, userId });
  const where = and(eq(comments.threadId, root.id), after === undefined ? undefined : gt(comments.id, after));
  const rows = await selectComments(ctx.db, userId, where)
    .orderBy(asc(comments.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit);
}

export type CommentEdit = typeof commentEdits.$inferSelect;

/** What a comment said before, newest first. */
export async function listEdits(
  ctx: UserContext,
  path: CommentPath,
  page: PageQuery,
): Promise<Page<CommentEdit>> {
  const project = await openProject(ctx, path.projectId, 'project.read');
  const after = decodeCursor(page.cursor);
  await loadComment(ctx.db, { ...path, projectId: project.id, userId: ctx.actor.userId });
  const rows = await ctx.db
    .select()
    .from(commentEdits)
    .where(
      and(
        eq(commentEdits.commentId, path.commentId),
        after === undefined ? undefined : lt(commentEdits.id, after),
      ),
    )
    .orderBy(desc(commentEdits.id))
    .limit(page.limit + 1);
  return toPage(rows, page.limit);
}

function toConditions(filter: CommentFilter): (SQL | undefined)[] {
  const { targetType, taskId, revisionId, path, jobId, screenId, nodeId } = filter;
  return [
    targetType === undefined ? undefined : eq(comments.targetType, targetType),
    taskId === undefined ? undefined : eq(comments.taskId, taskId),
    revisionId === undefined ? undefined : eq(comments.revisionId, revisionId),
    path === undefined ? undefined : eq(comments.path, path),
    jobId === undefined ? undefined : eq(comments.jobId, jobId),
    screenId === undefined ? undefined : eq(comments.screenId, screenId),
    nodeId === undefined ? undefined : eq(comments.nodeId, nodeId),
  ];
}
