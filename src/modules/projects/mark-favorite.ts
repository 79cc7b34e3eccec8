import { and, eq } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { openProject } from './open-project.ts';
import { projectFavorites } from './tables.ts';

/** Marks a project for the caller alone. Repeating it changes nothing. */
export async function markFavorite(ctx: UserContext, projectId: string): Promise<void> {
  await openProject(ctx, projectId, 'project.read');
  await ctx.db
    .insert(projectFavorites)
    .values({ userId: ctx.actor.userId, projectId, createdAt: ctx.clock.now() })
    .onConflictDoNothing();
}

/** Takes the caller's mark away. Repeating it changes nothing. */
export async function unmarkFavorite(ctx: UserContext, projectId: string): Promise<void> {
  await openProject(ctx, projectId, 'project.read');
  await ctx.db
    .delete(projectFavorites)
    .where(and(eq(projectFavorites.userId, ctx.actor.userId), eq(projectFavorites.projectId, projectId)));
}
