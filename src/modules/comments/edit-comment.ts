import { eq } from 'drizzle-orm';
import { DomainError } from '../../contracts/errors.ts';
import type { UserContext } from '../../http/context.ts';
import { filterViewers, openProject } from '../projects/index.ts';
import { type Comment, loadComment, lockComment } from './load-comment.ts';
import { findMentions } from './mentions.ts';
import { commentEdits, commentMentions, comments } from './tables.ts';
import { tellPeople } from './tell-people.ts';
import { addMentions, removeMentions } from './write-comment.ts';

/** Names a comment as a path does. */
export interface CommentPath {
  readonly projectId: string;
  readonly commentId: string;
}

/** Says something else in a comment of one's own; what it said before is kept. Only those newly named are told. */
export async function editComment(ctx: UserContext, path: CommentPath, body: string): Promise<Comment> {
  const project = await openProject(ctx, path.projectId, 'comment.write');
  const { userId } = ctx.actor;
  const mentioned = await filterViewers(ctx.db, project.id, findMentions(body));
  await ctx.db.transaction(async (tx) => {
    const before = await lockComment(tx, project.id, path.commentId);
    if (before.authorUserId !== userId) {
      throw new DomainError('FORBIDDEN', 'Only who wrote a comment edits it. Answer it instead.');
    }
    if (before.body === null || before.body === body) return;
    const now = ctx.clock.now();
    await tx.update(comments).set({ body, editedAt: now }).where(eq(comments.id, before.id));
    await tx.insert(commentEdits).values({
      id: ctx.identity.id(),
      commentId: before.id,
      body: before.body,
      writtenAt: before.editedAt ?? before.createdAt,
      replacedAt: now,
    });
    const named = await tx
      .select({ userId: commentMentions.userId })
      .from(commentMentions)
      .where(eq(commentMentions.commentId, before.id));
    const dropped = named.map((row) => row.userId).filter((id) => !mentioned.includes(id));
    await removeMentions(tx, before.id, dropped);
    const added = await addMentions(tx, before.id, mentioned);
    await tellPeople(ctx, tx, { project, comment: before, mentioned: added, answered: null });
  });
  return loadComment(ctx.db, { projectId: project.id, commentId: path.commentId, userId });
}
