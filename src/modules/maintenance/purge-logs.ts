import { LOGS_PREFIX } from '../../contracts/storage-keys.ts';
import type { Context } from '../../http/context.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';

export interface PurgeLogsContext extends Pick<Context, 'log'> {
  readonly storage: Pick<ObjectStorage, 'list' | 'delete'>;
}

const KEYS_PER_DELETE = 500;
/** The rest goes with the next run. */
const OBJECTS_PER_RUN = 20_000;

/** Deletes what was logged before `before`, of runners and of previews. Tells how many objects went, or would. */
export async function purgeLogs(
  { storage, log }: PurgeLogsContext,
  { before, dryRun }: { readonly before: Date; readonly dryRun: boolean },
): Promise<number> {
  let found = 0;
  const keys: string[] = [];
  for await (const { key, modifiedAt } of storage.list(LOGS_PREFIX)) {
    if (modifiedAt >= before) continue;
    found += 1;
    if (dryRun) log.info({ key, dry_run: true }, 'a log would be deleted');
    else keys.push(key);
    if (keys.length >= KEYS_PER_DELETE) await storage.delete(keys.splice(0));
    if (found >= OBJECTS_PER_RUN) break;
  }
  if (keys.length > 0) await storage.delete(keys);
  return found;
}
