import { and, inArray, sql } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { previewJobs } from './tables.ts';

/** Those of these jobs that runners should stop working on: ended, or none of ours. */
export async function listWithdrawnJobs(db: Executor, jobIds: readonly string[]): Promise<string[]> {
  if (jobIds.length === 0) return [];
  // One parameter however many they are: those of a whole fleet may be asked for at once.
  const isOneOfThem = sql`${previewJobs.id} = any(${sql.param([...jobIds])}::uuid[])`;
  const active = await db
    .select({ id: previewJobs.id })
    .from(previewJobs)
    .where(and(isOneOfThem, inArray(previewJobs.state, ['queued', 'building'])));
  const activeIds = new Set(active.map((job) => job.id));
  return jobIds.filter((id) => !activeIds.has(id));
}
