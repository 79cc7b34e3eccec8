import { and, eq } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { openProject } from '../projects/index.ts';
import type { CommentPath } from './edit-comment.ts';
import { lockComment } from './load-comment.ts';
import { commentStars } from './tables.ts';

/** Stars a comment for the caller, or takes the star back. Repeating it changes nothing. */
export async function starComment(ctx: UserContext, path: CommentPath, isStarred: boolean): Promise<void> {
  const project = await openProject(ctx, path.projectId, 'project.read');
  const star = { commentId: path.commentId, userId: ctx.actor.userId };
  await ctx.db.transaction(async (tx) => {
    await lockComment(tx, project.id, path.commentId);
    if (isStarred) {
      await tx
        .insert(commentStars)
        .values({ ...star, createdAt: ctx.clock.now() })
        .onConflictDoNothing();
    } else {
      const { commentId, userId } = commentStars;
      await tx.delete(commentStars).where(and(eq(commentId, star.commentId), eq(userId, star.userId)));
    }
  });
}
