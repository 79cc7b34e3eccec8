import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import { TIER_LIMITS } from '../../../src/contracts/tiers.ts';
import type { CallbackBody, ClaimRequest, InfluenceClaim } from '../../../src/contracts/worker-calls.ts';
import type { Clock } from '../../../src/platform/clock.ts';
import type { QueuedJob } from '../../../src/platform/queue/job-queue.ts';
import type { ApiClient } from '../../api/api-client.ts';
import { callsForAnother, runTwiceAtMost } from '../attempt/begin-again.ts';
import { claimJob } from '../attempt/claim-job.ts';
import { noteJobFailure } from '../attempt/note-job-failure.ts';
import { createProgressReport } from '../attempt/report-progress.ts';
import { type MonotonicClock, StageStopwatch } from '../attempt/stage-timings.ts';
import { watchDeadline } from '../attempt/watch-deadline.ts';
import type { ReportResult } from '../callbacks/report-result.ts';
import type { Company } from '../company.ts';
import type { JobContext, JobDefinition } from '../definition.ts';
import { diffMaps } from './diff-maps.ts';
import { generateMap } from './generate-map.ts';
import { toInfluenceFailure } from './influence-failures.ts';
import type { InfluenceOutcome, InfluenceRun } from './influence-run.ts';
import { simulateCss } from './simulate-css.ts';

type RunParts = Pick<InfluenceRun, 'storage' | 'blobs' | 'engines' | 'engineVersion' | 'memory'>;

export interface InfluenceJobDeps extends RunParts {
  readonly api: Pick<ApiClient, 'claimInfluence'>;
  /** Told when the API refuses this runner. */
  readonly onRefused: () => void;
  readonly report: ReportResult;
  readonly worker: ClaimRequest['worker'];
  /** Of this run of the runner; its worker id outlives it. */
  readonly processId: string;
  readonly clock: Clock;
  readonly monotonic: MonotonicClock;
  readonly concurrency: number;
  /** Shared by all work of this process. */
  readonly company: Company;
}

const OUT_OF_TIME_HINT = 'Analyse fewer pages at once, or try again when the service is less busy.';

/** `influence`: claim → source or stored reports → analysis → result → callback. */
export function defineInfluenceJob(deps: InfluenceJobDeps): JobDefinition<'influence'> {
  return {
    concurrency: deps.concurrency,
    isWork: true,
    jobIdOf: (payload) => payload.job_id,
    handle(job, context) {
      const alone = deps.concurrency === 1 || job.timesAbandoned > 0;
      return runTwiceAtMost(
        (isLastTry) => {
          const way = { alone: alone || isLastTry, isLastTry };
          return deps.company.run(way.alone, context.signal, () => runJob(deps, job, way, context));
        },
        () => context.log.warn({}, 'an engine was ended from outside: the analysis begins again, alone'),
      );
    },
  };
}

async function runJob(
  deps: InfluenceJobDeps,
  job: QueuedJob<'influence'>,
  { alone, isLastTry }: { readonly alone: boolean; readonly isLastTry: boolean },
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
  const { claim, stopwatch } = attempt;
  const deadline = watchDeadline(deps.clock, claim, OUT_OF_TIME_HINT);
  const progress = createProgressReport(job, claim.attempt, { clock: deps.clock, log: context.log });
  const { storage, blobs, engines, engineVersion, memory, worker } = deps;
  const run: InfluenceRun = {
    ...context,
    ...attempt,
    payload: job.payload,
    storage,
    blobs,
    engines,
    engineVersion,
    memory,
    signal: AbortSignal.any([context.signal, deadline.signal]),
    progress: progress.report,
  };
  const base = { job_id: job.payload.job_id, kind: 'influence' as const, attempt: claim.attempt, worker };
  try {
    const outcome = await doTask(run);
    const result = { result_key: outcome.key, result_sha256: outcome.sha256 };
    const timings = stopwatch.totals();
    return { ...base, status: 'ready', ...result, counts: countsOf(outcome), timings_ms: timings };
  } catch (error) {
    context.signal.throwIfAborted();
    if (!deadline.signal.aborted && callsForAnother(run, error)) throw error;
    const reason: unknown = deadline.signal.aborted ? deadline.signal.reason : error;
    const failure = toInfluenceFailure(reason);
    noteJobFailure(context, failure, reason);
    const timings = stopwatch.totals();
    return { ...base, status: 'failed', error: failure, counts: countsOf(null), timings_ms: timings };
  } finally {
    progress.stop();
    deadline.cancel();
  }
}

function doTask(run: InfluenceRun): Promise<InfluenceOutcome> {
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
  const allowed = {
    generate: deepInfluence || !('css_influence_mode' in task) || task.css_influence_mode === 'basic',
    simulate_css: selectorMuting,
    diff: mapDiff,
  }[task.operation];
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
