import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { previewJobs } from './tables.ts';

/** Those of the jobs, of any kind, of which something may be stored: they run, or were not cleaned up after. */
export async function findJobsWithObjects(
  db: Executor,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: previewJobs.id })
    .from(previewJobs)
    .where(and(inArray(previewJobs.id, [...ids]), isNull(previewJobs.objectsDeletedAt)));
  return new Set(rows.map(({ id }) => id));
}

/** The attempts that ended jobs, of those of the jobs that are ready: what others wrote is of no use. */
export async function findWinningAttempts(
  db: Executor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: previewJobs.id, attempt: previewJobs.attempt })
    .from(previewJobs)
    .where(and(inArray(previewJobs.id, [...ids]), eq(previewJobs.state, 'ready')));
  return new Map(rows.map(({ id, attempt }) => [id, attempt]));
}

/** The ids under which analyses of these projects may still have something stored. */
export async function findOutputIds(
  db: Executor,
  projectIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (projectIds.length === 0) return new Set();
  const rows = await db
    .select({ outputIds: previewJobs.outputIds })
    .from(previewJobs)
    .where(
      and(
        inArray(previewJobs.projectId, [...projectIds]),
        eq(previewJobs.kind, 'influence'),
        isNull(previewJobs.objectsDeletedAt),
      ),
    );
  return new Set(rows.flatMap(({ outputIds }) => outputIds));
}
