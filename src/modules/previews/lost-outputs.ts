import { and, asc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Executor } from '../../platform/db/database.ts';
import { type DocsJob, type InfluenceJob, isInfluenceJob, previewJobs } from './tables.ts';

const JOBS_PER_RUN = 200;

/** Analyses that ended before `before` and whose attempts were not cleaned up after yet, the oldest first. */
export async function listLostOutputs(db: Executor, before: Date): Promise<InfluenceJob[]> {
  const rows = await db
    .select()
    .from(previewJobs)
    .where(
      and(
        eq(previewJobs.kind, 'influence'),
        lt(previewJobs.endedAt, before),
        isNull(previewJobs.objectsDeletedAt),
      ),
    )
    .orderBy(asc(previewJobs.endedAt))
    .limit(JOBS_PER_RUN);
  return rows.filter(isInfluenceJob);
}

/** Documentation jobs that ended without a result before `before` and were not cleaned up after yet, the oldest first. */
export async function listLostDocs(db: Executor, before: Date): Promise<Pick<DocsJob, 'id' | 'attempt'>[]> {
  return db
    .select({ id: previewJobs.id, attempt: previewJobs.attempt })
    .from(previewJobs)
    .where(
      and(
        inArray(previewJobs.kind, ['ai_docs', 'static_docs']),
        inArray(previewJobs.state, ['failed', 'cancelled']),
        lt(previewJobs.endedAt, before),
        isNull(previewJobs.objectsDeletedAt),
      ),
    )
    .orderBy(asc(previewJobs.endedAt))
    .limit(JOBS_PER_RUN);
}

/** Jobs of a project that wrote documentation, have ended, and may still have it in storage. */
export async function listStoredDocs(
  db: Executor,
  projectId: string,
): Promise<Pick<DocsJob, 'id' | 'attempt'>[]> {
  return db
    .select({ id: previewJobs.id, attempt: previewJobs.attempt })
    .from(previewJobs)
    .where(
      and(
        inArray(previewJobs.kind, ['ai_docs', 'static_docs']),
        eq(previewJobs.projectId, projectId),
        isNotNull(previewJobs.endedAt),
        isNull(previewJobs.objectsDeletedAt),
      ),
    )
    .limit(JOBS_PER_RUN);
}

/** Nothing that these jobs left behind is stored any more, but for what became part of a map. */
export async function noteOutputsDeleted(db: Executor, jobIds: readonly string[], at: Date): Promise<void> {
  if (jobIds.length === 0) return;
  await db
    .update(previewJobs)
    .set({ objectsDeletedAt: at })
    .where(inArray(previewJobs.id, [...jobIds]));
}
