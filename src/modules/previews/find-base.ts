import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import type { BuildBase } from '../../contracts/worker-calls.ts';
import type { Executor } from '../../platform/db/database.ts';
import { type BaseCandidate, chooseBase } from './choose-base.ts';
import { type Job, type PreviewJob, previewJobs } from './tables.ts';

/** Somebody who edits rebuilds what they built last, or one of a few things they switch between. */
const JOBS_CONSIDERED = 8;

const COLUMNS = {
  id: previewJobs.id,
  revisionId: previewJobs.revisionId,
  kind: previewJobs.kind,
  task: previewJobs.task,
  manifestKey: previewJobs.manifestKey,
  manifestSha256: previewJobs.manifestSha256,
};

/** Of the project's newest ready jobs whose outputs are still stored, the one this job can copy most from. */
export async function findBase(tx: Executor, job: PreviewJob): Promise<BuildBase | null> {
  const candidates = await tx
    .select(COLUMNS)
    .from(previewJobs)
    .where(
      and(
        eq(previewJobs.kind, 'preview'),
        eq(previewJobs.projectId, job.projectId),
        eq(previewJobs.state, 'ready'),
        isNull(previewJobs.objectsDeletedAt),
        ne(previewJobs.id, job.id),
      ),
    )
    .orderBy(desc(previewJobs.id))
    .limit(JOBS_CONSIDERED);
  const chosen = chooseBase(candidates.filter(isOfPreview), job.task);
  return chosen === null ? null : toBase(chosen);
}

/** The base that a claim was answered with before, unless it has expired since. */
export async function loadBase(tx: Executor, baseJobId: string | null): Promise<BuildBase | null> {
  if (baseJobId === null) return null;
  const [base] = await tx
    .select(COLUMNS)
    .from(previewJobs)
    .where(and(eq(previewJobs.id, baseJobId), eq(previewJobs.state, 'ready')));
  return base === undefined ? null : toBase(base);
}

function isOfPreview<Row extends Pick<Job, 'kind' | 'task'>>(
  row: Row,
): row is Row & Pick<PreviewJob, 'kind' | 'task'> {
  return row.kind === 'preview';
}

function toBase({
  id,
  revisionId,
  manifestKey,
  manifestSha256,
}: Omit<BaseCandidate, 'task'>): BuildBase | null {
  if (manifestKey === null || manifestSha256 === null) return null;
  return { job_id: id, revision_id: revisionId, manifest_key: manifestKey, manifest_sha256: manifestSha256 };
}
