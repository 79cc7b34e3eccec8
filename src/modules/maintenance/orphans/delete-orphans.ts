import pLimit from 'p-limit';
import { RECORD_PREFIXES } from '../../../contracts/storage-keys.ts';
import type { Context } from '../../../http/context.ts';
import type { ObjectStorage } from '../../../platform/storage/object-storage.ts';
import { findOrphans } from './find-orphans.ts';
import { listInPages } from './list-in-pages.ts';

export interface OrphanContext extends Pick<Context, 'db' | 'log'> {
  readonly storage: Pick<ObjectStorage, 'list' | 'head' | 'delete'>;
  /** Aborted when the process ends: the next run begins again. */
  readonly shutdown: AbortSignal;
}

interface OrphanOptions {
  /** Only what was written before then: a record may be written after its object. */
  readonly before: Date;
  readonly dryRun: boolean;
}

const LOOKS_AT_ONCE = 8;

/**
 * Deletes the objects that were written before `before` and that no record of the database refers to. Records are
 * looked up after the listing, so that one that was written meanwhile counts. Tells how many went, or would.
 */
export async function deleteOrphans(ctx: OrphanContext, options: OrphanOptions): Promise<number> {
  let found = 0;
  const listing = { before: options.before, shutdown: ctx.shutdown };
  for await (const page of listInPages(ctx.storage, RECORD_PREFIXES, listing)) {
    const orphans = await findOrphans(ctx.db, page);
    found += options.dryRun ? report(ctx, orphans) : await deleteStillOld(ctx, orphans, options.before);
  }
  return found;
}

function report({ log }: OrphanContext, keys: readonly string[]): number {
  for (const key of keys) log.info({ key, dry_run: true }, 'an object of no record would be deleted');
  return keys.length;
}

/** A blob that nobody needed may have been sent again since it was listed. */
async function deleteStillOld(
  { storage }: OrphanContext,
  keys: readonly string[],
  before: Date,
): Promise<number> {
  const inTurn = pLimit(LOOKS_AT_ONCE);
  const infos = await Promise.all(keys.map((key) => inTurn(() => storage.head(key))));
  const old = keys.filter((_, index) => {
    const info = infos[index];
    return info !== null && info !== undefined && info.modifiedAt < before;
  });
  if (old.length > 0) await storage.delete(old);
  return old.length;
}
