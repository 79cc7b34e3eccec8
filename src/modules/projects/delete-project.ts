import { eq } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import { openProject } from './open-project.ts';
import { projects } from './tables.ts';

/** Hides the project from everybody at once; what storage holds of it is deleted later by maintenance. */
export async function deleteProject(ctx: UserContext, projectId: string): Promise<void> {
  const project = await openProject(ctx, projectId, 'project.delete');
  const now = ctx.clock.now();
  await ctx.db.transaction(async (tx) => {
    await tx.update(projects).set({ deletedAt: now, updatedAt: now }).where(eq(projects.id, project.id));
    await writeAudit(ctx, tx, {
      action: 'project.deleted',
      actorUserId: ctx.actor.userId,
      subject: { type: 'project', id: project.id },
    });
  });
}
