import type { AiUsage } from '../../../src/contracts/ai-docs.ts';
import { type DocsResult, docsResultSchema } from '../../../src/contracts/ai-docs-result.ts';
import { docsResultKey } from '../../../src/contracts/storage-keys.ts';
import type { CallbackBody } from '../../../src/contracts/worker-calls.ts';
import type { QueuedJob } from '../../../src/platform/queue/job-queue.ts';
import type { ApiClient } from '../../api/api-client.ts';
import type { AttemptDeps } from '../attempt/attempt-deps.ts';
import { claimJob } from '../attempt/claim-job.ts';
import { attemptInCompany, doWork, type Way } from '../attempt/do-work.ts';
import { StageStopwatch } from '../attempt/stage-timings.ts';
import type { JobContext, JobDefinition } from '../definition.ts';
import { writeJson } from '../influence/write-json.ts';
import { toDocsFailure } from './docs-failures.ts';
import type { DocsRun, DocsSource, Written } from './docs-run.ts';
import { withSource } from './with-source.ts';

type DocsKind = 'ai_docs' | 'static_docs';
type DocsQueue = DocsKind | 'ai_docs.gpu';
type RunParts = Pick<DocsRun, 'storage' | 'blobs' | 'engines' | 'engineVersion' | 'memory'>;

export interface DocsJobDeps extends AttemptDeps, RunParts {
  readonly api: Pick<ApiClient, 'claimDocs'>;
  readonly kind: DocsKind;
  /** Says what each model was asked as soon as it is known, because it is to be told even when nothing comes of it. */
  readonly write: (
    run: DocsRun,
    source: DocsSource,
    onSpent: (usage: readonly AiUsage[]) => void,
  ) => Promise<Written>;
}

const OUT_OF_TIME_HINT = 'Ask for fewer files at once, or try again when the service is less busy.';

/** `ai_docs` and `static_docs`: claim → source → what is written → result → callback. */
export function defineDocsJob(deps: DocsJobDeps): JobDefinition<DocsQueue> {
  return {
    concurrency: deps.concurrency,
    isWork: true,
    jobIdOf: (payload) => payload.job_id,
    handle: (job, context) => attemptInCompany(deps, job, context, (way) => runJob(deps, job, way, context)),
  };
}

async function runJob(
  deps: DocsJobDeps,
  job: QueuedJob<DocsQueue>,
  { alone, isLastTry }: Way,
  context: JobContext,
): Promise<void> {
  const claimedAt = deps.clock.now().getTime();
  const delivery = { process_id: deps.processId, alone, times_abandoned: job.timesAbandoned };
  const { job_id, request_id: requestId } = job.payload;
  const request = { job_id, kind: deps.kind, worker: deps.worker, delivery } as const;
  const ask = () => deps.api.claimDocs(request, { requestId, signal: context.signal });
  const claim = await claimJob(ask, deps.onRefused, context);
  if (claim === null) return;
  const stopwatch = new StageStopwatch(deps.monotonic);
  stopwatch.add('queued', claimedAt - job.addedAt.getTime());
  const body = await settle(deps, job, { claim, stopwatch, isLastTry }, context);
  await deps.report({ body, request_id: requestId }, context.log);
}

/** The job's final state, whatever happens; throws only when the job is no longer this runner's to settle. */
async function settle(
  deps: DocsJobDeps,
  job: QueuedJob<DocsQueue>,
  attempt: Pick<DocsRun, 'claim' | 'stopwatch'> & { readonly isLastTry: boolean },
  context: JobContext,
): Promise<CallbackBody> {
  const { storage, blobs, engines, engineVersion, memory, worker, clock, kind } = deps;
  const parts = { payload: job.payload, storage, blobs, engines, engineVersion, memory };
  let spent: readonly AiUsage[] = [];
  const { timings_ms, ...ending } = await doWork(
    {
      ...attempt,
      job,
      clock,
      outOfTimeHint: OUT_OF_TIME_HINT,
      toFailure: toDocsFailure,
      run: async (limits) => {
        const run = { ...context, ...attempt, ...parts, ...limits };
        const written = await withSource(run, (source) =>
          deps.write(run, source, (usage) => {
            spent = usage;
          }),
        );
        return store(run, { ...written, usage: [...spent] });
      },
    },
    context,
  );
  const base = { job_id: job.payload.job_id, kind, attempt: attempt.claim.attempt, worker, timings_ms };
  const ai_usage = [...spent];
  if (ending.status === 'failed') return { ...base, ...ending, counts: countsOf(0, 0), ai_usage };
  const { key, sha256, sections, warnings } = ending.result;
  return {
    ...base,
    status: 'ready',
    result_key: key,
    result_sha256: sha256,
    counts: countsOf(sections, warnings),
    ai_usage,
  };
}

async function store(run: DocsRun, written: Written) {
  run.progress('upload', 0, 1);
  const { payload, claim, storage, stopwatch } = run;
  const { kind, style, language, from_revision_id } = claim.task;
  const result: DocsResult = {
    schema_version: '1.0',
    job_id: payload.job_id,
    project_id: payload.project_id,
    revision_id: payload.revision_id,
    from_revision_id,
    kind,
    style,
    language,
    ...written,
  };
  const key = docsResultKey(payload.job_id, claim.attempt);
  const { sha256 } = await stopwatch.time('upload', () =>
    writeJson(storage, key, docsResultSchema.parse(result)),
  );
  run.progress('upload', 1, 1);
  const { sections, comments, changes, proposals, checks, secrets } = written;
  const parts = sections.length + comments.length + changes.length + proposals.length;
  return { key, sha256, sections: parts, warnings: checks.dropped.length + secrets.length };
}

function countsOf(nodes: number, warnings: number): CallbackBody['counts'] {
  return { screens: 0, devices: 0, nodes, snapshots: 0, warnings };
}
