import { and, eq, inArray } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { assertMade } from '../../http/made-meanwhile.ts';
import type { Executor, Transaction } from '../../platform/db/database.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import { filterViewers, openProject } from '../projects/index.ts';
import { holdTask } from '../tasks/index.ts';
import { type CommentTarget, resolveTarget, type TargetColumns } from './comment-target.ts';
import { type Comment, type CommentRow, findComment, holdComment, loadComment } from './load-comment.ts';
import { findMentions } from './mentions.ts';
import { commentMentions, comments } from './tables.ts';
import { tellPeople } from './tell-people.ts';

export interface WriteCommentInput {
  readonly projectId: string;
  readonly body: string;
  /** What a new thread is about, or the comment that is answered. */
  readonly about: { readonly target: CommentTarget } | { readonly commentId: string };
}

/** A new comment: the first of a thread, or an answer in one. An answer to an answer is in the same thread. */
export async function writeComment(
  ctx: UserContext & { readonly storage: ObjectStorage },
  input: WriteCommentInput,
): Promise<Comment> {
  const project = await openProject(ctx, input.projectId, 'comment.write');
  const { userId } = ctx.actor;
  const id = ctx.workId ?? ctx.identity.id();
  const wanted = { projectId: project.id, commentId: id, userId };
  const made = ctx.workId === undefined ? undefined : await findComment(ctx.db, wanted);
  if (made !== undefined) return made;
  const mentioned = await filterViewers(ctx.db, project.id, findMentions(input.body));
  const place =
    'target' in input.about
      ? { threadId: null, startedBy: null, target: await resolveTarget(ctx, project.id, input.about.target) }
      : await findThread(ctx, project.id, input.about.commentId);
  const comment: CommentRow = {
    id,
    projectId: project.id,
    threadId: place.threadId,
    ...place.target,
    authorUserId: userId,
    body: input.body,
    createdAt: ctx.clock.now(),
    editedAt: null,
    deletedAt: null,
  };
  await ctx.db.transaction(async (tx) => {
    if (comment.taskId !== null) await holdTask(tx, project.id, comment.taskId);
    if (comment.threadId !== null) await holdComment(tx, comment.threadId);
    const inserted = tx.insert(comments).values(comment).onConflictDoNothing({ target: comments.id });
    assertMade(await inserted.returning({ id: comments.id }));
    await addMentions(tx, id, mentioned);
    await tellPeople(ctx, tx, { project, comment, mentioned, answered: place.startedBy });
  });
  return loadComment(ctx.db, wanted);
}

/** Notes whom a comment names. Tells who was not named before. */
export async function addMentions(
  tx: Transaction,
  commentId: string,
  userIds: readonly string[],
): Promise<string[]> {
  if (userIds.length === 0) return [];
  const added = await tx
    .insert(commentMentions)
    .values(userIds.map((userId) => ({ commentId, userId })))
    .onConflictDoNothing()
    .returning({ userId: commentMentions.userId });
  return added.map(({ userId }) => userId);
}

/** Takes back whom a comment names no more. */
export async function removeMentions(
  executor: Executor,
  commentId: string,
  userIds: readonly string[],
): Promise<void> {
  if (userIds.length === 0) return;
  await executor
    .delete(commentMentions)
    .where(and(eq(commentMentions.commentId, commentId), inArray(commentMentions.userId, [...userIds])));
}

async function findThread(
  ctx: UserContext,
  projectId: string,
  commentId: string,
): Promise<{ threadId: string; startedBy: string | null; target: TargetColumns }> {
  const { userId } = ctx.actor;
  const answered = await loadComment(ctx.db, { projectId, commentId, userId });
  const threadId = answered.threadId ?? answered.id;
  const root =
    answered.threadId === null
      ? answered
      : await loadComment(ctx.db, { projectId, commentId: threadId, userId });
  const { targetType, taskId, revisionId, path, lineStart, lineEnd, jobId, screenId, nodeId } = root;
  const target = { targetType, taskId, revisionId, path, lineStart, lineEnd, jobId, screenId, nodeId };
  return { threadId, startedBy: root.authorUserId, target };
}
