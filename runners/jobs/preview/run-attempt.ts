import type { CallbackBody, ClaimResponse } from '../../../src/contracts/worker-calls.ts';
import type { QueuedJob } from '../../../src/platform/queue/job-queue.ts';
import { doWork, type Ending } from '../attempt/do-work.ts';
import type { JobContext } from '../definition.ts';
import type { BegunAttempt } from './begin-attempt.ts';
import { buildPreview, type PreviewResult } from './build-preview.ts';
import type { BuildState } from './drawings/build-state.ts';
import { completeBuild } from './drawings/complete-build.ts';
import type { PreviewBuild } from './preview-build.ts';
import type { PreviewJobDeps, PreviewQueue } from './preview-job.ts';
import { toJobFailure } from './to-job-failure.ts';

export type Attempt = BegunAttempt & Pick<PreviewBuild, 'isLastTry' | 'headStart'>;

const OUT_OF_TIME_HINT =
  'Build fewer screens or devices at once, or try again when the service is less busy.';

/** Pictures that are handed over so late would be given up before they are drawn. */
const TIME_TO_HAND_OVER_MS = 45_000;

/** How a build ended, or what it has made before large pictures are drawn. Throws as `doWork` does. */
export async function runBuild(
  deps: PreviewJobDeps,
  job: QueuedJob<PreviewQueue>,
  attempt: Attempt,
  context: JobContext,
): Promise<{ readonly body: CallbackBody } | { readonly state: BuildState }> {
  const { storage, engines, engineVersion, memory } = deps;
  const isInTime = attempt.claim.time_left_ms >= TIME_TO_HAND_OVER_MS;
  const ending = await doWork(
    {
      ...workOf(deps, job, attempt),
      run: (limits) =>
        buildPreview(
          {
            ...context,
            ...attempt,
            ...limits,
            payload: job.payload,
            storage,
            // In its last try it is to be alone in this machine's memory, too.
            engines: attempt.isLastTry ? { ...engines, tryOpen: () => null } : engines,
            engineVersion,
            memory,
            handOverPixels: isInTime ? deps.handOverPixels : null,
          },
          deps.blobs,
        ),
    },
    context,
  );
  if (ending.status === 'failed') return { body: toBody(deps, job, attempt, ending) };
  const { result } = ending;
  return 'state' in result ? result : { body: toBody(deps, job, attempt, { ...ending, result }) };
}

/** How an attempt ended whose pictures have been drawn, or not. Throws as `doWork` does. */
export async function runLastStep(
  deps: PreviewJobDeps,
  job: QueuedJob<PreviewQueue>,
  attempt: Attempt,
  state: BuildState,
  context: JobContext,
): Promise<CallbackBody> {
  const { storage, memory, engineVersion } = deps;
  const { claim, stopwatch } = attempt;
  const parts = { payload: job.payload, claim, stopwatch, storage, memory, engineVersion };
  const ending = await doWork(
    {
      ...workOf(deps, job, attempt),
      run: (limits) => completeBuild({ ...parts, ...limits, log: context.log }, state),
    },
    context,
  );
  return toBody(deps, job, attempt, ending);
}

function workOf(
  { clock }: PreviewJobDeps,
  job: QueuedJob<PreviewQueue>,
  { claim, isLastTry, stopwatch }: Attempt,
) {
  const outOfTimeHint = OUT_OF_TIME_HINT;
  return { job, claim, isLastTry, stopwatch, clock, outOfTimeHint, toFailure: toJobFailure };
}

function toBody(
  { worker }: PreviewJobDeps,
  { payload }: QueuedJob<PreviewQueue>,
  { claim }: Attempt,
  { timings_ms, ...ending }: Ending<PreviewResult>,
): CallbackBody {
  const { attempt } = claim;
  const base = { job_id: payload.job_id, kind: 'preview' as const, attempt, worker, timings_ms };
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
