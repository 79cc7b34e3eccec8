import { eq } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { writeAudit } from '../accounts/index.ts';
import { openProject } from './open-project.ts';
import { type ProjectView, readProject } from './project-view.ts';
import { type ProjectKind, projects } from './tables.ts';

export interface UpdateProjectInput {
  readonly projectId: string;
  readonly name?: string | undefined;
  readonly kind?: ProjectKind | undefined;
}

/** Changes a project's settings; what is not named stays. */
export async function updateProject(
  ctx: UserContext,
  { projectId, name, kind }: UpdateProjectInput,
): Promise<ProjectView> {
  await openProject(ctx, projectId, 'project.write');
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(projects)
      .set({
        ...(name === undefined ? {} : { name }),
        ...(kind === undefined ? {} : { kind }),
        updatedAt: ctx.clock.now(),
      })
      .where(eq(projects.id, projectId));
    await writeAudit(ctx, tx, {
      action: 'project.updated',
      actorUserId: ctx.actor.userId,
      subject: { type: 'project', id: projectId },
    });
  });
  return readProject(ctx, projectId);
}
