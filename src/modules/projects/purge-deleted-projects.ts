import { asc, eq, lt } from 'drizzle-orm';
import { projectPrefix } from '../../contracts/storage-keys.ts';
import type { Context } from '../../http/context.ts';
import { deletePrefix } from '../../platform/storage/delete-prefix.ts';
import type { ProjectPorts } from './project-context.ts';
import { projects } from './tables.ts';

type PurgeContext = Pick<Context, 'db' | 'log'> & ProjectPorts;

const PROJECTS_PER_RUN = 50;

/**
 * Deletes what is stored of projects deleted before `before`, then their rows. `forget` deletes what other modules
 * keep of one, before its row goes: a run that is cut off is repeated as a whole. Tells which went.
 */
export async function purgeDeletedProjects(
  ctx: PurgeContext,
  options: { before: Date; dryRun: boolean },
  forget: (projectId: string) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const due = await ctx.db
    .select({ id: projects.id })
    .from(projects)
    .where(lt(projects.deletedAt, options.before))
    .orderBy(asc(projects.deletedAt))
    .limit(PROJECTS_PER_RUN);
  const ids = due.map(({ id }) => id);
  for (const id of ids) {
    if (options.dryRun) {
      ctx.log.info({ project_id: id, dry_run: true }, 'a deleted project would be erased');
      continue;
    }
    await forget(id);
    await deletePrefix(ctx.storage, projectPrefix(id));
    await ctx.db.delete(projects).where(eq(projects.id, id));
  }
  return ids;
}
