import { and, inArray } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { previewJobs } from './tables.ts';

/** Those of a runner's jobs that it should stop working on: ended, or none of ours. */
export async function listWithdrawnJobs(db: Executor, jobIds: readonly string[]): Promise<string[]> {
  if (jobIds.length === 0) return [];
  const active = await db
    .select({ id: previewJobs.id })
    .from(previewJobs)
    .where(and(inArray(previewJobs.id, [...jobIds]), inArray(previewJobs.state, ['queued', 'building'])));
  const activeIds = new Set(active.map((job) => job.id));
  return jobIds.filter((id) => !activeIds.has(id));
}
