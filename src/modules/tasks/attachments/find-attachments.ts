import { inArray } from 'drizzle-orm';
import type { Executor } from '../../../platform/db/database.ts';
import { taskAttachments } from '../tables.ts';

/** Those of the attachments that have a record, whether they are announced, there or being removed. */
export async function findAttachments(db: Executor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: taskAttachments.id })
    .from(taskAttachments)
    .where(inArray(taskAttachments.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}
