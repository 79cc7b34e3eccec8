import type { Clock } from '../src/platform/clock.ts';
import type { Logger } from '../src/platform/log/logger.ts';
import type { ReleaseStack } from '../src/platform/process/release-stack.ts';
import { connectQueue } from '../src/platform/queue/connect-queue.ts';
import { startAliveFile } from './alive-file.ts';
import { createApiClient } from './api/api-client.ts';
import { startHeartbeat } from './api/heartbeat.ts';
import { createHttpClient } from './api/http-client.ts';
import { clearBlobViews } from './engine-host/blob-view.ts';
import { createDocsEngines } from './engine-host/docs/docs-session.ts';
import { createEnginePool, type EnginePool } from './engine-host/engine-pool.ts';
import { createInfluenceEngines } from './engine-host/influence/influence-session.ts';
import { createLayoutEngines } from './engine-host/layout/layout-session.ts';
import type { RunnerConfig } from './env.ts';
import type { MeasureGpu } from './gpu/open-gpu.ts';
import { ActiveJobs } from './jobs/active-jobs.ts';
import type { MonotonicClock } from './jobs/attempt/stage-timings.ts';
import { defineCallbacksJob } from './jobs/callbacks/callbacks-job.ts';
import { createResultReport } from './jobs/callbacks/report-result.ts';
import { Company } from './jobs/company.ts';
import type { JobDefinitions } from './jobs/definition.ts';
import { defineDocsJob } from './jobs/docs/docs-job.ts';
import { openModelWriter } from './jobs/docs/open-model-writer.ts';
import { writeStatic } from './jobs/docs/write-static.ts';
import { defineInfluenceJob } from './jobs/influence/influence-job.ts';
import { createIntake } from './jobs/intake.ts';
import { listenForCancels } from './jobs/listen-for-cancels.ts';
import { createOrders } from './jobs/obey-orders.ts';
import { HAND_OVER_PIXELS } from './jobs/preview/drawings/hand-over.ts';
import { definePreviewJob } from './jobs/preview/preview-job.ts';
import { defineSnapshotJob } from './jobs/snapshot/snapshot-job.ts';
import { openBlobCache } from './jobs/source/blob-cache.ts';
import { createDocumentMemory } from './jobs/source/document-memory.ts';
import { GENERATOR_VERSION } from './layout/emit/generator-version.ts';
import type { LogShipper } from './logs/log-shipper.ts';
import { startLoadMeter } from './measure-load.ts';
import { openStorage } from './open-storage.ts';

const MIB = 1024 * 1024;
const BLOB_CACHE_BYTES = 2 * 1024 * MIB;
const FAREWELL_MS = 2_000;
/** So that one whose heartbeats are answered and whose claims are not does not ask without a pause. */
const ASK_AGAIN_MS = 1_000;

export interface RunnerParts {
  readonly config: RunnerConfig;
  readonly log: Logger;
  readonly version: string;
  /** Of this run; the worker's own id outlives it. */
  readonly processId: string;
  readonly clock: Clock;
  readonly monotonic: MonotonicClock;
  readonly measureGpu: MeasureGpu;
  /** Keeps what is logged, once there is a storage. */
  readonly logs: LogShipper;
  readonly engineEntry: URL;
  readonly engineEnvironment: Readonly<Record<string, string>>;
  /** Takes what is to be released when the process ends, whether or not all of it could be assembled. */
  readonly releases: ReleaseStack;
}

export interface Runner {
  /** Registers with the API, waiting for it when it is away, and starts to take jobs. */
  open(): Promise<void>;
  /** Takes no more jobs, tells so, and gives running ones back at the deadline. */
  drain(deadlineMs: number): Promise<void>;
}

