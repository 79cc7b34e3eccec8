import type { CallbackBody, ClaimRequest, ClaimResponse } from '../../../src/contracts/worker-calls.ts';
import type { Clock } from '../../../src/platform/clock.ts';
import type { QueuedJob } from '../../../src/platform/queue/job-queue.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import type { ApiClient } from '../../api/api-client.ts';
import type { LayoutEngines } from '../../engine-host/layout/layout-session.ts';
import { claimJob } from '../attempt/claim-job.ts';
import { attemptInCompany, doWork, type Way } from '../attempt/do-work.ts';
import { type MonotonicClock, StageStopwatch } from '../attempt/stage-timings.ts';
import type { ReportResult } from '../callbacks/report-result.ts';
import type { Company } from '../company.ts';
import type { JobContext, JobDefinition } from '../definition.ts';
import type { BlobCache } from '../source/blob-cache.ts';
import type { DocumentMemory } from '../source/document-memory.ts';
import { buildPreview, type PreviewResult } from './build-preview.ts';
import { takeHeadStart } from './head-start.ts';
import type { PreviewBuild } from './preview-build.ts';
import { toJobFailure } from './to-job-failure.ts';

type PreviewQueue = 'preview' | 'preview.gpu';

export interface PreviewJobDeps {
  readonly api: Pick<ApiClient, 'claim'>;
  /** Told when the API refuses this runner. */
  readonly onRefused: () => void;
  readonly report: ReportResult;
  readonly storage: ObjectStorage;
  readonly blobs: BlobCache;
  readonly engines: LayoutEngines;
  /** The engine and release: outputs that another one made are not copied. */
  readonly engineVersion: string;
  readonly memory: DocumentMemory;
  readonly worker: ClaimRequest['worker'];
  /** Of this run of the runner; its worker id outlives it. */
  readonly processId: string;
  readonly clock: Clock;
  readonly monotonic: MonotonicClock;
  readonly concurrency: number;
  /** Shared by all work of this process. */
  readonly company: Company;
}

const OUT_OF_TIME_HINT =
  'Build fewer screens or devices at once, or try again when the service is less busy.';

/** `preview` and `preview.gpu`: claim → source → screens → manifest → callback. */
export function definePreviewJob(deps: PreviewJobDeps): JobDefinition<PreviewQueue> {
  return {
    concurrency: deps.concurrency,
    isWork: true,
    jobIdOf: (payload) => payload.job_id,
    handle: (job, context) => attemptInCompany(deps, job, context, (way) => runJob(deps, job, way, context)),
  };
}

async function runJob(
  deps: PreviewJobDeps,
  job: QueuedJob<PreviewQueue>,
  { alone, isLastTry }: Way,
  context: JobContext,
): Promise<void> {
  const claimedAt = deps.clock.now().getTime();
  const delivery = { process_id: deps.processId, alone, times_abandoned: job.timesAbandoned };
  // An engine works for nobody's job that may have ended a process before: first the API counts the attempt.
  const engines = isLastTry || job.timesAbandoned > 0 ? null : deps.engines;
  const headStart = takeHeadStart({ ...deps, engines }, job.payload, context.signal);
  try {
    const { job_id, request_id: requestId } = job.payload;
    const request = { job_id, kind: 'preview', worker: deps.worker, delivery } as const;
    const ask = () => deps.api.claim(request, { requestId, signal: context.signal });
    const claim = await claimJob(ask, deps.onRefused, context);
    if (claim === null) return;
    const stopwatch = new StageStopwatch(deps.monotonic);
    stopwatch.add('queued', claimedAt - job.addedAt.getTime());
    const body = await settle(deps, job, { claim, stopwatch, isLastTry, headStart }, context);
    await deps.report({ body, request_id: requestId }, context.log);
  } finally {
    headStart.release();
  }
}

interface Attempt extends Pick<PreviewBuild, 'isLastTry' | 'stopwatch' | 'headStart'> {
  readonly claim: ClaimResponse;
}

/** The job's final state, whatever happens; throws only when the job is no longer this runner's to settle. */
async function settle(
  deps: PreviewJobDeps,
  job: QueuedJob<PreviewQueue>,
  { claim, stopwatch, isLastTry, headStart }: Attempt,
  context: JobContext,
): Promise<CallbackBody> {
  const parts = { payload: job.payload, claim, headStart, stopwatch, isLastTry };
  const { storage, engines, engineVersion, memory, worker } = deps;
  const { timings_ms, ...ending } = await doWork(
    {
      ...parts,
      job,
      clock: deps.clock,
      outOfTimeHint: OUT_OF_TIME_HINT,
      toFailure: toJobFailure,
      run: (limits) =>
        buildPreview(
          {
            ...context,
            ...parts,
            ...limits,
            storage,
            // In its last try it is to be alone in this machine's memory, too.
            engines: isLastTry ? { ...engines, tryOpen: () => null } : engines,
            engineVersion,
            memory,
          },
          deps.blobs,
        ),
    },
    context,
  );
  const { attempt } = claim;
  const base = { job_id: job.payload.job_id, kind: 'preview' as const, attempt, worker, timings_ms };
  if (ending.status === 'failed') return { ...base, ...ending, counts: countsOf(claim, null) };
  const { manifest } = ending.result;
  return {
    ...base,
    status: 'ready',
    manifest_key: manifest.key,
    manifest_sha256: manifest.sha256,
    counts: countsOf(claim, ending.result),
  };
}

function countsOf(claim: ClaimResponse, result: PreviewResult | null): CallbackBody['counts'] {
  const outputs = result?.built.screens.map(({ output }) => output) ?? [];
  const sum = (count: (output: (typeof outputs)[number]) => number) =>
    outputs.reduce((total, output) => total + count(output), 0);
  return {
    screens: new Set(outputs.map((output) => output.screen_id)).size,
    devices: claim.task.devices.length,
    nodes: sum((output) => output.stats.nodes),
    snapshots: sum((output) => output.stats.snapshots),
    warnings: sum((output) => output.warnings) + (result?.built.failures.length ?? 0),
  };
}
