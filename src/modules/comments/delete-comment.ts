import { eq, inArray } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import type { Executor } from '../../platform/db/database.ts';
import { writeAudit } from '../accounts/index.ts';
import { openProject } from '../projects/index.ts';
import type { CommentPath } from './edit-comment.ts';
import { loadComment, lockComment } from './load-comment.ts';
import { commentEdits, commentMentions, commentStars, comments } from './tables.ts';

/**
 * Takes back a comment of one's own, or as a moderator anybody's. Nothing is left of what it said; the answers to it
 * stay, and so does its place.
 */
export async function deleteComment(ctx: UserContext, path: CommentPath): Promise<void> {
  const project = await openProject(ctx, path.projectId, 'comment.write');
  const { userId } = ctx.actor;
  const { authorUserId } = await loadComment(ctx.db, { ...path, projectId: project.id, userId });
  if (authorUserId !== userId) await openProject(ctx, project.id, 'comment.moderate');
  await ctx.db.transaction(async (tx) => {
    const comment = await lockComment(tx, project.id, path.commentId);
    await emptyComments(tx, [comment.id], ctx.clock.now());
    if (authorUserId === userId) return;
    await writeAudit(ctx, tx, {
      action: 'comment.moderated',
      actorUserId: userId,
      subject: { type: 'comment', id: comment.id },
      details: { project_id: project.id, author_user_id: authorUserId },
    });
  });
}

/** Leaves nothing of comments but that they were there. */
export async function emptyComments(executor: Executor, ids: readonly string[], now: Date): Promise<void> {
  const which = [...ids];
  await executor.update(comments).set({ body: null, deletedAt: now }).where(inArray(comments.id, which));
  await executor.delete(commentEdits).where(inArray(commentEdits.commentId, which));
  await executor.delete(commentMentions).where(inArray(commentMentions.commentId, which));
  await executor.delete(commentStars).where(inArray(commentStars.commentId, which));
}

/** Deletes every comment of projects that are gone. */
export async function forgetComments(executor: Executor, projectIds: readonly string[]): Promise<void> {
  if (projectIds.length === 0) return;
  await executor.delete(comments).where(inArray(comments.projectId, [...projectIds]));
}

const COMMENTS_AT_ONCE = 500;

/** Takes a person whose account goes out of comments: what they said is deleted, threads and others' answers stay. */
export async function erasePersonFromComments(executor: Executor, userId: string, now: Date): Promise<void> {
  await executor.delete(commentStars).where(eq(commentStars.userId, userId));
  await executor.delete(commentMentions).where(eq(commentMentions.userId, userId));
  for (;;) {
    const some = await executor
      .select({ id: comments.id })
      .from(comments)
      .where(eq(comments.authorUserId, userId))
      .limit(COMMENTS_AT_ONCE);
    if (some.length === 0) return;
    const ids = some.map(({ id }) => id);
    await emptyComments(executor, ids, now);
    await executor.update(comments).set({ authorUserId: null }).where(inArray(comments.id, ids));
  }
}
