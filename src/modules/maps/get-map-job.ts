import { DomainError } from '../../contracts/errors.ts';
import { type InfluenceJob, locateJob, openAnalysis, type Whereabouts } from '../previews/index.ts';
import type { MapContext } from './context.ts';
import { openStored, type StoredJson } from './open-stored.ts';

export interface MapJobStatus extends Whereabouts {
  readonly job: InfluenceJob;
}

/** Where an analysis of a project is. */
export async function getMapJob(ctx: MapContext, projectId: string, jobId: string): Promise<MapJobStatus> {
  const job = await openAnalysis(ctx, projectId, jobId, 'project.read');
  return { job, ...(await locateJob(ctx, job)) };
}

/** What a simulation or a comparison found out. Throws `CONFLICT` as long as there is nothing. */
export async function getMapResult(ctx: MapContext, projectId: string, jobId: string): Promise<StoredJson> {
  const { state, task, manifestKey, manifestSha256, objectsDeletedAt } = await openAnalysis(
    ctx,
    projectId,
    jobId,
    'project.read',
  );
  if (task.operation === 'generate') {
    throw new DomainError(
      'CONFLICT',
      'This job makes a version of the map. Read it with GET /projects/{id}/architecture/latest.',
    );
  }
  if (state !== 'ready' || manifestKey === null || manifestSha256 === null) {
    throw new DomainError('CONFLICT', `This job is ${state}; only a ready one has a result.`, {
      details: { status: state },
      retryable: state === 'queued' || state === 'building',
    });
  }
  if (objectsDeletedAt !== null) throw new DomainError('NOT_FOUND', 'The result has expired. Ask again.');
  return openStored(ctx, { key: manifestKey, sha256: manifestSha256 });
}
