import { eq } from 'drizzle-orm';
import type { Manifest } from '../../contracts/manifest.ts';
import { manifestKey, previewPrefix } from '../../contracts/storage-keys.ts';
import type { CallbackBody } from '../../contracts/worker-calls.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { inOneTrip } from '../../platform/db/in-one-trip.ts';
import type { StoredSizes } from '../../platform/storage/object-sizes.ts';
import type { ObjectStorage } from '../../platform/storage/object-storage.ts';
import { writeAudit } from '../accounts/index.ts';
import { announceDeviceNews } from '../devices/index.ts';
import type {
  AnalysisReadyBody,
  AnalysisResults,
  DocsReadyBody,
  DocsResults,
  KeptAnalysis,
} from './analysis-results.ts';
import { toOutputLimits } from './claim-job.ts';
import type { PreviewContext } from './context.ts';
import { endJob } from './end-job.ts';
import { announceJobEvent, recordJobEvent } from './events/job-events.ts';
import { screensForEvent } from './events/screens-for-event.ts';
import { lockJob } from './load-job.ts';
import { refuseCall } from './refuse-call.ts';
import { assertManifestOfJob, namedObjects } from './results/check-manifest.ts';
import { readManifest } from './results/read-manifest.ts';
import { saveOutputs } from './results/save-outputs.ts';
import { isDocsJob, isInfluenceJob, isPreviewJob, type Job, type PreviewJob, previewJobs } from './tables.ts';
import { tellOfDocs } from './tell-of-docs.ts';
import { tellOfMap } from './tell-of-map.ts';

type ReadyBody = Extract<CallbackBody, { kind: 'preview'; status: 'ready' }>;
type FailedBody = Extract<CallbackBody, { status: 'failed' }>;
type CallbackContext = PreviewContext & { readonly analyses: AnalysisResults; readonly docs: DocsResults };

/** `repeated`: the same delivery came before and nothing was changed. */
export type CallbackOutcome = 'accepted' | 'repeated';

/** Takes a job's final state from the runner that holds its current attempt; everybody else is refused. */
export async function acceptCallback(ctx: CallbackContext, body: CallbackBody): Promise<CallbackOutcome> {
  const accept = prepare(ctx, body);
  const [job] = await ctx.db.select().from(previewJobs).where(eq(previewJobs.id, body.job_id));
  if (isRepeated(job, body)) return 'repeated';
  assertAwaited(job, body);
  const outcome = await accept(job);
  if (outcome === 'accepted') await announce(ctx, job, body);
  return outcome;
}

async function announce(ctx: CallbackContext, job: Job, body: CallbackBody): Promise<void> {
  await announceJobEvent(ctx, job.id);
  if (body.kind === 'preview' && body.status === 'ready') await announceDeviceNews(ctx, job.userId);
}

/**
 * Reads storage beside the job, and before its row is locked: a slow bucket must not hold the lock. What is wrong
 * with a result matters only when somebody waits for it.
 */
function prepare(ctx: CallbackContext, body: CallbackBody): (job: Job) => Promise<CallbackOutcome> {
  if (body.status === 'failed') return () => acceptFailure(ctx, body);
  if (body.kind === 'influence') return prepareAnalysis(ctx, body);
  if (body.kind !== 'preview') return prepareDocs(ctx, body);
  const reading = readResult(ctx.storage, body);
  reading.catch(() => undefined);
  return async (job) => {
    if (!isPreviewJob(job)) throw unknownJob();
    return acceptResult(ctx, body, verifyResult(job, await reading));
  };
}

function prepareAnalysis(
  ctx: CallbackContext,
  body: AnalysisReadyBody,
): (job: Job) => Promise<CallbackOutcome> {
  const reading = ctx.analyses.read(body);
  reading.catch(() => undefined);
  return async (job) => {
    if (!isInfluenceJob(job)) throw unknownJob();
    const verify = await reading;
    return acceptAnalysisResult(ctx, body, verify(job));
  };
}

function prepareDocs(ctx: CallbackContext, body: DocsReadyBody): (job: Job) => Promise<CallbackOutcome> {
  const reading = ctx.docs.read(body);
  reading.catch(() => undefined);
  return async (job) => {
    if (!isDocsJob(job)) throw unknownJob();
    const verify = await reading;
    return acceptAnalysisResult(ctx, body, verify(job));
  };
}

function acceptAnalysisResult(
  ctx: PreviewContext,
  body: AnalysisReadyBody | DocsReadyBody,
  kept: KeptAnalysis,
): Promise<CallbackOutcome> {
  const at = ctx.clock.now();
  return settle(ctx, body, async (tx, job) => {
    const result = { manifestKey: body.result_key, manifestSha256: body.result_sha256 };
    const ready = { ...reportOf(body), ...result, state: 'ready', endedAt: at } as const;
    const data = { counts: body.counts, ...kept.event.data };
    await inOneTrip(
      () => kept.save(tx),
      () => tx.update(previewJobs).set(ready).where(eq(previewJobs.id, job.id)),
      () => recordJobEvent(tx, { jobId: job.id, type: kept.event.type, data, at }),
    );
    if (kept.event.type === 'map_ready') await tellOfMap(ctx, tx, job, kept.event);
    else await tellOfDocs(ctx, tx, job, null);
  });
}

