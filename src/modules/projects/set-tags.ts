import { eq } from 'drizzle-orm';
import type { UserContext } from '../../http/context.ts';
import { openProject } from './open-project.ts';
import { type ProjectView, readProject } from './project-view.ts';
import { projects, projectTags } from './tables.ts';

export interface SetTagsInput {
  readonly projectId: string;
  /** In lower case; those given twice count once. */
  readonly tags: readonly string[];
}

/** Gives a project these tags and no others. */
export async function setTags(ctx: UserContext, { projectId, tags }: SetTagsInput): Promise<ProjectView> {
  await openProject(ctx, projectId, 'project.write');
  await ctx.db.transaction(async (tx) => {
    // Also a lock: of two changes at once the later one counts, and not a mixture.
    await tx.update(projects).set({ updatedAt: ctx.clock.now() }).where(eq(projects.id, projectId));
    await tx.delete(projectTags).where(eq(projectTags.projectId, projectId));
    const rows = [...new Set(tags)].map((tag) => ({ projectId, tag }));
    if (rows.length > 0) await tx.insert(projectTags).values(rows);
  });
  return readProject(ctx, projectId);
}
