import type { CallbackBody, ClaimRequest, ClaimResponse } from '../../../src/contracts/worker-calls.ts';
import type { Clock } from '../../../src/platform/clock.ts';
import type { QueuedJob } from '../../../src/platform/queue/job-queue.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import type { ApiClient } from '../../api/api-client.ts';
import type { LayoutEngines } from '../../engine-host/layout/layout-session.ts';
import { callsForAnother, runTwiceAtMost } from '../attempt/begin-again.ts';
import { claimJob } from '../attempt/claim-job.ts';
import { noteJobFailure } from '../attempt/note-job-failure.ts';
import { createProgressReport } from '../attempt/report-progress.ts';
import { type MonotonicClock, StageStopwatch } from '../attempt/stage-timings.ts';
import { watchDeadline } from '../attempt/watch-deadline.ts';
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
  const { company } = deps;
  return {
    concurrency: deps.concurrency,
    isWork: true,
    jobIdOf: (payload) => payload.job_id,
    handle(job, context) {
      // It was in a process that died. Alone it ends nobody else's work, and if it is to blame, that shows.
      const alone = deps.concurrency === 1 || job.timesAbandoned > 0;
      return runTwiceAtMost(
        (isLastTry) => {
          const way = { alone: alone || isLastTry, isLastTry };
          return company.run(way.alone, context.signal, () => runJob(deps, job, way, context));
        },
        () => context.log.warn({}, 'an engine was ended from outside: the build begins again, alone'),
      );
    },
  };
}

async function runJob(
  deps: PreviewJobDeps,
  job: QueuedJob<PreviewQueue>,
  { alone, isLastTry }: { readonly alone: boolean; readonly isLastTry: boolean },
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
  const base = {
    job_id: job.payload.job_id,
    kind: 'preview' as const,
    attempt: claim.attempt,
    worker: deps.worker,
  };
  const deadline = watchDeadline(deps.clock, claim, OUT_OF_TIME_HINT);
  const progress = createProgressReport(job, claim.attempt, { clock: deps.clock, log: context.log });
  const build: PreviewBuild = {
    payload: job.payload,
    claim,
    storage: deps.storage,
    // In its last try it is to be alone in this machine's memory, too.
    engines: isLastTry ? { ...deps.engines, tryOpen: () => null } : deps.engines,
    headStart,
    engineVersion: deps.engineVersion,
    memory: deps.memory,
    stopwatch,
    log: context.log,
    countError: context.countError,
    signal: AbortSignal.any([context.signal, deadline.signal]),
    progress: progress.report,
    isLastTry,
  };
  try {
    const result = await buildPreview(build, deps.blobs);
    const manifest = { manifest_key: result.manifest.key, manifest_sha256: result.manifest.sha256 };
    const timings = stopwatch.totals();
    return { ...base, status: 'ready', ...manifest, counts: countsOf(claim, result), timings_ms: timings };
  } catch (error) {
    context.signal.throwIfAborted();
    if (!deadline.signal.aborted && callsForAnother(build, error)) throw error;
    const reason: unknown = deadline.signal.aborted ? deadline.signal.reason : error;
    const failure = toJobFailure(reason);
    noteJobFailure(context, failure, reason);
    const timings = stopwatch.totals();
    return { ...base, status: 'failed', error: failure, counts: countsOf(claim, null), timings_ms: timings };
  } finally {
    progress.stop();
    deadline.cancel();
  }
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
