import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import { TIER_LIMITS } from '../../../src/contracts/tiers.ts';
import type { CallbackBody, InfluenceClaim } from '../../../src/contracts/worker-calls.ts';
import type { QueuedJob } from '../../../src/platform/queue/job-queue.ts';
import type { ApiClient } from '../../api/api-client.ts';
import type { AttemptDeps } from '../attempt/attempt-deps.ts';
import { claimJob } from '../attempt/claim-job.ts';
import { attemptInCompany, doWork, type Way } from '../attempt/do-work.ts';
import { StageStopwatch } from '../attempt/stage-timings.ts';
import type { JobContext, JobDefinition } from '../definition.ts';
import { diffMaps } from './diff-maps.ts';
import { generateMap } from './generate-map.ts';
import { toInfluenceFailure } from './influence-failures.ts';
import type { InfluenceOutcome, InfluenceRun } from './influence-run.ts';
import { simulateCss } from './simulate-css.ts';

type RunParts = Pick<InfluenceRun, 'storage' | 'blobs' | 'engines' | 'engineVersion' | 'memory'>;

export interface InfluenceJobDeps extends AttemptDeps, RunParts {
  readonly api: Pick<ApiClient, 'claimInfluence'>;
}

const OUT_OF_TIME_HINT = 'Analyse fewer pages at once, or try again when the service is less busy.';

/** `influence`: claim → source or stored reports → analysis → result → callback. */
export function defineInfluenceJob(deps: InfluenceJobDeps): JobDefinition<'influence'> {
  return {
    concurrency: deps.concurrency,
    isWork: true,
    jobIdOf: (payload) => payload.job_id,
    handle: (job, context) => attemptInCompany(deps, job, context, (way) => runJob(deps, job, way, context)),
  };
}

async function runJob(
  deps: InfluenceJobDeps,
  job: QueuedJob<'influence'>,
  { alone, isLastTry }: Way,
  context: JobContext,
): Promise<void> {
  const claimedAt = deps.clock.now().getTime();
  const delivery = { process_id: deps.processId, alone, times_abandoned: job.timesAbandoned };
  const { job_id, request_id: requestId } = job.payload;
  const request = { job_id, kind: 'influence', worker: deps.worker, delivery } as const;
  const ask = () => deps.api.claimInfluence(request, { requestId, signal: context.signal });
  const claim = await claimJob(ask, deps.onRefused, context);
  if (claim === null) return;
  const stopwatch = new StageStopwatch(deps.monotonic);
  stopwatch.add('queued', claimedAt - job.addedAt.getTime());
  const body = await settle(deps, job, { claim, stopwatch, isLastTry }, context);
  await deps.report({ body, request_id: requestId }, context.log);
}

/** The job's final state, whatever happens; throws only when the job is no longer this runner's to settle. */
async function settle(
  deps: InfluenceJobDeps,
  job: QueuedJob<'influence'>,
  attempt: Pick<InfluenceRun, 'claim' | 'stopwatch' | 'isLastTry'>,
  context: JobContext,
): Promise<CallbackBody> {
  const { claim } = attempt;
  const { storage, blobs, engines, engineVersion, memory, worker, clock } = deps;
  const parts = { payload: job.payload, storage, blobs, engines, engineVersion, memory };
  const { timings_ms, ...ending } = await doWork(
    {
      ...attempt,
      job,
      clock,
      outOfTimeHint: OUT_OF_TIME_HINT,
      toFailure: toInfluenceFailure,
      run: (limits) => doTask({ ...context, ...attempt, ...parts, ...limits }),
    },
    context,
  );
  const base = {
    job_id: job.payload.job_id,
    kind: 'influence' as const,
    attempt: claim.attempt,
    worker,
    timings_ms,
  };
  if (ending.status === 'failed') return { ...base, ...ending, counts: countsOf(null) };
  const { result } = ending;
  return {
    ...base,
    status: 'ready',
    result_key: result.key,
    result_sha256: result.sha256,
    counts: countsOf(result),
  };
}

async function doTask(run: InfluenceRun): Promise<InfluenceOutcome> {
  assertTierAllows(run.claim);
  const { task } = run.claim;
  switch (task.operation) {
    case 'generate':
      return generateMap(run, task);
    case 'simulate_css':
      return simulateCss(run, task);
    case 'diff':
      return diffMaps(run, task);
  }
}

/** A downgrade can come between the request and the claim. */
function assertTierAllows({ tier, task }: InfluenceClaim): void {
  const { deepInfluence, selectorMuting, mapDiff } = TIER_LIMITS[tier];
  const allowed =
    task.operation === 'generate'
      ? deepInfluence || task.css_influence_mode === 'basic'
      : task.operation === 'diff'
        ? mapDiff
        : selectorMuting;
  if (allowed) return;
  throw new JobFailureError({
    code: 'UPGRADE_REQUIRED',
    message: `The ${tier} tier, which applies now, does not have what was asked for.`,
    hint: 'Ask for the basic mode, or upgrade.',
  });
}

function countsOf(outcome: InfluenceOutcome | null): CallbackBody['counts'] {
  const { nodes, warnings } = outcome ?? { nodes: 0, warnings: 0 };
  return { screens: 0, devices: 0, nodes, snapshots: 0, warnings };
}
