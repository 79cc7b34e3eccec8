import type { QueuedJob } from '../../../src/platform/queue/job-queue.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import type { ApiClient } from '../../api/api-client.ts';
import type { LayoutEngines } from '../../engine-host/layout/layout-session.ts';
import type { AttemptDeps } from '../attempt/attempt-deps.ts';
import { attemptInCompany, type Way } from '../attempt/do-work.ts';
import type { JobContext, JobDefinition } from '../definition.ts';
import type { BlobCache } from '../source/blob-cache.ts';
import type { DocumentMemory } from '../source/document-memory.ts';
import { beginAttempt } from './begin-attempt.ts';
import { handOver } from './drawings/hand-over.ts';
import { takeHeadStart } from './head-start.ts';
import { type Attempt, runBuild, runLastStep } from './run-attempt.ts';

export type PreviewQueue = 'preview' | 'preview.gpu';

export interface PreviewJobDeps extends AttemptDeps {
  readonly api: Pick<ApiClient, 'claim'>;
  readonly storage: ObjectStorage;
  readonly blobs: BlobCache;
  readonly engines: LayoutEngines;
  /** The engine and release: outputs that another one made are not copied. */
  readonly engineVersion: string;
  /** From how many pixels on a screen's large pictures are left to `snapshot`; `null` draws all of them here. */
  readonly handOverPixels: number | null;
  /** Where those pictures are drawn. */
  readonly drawingQueue: 'snapshot' | 'snapshot.gpu';
  readonly memory: DocumentMemory;
}

/** `preview` and `preview.gpu`: claim → source → screens, with their large pictures as children → manifest → callback. */
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
  way: Way,
  context: JobContext,
): Promise<void> {
  // An engine works for nobody's job that may have ended a process before: first the API counts the attempt.
  const engines = way.isLastTry || job.isRedelivery ? null : deps.engines;
  const headStart = takeHeadStart({ ...deps, engines }, job.payload, context.signal);
  try {
    const begun = await beginAttempt(deps, job, way, context);
    if (begun === null) return;
    const attempt = { ...begun, headStart, isLastTry: way.isLastTry };
    const body = await settle(deps, job, attempt, context);
    if (body !== null) await deps.report({ body, request_id: job.payload.request_id }, context.log);
  } finally {
    headStart.release();
  }
}

/** The attempt's end, or `null` when it waits for its pictures and is no longer this runner's. */
async function settle(
  deps: PreviewJobDeps,
  job: QueuedJob<PreviewQueue>,
  attempt: Attempt,
  context: JobContext,
) {
  if (attempt.state !== null) {
    // Whoever left it may have been gone before it began to wait.
    if ((await job.waitForChildren()) === 'waiting') return null;
    return runLastStep(deps, job, attempt, attempt.state, context);
  }
  const end = await runBuild(deps, job, attempt, context);
  if ('body' in end) return end.body;
  const { storage, drawingQueue } = deps;
  const { payload } = job;
  const parts = { payload, claim: attempt.claim, storage, drawingQueue, log: context.log };
  const left = await handOver(parts, job, end.state);
  return left === 'waiting' ? null : runLastStep(deps, job, attempt, end.state, context);
}