function acceptFailure(ctx: CallbackContext, body: FailedBody): Promise<CallbackOutcome> {
  return settle(ctx, body, async (tx, job) => {
    await tx.update(previewJobs).set(reportOf(body)).where(eq(previewJobs.id, job.id));
    if (isDocsJob(job)) await ctx.docs.saveUsage(tx, job, body.ai_usage ?? []);
    await endJob(ctx, tx, job, { state: 'failed', failure: body.error });
  });
}

function acceptResult(ctx: PreviewContext, body: ReadyBody, manifest: Manifest): Promise<CallbackOutcome> {
  const at = ctx.clock.now();
  return settle(ctx, body, async (tx, job) => {
    const ready = {
      ...reportOf(body),
      state: 'ready',
      endedAt: at,
      manifestKey: body.manifest_key,
      manifestSha256: body.manifest_sha256,
      generatorVersion: manifest.generator_version,
    } as const;
    const data = { counts: body.counts, ...screensForEvent(manifest.outputs) };
    await inOneTrip(
      () => saveOutputs(tx, job.id, manifest.outputs),
      () => tx.update(previewJobs).set(ready).where(eq(previewJobs.id, job.id)),
      () => recordJobEvent(tx, { jobId: job.id, type: 'ready', data, at }),
    );
  });
}

/** Looks again under the lock: a cancel, the sweep or the same delivery may have come first. */
function settle(
  ctx: PreviewContext,
  body: CallbackBody,
  write: (tx: Transaction, job: Job) => Promise<void>,
): Promise<CallbackOutcome> {
  return ctx.db.transaction(async (tx) => {
    const job = await lockJob(tx, body.job_id);
    if (isRepeated(job, body)) return 'repeated';
    assertAwaited(job, body);
    const details = { status: body.status, attempt: body.attempt, ...body.counts };
    await inOneTrip(
      () => write(tx, job),
      () =>
        writeAudit(ctx, tx, {
          action: `${body.kind}.settled`,
          subject: { type: 'job', id: job.id },
          details,
        }),
    );
    return 'accepted';
  });
}

function reportOf(body: CallbackBody) {
  return { counts: body.counts, timings: body.timings_ms };
}

/** Compared by meaning, not by bytes: what a queue hands back need not be the bytes that went in. */
function isRepeated(job: Job | undefined, body: CallbackBody): boolean {
  if (job === undefined || job.attempt !== body.attempt) return false;
  if (body.status === 'failed') return job.state === 'failed' && job.failure?.code === body.error.code;
  return (job.state === 'ready' || job.state === 'expired') && job.manifestSha256 === hashOf(body);
}

function hashOf(body: ReadyBody | AnalysisReadyBody | DocsReadyBody): string {
  return body.kind === 'preview' ? body.manifest_sha256 : body.result_sha256;
}

function unknownJob() {
  return refuseCall('unknown_job', 'There is no such job.');
}

function assertAwaited(job: Job | undefined, body: CallbackBody): asserts job is Job {
  if (job === undefined || job.kind !== body.kind) throw unknownJob();
  if (job.state !== 'building') throw refuseCall('not_active', `The job is ${job.state}.`);
  if (job.attempt !== body.attempt) {
    throw refuseCall('other_attempt', 'Another attempt of the job is current. Drop the result.');
  }
}

/** What a runner says it made, as storage holds it. */
interface StoredResult {
  readonly manifest: Manifest;
  /** Of what the manifest names. */
  readonly sizes: StoredSizes;
}

/** Reads the manifest, and how large the objects are that it names. */
async function readResult(storage: ObjectStorage, body: ReadyBody): Promise<StoredResult> {
  if (body.manifest_key !== manifestKey(body.job_id, body.attempt)) {
    throw refuseCall('foreign_key', 'The manifest key is not the one of this attempt.');
  }
  const sizes = storage.sizesBelow(previewPrefix(body.job_id));
  const manifest = await readManifest(storage, body.manifest_key, body.manifest_sha256);
  return { manifest, sizes: await sizes.of(namedObjects(manifest).map(({ key }) => key)) };
}

function verifyResult(job: PreviewJob, { manifest, sizes }: StoredResult): Manifest {
  assertManifestOfJob(manifest, job, toOutputLimits(job.claimedTier ?? job.tier));
  const missing = namedObjects(manifest).filter(({ key, bytes }) => {
    const size = sizes.get(key);
    return size === undefined || (bytes !== null && bytes !== size);
  });
  if (missing.length === 0) return manifest;
  throw refuseCall('output_missing', `${missing.length} outputs are not in storage as the manifest says.`);
}