/** Puts a runner together. Throws when the queue, the storage or the engine cannot be opened. */
export async function assembleRunner(parts: RunnerParts): Promise<Runner> {
  const { config, log, clock, releases } = parts;
  const worker = { class: config.workerClass, version: parts.version };
  const storage = await openStorage(config, { clock, log });
  parts.logs.start(storage, log);
  const queue = await connectQueue({ url: config.queueUrl, log, clock });
  releases.push('queue', () => queue.close());
  const blobs = await openBlobCache({ folder: config.blobFolder, storage, maxBytes: BLOB_CACHE_BYTES });
  await clearBlobViews(config.viewFolder);
  const pool = openEnginePool(parts);
  releases.push('engines', () => pool.close());
  await pool.awaitReady();
  const api = createApiClient({
    backendUrl: config.backendUrl,
    callbackUrl: config.callbackUrl,
    worker: { id: config.workerId, secrets: config.callbackSecrets },
    http: createHttpClient({ allowed: [config.backendUrl, config.callbackUrl], log }),
    clock,
  });
  const active = new ActiveJobs();
  const onRefused = () => {
    if (intake.held) return;
    log.error({}, 'the API refuses the claims of this runner: no more jobs until it answers a heartbeat');
    intake.hold().catch((error: unknown) => log.error({ error }, 'the queues could not be held'));
    clock.after(ASK_AGAIN_MS, () => void heartbeat.beatNow());
  };
  const work = {
    api,
    onRefused,
    report: createResultReport({ api, queue, clock }),
    storage,
    blobs,
    memory: createDocumentMemory(),
    worker,
    processId: parts.processId,
    clock,
    monotonic: parts.monotonic,
    concurrency: config.concurrency,
    company: new Company(),
  };
  const engines = createLayoutEngines(pool, config.engineTimeoutMs);
  const previewOf = (drawingQueue: 'snapshot' | 'snapshot.gpu') =>
    definePreviewJob({
      ...work,
      engines,
      // Nobody waits for what nobody may be there to draw.
      handOverPixels: config.queues.includes(drawingQueue) ? HAND_OVER_PIXELS : null,
      drawingQueue,
      engineVersion: `${GENERATOR_VERSION} ${parts.version}`,
    });
  const snapshot = defineSnapshotJob({ ...work, engines });
  const influence = defineInfluenceJob({
    ...work,
    engines: createInfluenceEngines(pool, config.engineTimeoutMs),
    engineVersion: parts.version,
  });
  const docsEngines = createDocsEngines(pool, config.engineTimeoutMs);
  const staticDocs = defineDocsJob({
    ...work,
    engines: docsEngines,
    engineVersion: parts.version,
    kind: 'static_docs',
    write: writeStatic,
  });
  const aiDocs =
    config.aiProviders.length === 0
      ? null
      : defineDocsJob({
          ...work,
          engines: docsEngines,
          engineVersion: parts.version,
          // Most of the time they wait for a model.
          concurrency: config.concurrency * 2,
          kind: 'ai_docs',
          write: await openModelWriter(config.aiProviders, {
            clock,
            monotonic: parts.monotonic,
            log: log.child({ component: 'ai' }),
          }),
        });
  const callbacks = defineCallbacksJob({ api });
  const served: JobDefinitions = {
    preview: previewOf('snapshot'),
    'preview.gpu': previewOf('snapshot.gpu'),
    snapshot,
    'snapshot.gpu': snapshot,
    influence,
    static_docs: staticDocs,
    ...(aiDocs === null ? {} : { ai_docs: aiDocs, 'ai_docs.gpu': aiDocs }),
    callbacks,
  };
  const intake = createIntake({ queue, active, clock, log }, pick(served, config));
  const stopListening = await listenForCancels(queue, active, log, () => void heartbeat.beatNow());
  releases.push('cancels', stopListening);
  const load = startLoadMeter(() => pool.rssBytes);
  releases.push('load meter', () => load.stop());

  let stopping = false;
  const describe = () => {
    const { cpuPercent, memoryBytes, eventLoopLagMs } = load.measure();
    return {
      worker,
      queues: [...config.queues],
      capacity: config.concurrency,
      state: stopping ? ('draining' as const) : ('active' as const),
      active_jobs: active.ids(),
      cpu_percent: cpuPercent,
      memory_bytes: memoryBytes,
      event_loop_lag_ms: eventLoopLagMs,
      errors_since_last: active.errors,
      jobs_since_last: active.ended,
      waiting_jobs: work.company.waiting,
      host: config.host,
      gpu: parts.measureGpu(),
    };
  };
  const isStopping = () => stopping;
  const obey = createOrders({ intake, active, log, isStopping });
  const heartbeat = startHeartbeat({ workerId: config.workerId, api, clock, log, describe, obey });
  releases.push('heartbeat', () => heartbeat.stop());

  return {
    async open() {
      // The first answer to a heartbeat opens the intake: an unregistered runner's claims are refused.
      await heartbeat.registered;
      if (intake.open) await intake.start();
      const alive = await startAliveFile(config.aliveFile, clock, log);
      releases.push('alive file', () => alive.stop());
    },
    async drain(deadlineMs) {
      stopping = true;
      // An API that hangs must not use up the time that jobs are given.
      const patience = new Promise<void>((resolve) => void clock.after(FAREWELL_MS, resolve));
      await Promise.all([Promise.race([heartbeat.beatNow(), patience]), intake.stop(deadlineMs)]);
    },
  };
}

function openEnginePool({ config, clock, log, engineEntry, engineEnvironment }: RunnerParts): EnginePool {
  const memoryMegabytes = config.engineMemoryBytes / MIB;
  return createEnginePool({
    entry: engineEntry,
    environment: engineEnvironment,
    size: config.engineProcesses,
    blobFolder: config.blobFolder,
    viewFolder: config.viewFolder,
    child: {
      // The rest is for native parts: parsers, Yoga and Skia.
      heapMegabytes: Math.round(memoryMegabytes * 0.6),
      stackMegabytes: 256,
      memoryReportMs: 50,
    },
    maxRssBytes: config.engineMemoryBytes,
    recycleAboveRssBytes: config.engineMemoryBytes * 0.75,
    recycleAfterCalls: 2_000,
    startTimeoutMs: 30_000,
    clock,
    log: log.child({ component: 'engine-host' }),
  });
}

function pick(served: JobDefinitions, { queues }: RunnerConfig): JobDefinitions {
  return Object.fromEntries(
    Object.entries(served).filter(([name]) => queues.some((queue) => queue === name)),
  );
}
