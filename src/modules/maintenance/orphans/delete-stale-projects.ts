import type { Context } from '../../../http/context.ts';
import type { ObjectStorage } from '../../../platform/storage/object-storage.ts';
import { findProjects } from '../../projects/index.ts';

export interface StaleProjectContext extends Pick<Context, 'db' | 'log'> {
  readonly storage: Pick<ObjectStorage, 'list' | 'delete'>;
  readonly shutdown: AbortSignal;
}

interface StaleProjectOptions {
  readonly before: Date;
  readonly dryRun: boolean;
}

const KEYS_PER_PAGE = 500;
const PROJECT_KEY = /^projects\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\//;

/**
 * Deletes whatever else is stored below the folders of projects that were deleted before `before`, or of which there
 * is no record, when it was written before then too. Never of one that lives. Tells how many objects went, or would.
 */
export async function deleteStaleProjects(
  ctx: StaleProjectContext,
  options: StaleProjectOptions,
): Promise<number> {
  let found = 0;
  let page: string[] = [];
  const work = async () => {
    found += await deleteOfGoneProjects(ctx, page, options);
    page = [];
  };
  for await (const { key, modifiedAt } of ctx.storage.list('projects/')) {
    if (ctx.shutdown.aborted) return found;
    if (modifiedAt < options.before && PROJECT_KEY.test(key)) page.push(key);
    if (page.length >= KEYS_PER_PAGE) await work();
  }
  if (page.length > 0) await work();
  return found;
}

async function deleteOfGoneProjects(
  { db, storage, log }: StaleProjectContext,
  keys: readonly string[],
  { before, dryRun }: StaleProjectOptions,
): Promise<number> {
  const projectOf = (key: string) => PROJECT_KEY.exec(key)?.[1] ?? '';
  const projects = await findProjects(db, [...new Set(keys.map(projectOf))]);
  const stale = keys.filter((key) => {
    const deletedAt = projects.get(projectOf(key));
    return deletedAt === undefined || (deletedAt !== null && deletedAt < before);
  });
  if (!dryRun && stale.length > 0) await storage.delete(stale);
  if (dryRun)
    for (const key of stale) log.info({ key, dry_run: true }, 'a deleted project’s object would go');
  return stale.length;
}
