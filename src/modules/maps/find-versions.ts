import { inArray } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { mapVersions } from './tables.ts';

/** Those of the versions of maps that there are. */
export async function findVersions(db: Executor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: mapVersions.id })
    .from(mapVersions)
    .where(inArray(mapVersions.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}
