import type { ClaimResponse } from '../../../src/contracts/worker-calls.ts';
import type { QueuedJob } from '../../../src/platform/queue/job-queue.ts';
import { claimJob } from '../attempt/claim-job.ts';
import type { Way } from '../attempt/do-work.ts';
import { StageStopwatch } from '../attempt/stage-timings.ts';
import type { JobContext } from '../definition.ts';
import { type BuildState, loadBuildState } from './drawings/build-state.ts';
import type { PreviewJobDeps, PreviewQueue } from './preview-job.ts';

export interface BegunAttempt {
  readonly claim: ClaimResponse;
  readonly stopwatch: StageStopwatch;
  /** What an earlier delivery has made of this very attempt; `null` when it begins now. */
  readonly state: BuildState | null;
}

/**
 * Claims the job: to go on with the attempt that waited for its pictures, when the job was delivered before and there is
 * one, else under a new attempt. `null` when it must be dropped.
 */
export async function beginAttempt(
  deps: PreviewJobDeps,
  job: QueuedJob<PreviewQueue>,
  way: Way,
  context: JobContext,
): Promise<BegunAttempt | null> {
  const claimedAt = deps.clock.now().getTime();
  const stopwatch = new StageStopwatch(deps.monotonic);
  const claim = await claimAs(deps, job, way, job.isRedelivery, context);
  if (claim === null) return null;
  if (claim.continued === true) {
    const state = await loadBuildState(deps, job.payload.job_id, claim.attempt);
    if (state !== null) {
      stopwatch.addAll(state.timings_ms);
      return { claim, stopwatch, state };
    }
  }
  stopwatch.add('queued', claimedAt - job.addedAt.getTime());
  const anew = claim.continued === true ? await claimAs(deps, job, way, false, context) : claim;
  return anew && { claim: anew, stopwatch, state: null };
}

function claimAs(
  deps: PreviewJobDeps,
  job: QueuedJob<PreviewQueue>,
  { alone }: Way,
  mayContinue: boolean,
  context: JobContext,
): Promise<ClaimResponse | null> {
  const delivery = { process_id: deps.processId, alone, times_abandoned: job.timesAbandoned };
  const { job_id, request_id: requestId } = job.payload;
  const request = { job_id, kind: 'preview', worker: deps.worker, delivery } as const;
  const asked = mayContinue ? { ...request, may_continue: true } : request;
  return claimJob(
    () => deps.api.claim(asked, { requestId, signal: context.signal }),
    deps.onRefused,
    context,
  );
}
