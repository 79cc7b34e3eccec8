import { FinalJobError, type QueuedJob } from '../../../src/platform/queue/job-queue.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import type { ApiClient } from '../../api/api-client.ts';
import type { LayoutEngines } from '../../engine-host/layout/layout-session.ts';
import type { AttemptDeps } from '../attempt/attempt-deps.ts';
import { claimJob } from '../attempt/claim-job.ts';
import { attemptInCompany, doWork, type Way } from '../attempt/do-work.ts';
import { StageStopwatch } from '../attempt/stage-timings.ts';
import type { JobContext, JobDefinition } from '../definition.ts';
import { toJobFailure } from '../preview/to-job-failure.ts';
import type { BlobCache } from '../source/blob-cache.ts';
import { drawOne } from './draw-one.ts';

type SnapshotQueue = 'snapshot' | 'snapshot.gpu';

export interface SnapshotJobDeps extends Omit<AttemptDeps, 'report' | 'processId'> {
  readonly api: Pick<ApiClient, 'claimDrawing'>;
  readonly storage: ObjectStorage;
  readonly blobs: BlobCache;
  readonly engines: LayoutEngines;
}

/** Left of the preview's time, so that it can end with what was drawn until then. */
const TIME_FOR_LAST_STEP_MS = 15_000;

/** A picture is not worth the runners that it may be ending. */
const TAKEOVERS = 1;

const OUT_OF_TIME_HINT = 'It stays a placeholder.';

/**
 * `snapshot` and `snapshot.gpu`: asks whether the picture is still wanted → subtree from storage → PNG into storage.
 * Whatever goes wrong costs the picture alone: the preview that waits for it shows a placeholder.
 */
export function defineSnapshotJob(deps: SnapshotJobDeps): JobDefinition<SnapshotQueue> {
  return {
    concurrency: deps.concurrency,
    isWork: true,
    jobIdOf: (payload) => payload.job_id,
    async handle(job, context) {
      if (job.timesAbandoned > TAKEOVERS) throw new FinalJobError('its runner ended, twice');
      await attemptInCompany(deps, job, context, (way) => runJob(deps, job, way, context));
    },
  };
}

async function runJob(
  deps: SnapshotJobDeps,
  job: QueuedJob<SnapshotQueue>,
  { isLastTry }: Way,
  context: JobContext,
): Promise<void> {
  const { job_id, attempt, request_id: requestId } = job.payload;
  const request = { job_id, kind: 'snapshot', attempt, worker: deps.worker } as const;
  const ask = () => deps.api.claimDrawing(request, { requestId, signal: context.signal });
  const claim = await claimJob(ask, deps.onRefused, context);
  if (claim === null) return;
  const { storage, blobs, engines, clock } = deps;
  const parts = { payload: job.payload, storage, blobs, engines, maxBytes: claim.limits.snapshot_bytes };
  const ending = await doWork(
    {
      job,
      claim: { attempt, time_left_ms: claim.time_left_ms - TIME_FOR_LAST_STEP_MS },
      isLastTry,
      stopwatch: new StageStopwatch(deps.monotonic),
      clock,
      outOfTimeHint: OUT_OF_TIME_HINT,
      toFailure: toJobFailure,
      run: ({ signal }) => drawOne({ ...parts, signal, log: context.log }),
    },
    context,
  );
  if (ending.status === 'failed') throw new FinalJobError(ending.error.message);
}
