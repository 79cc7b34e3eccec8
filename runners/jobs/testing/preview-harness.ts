import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Manifest, manifestSchema } from '../../../src/contracts/manifest.ts';
import type {
  BuildBase,
  CallbackBody,
  ClaimResponse,
  PreviewTask,
} from '../../../src/contracts/worker-calls.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import { createMemoryLogger, type MemoryLogger } from '../../../src/testing/memory-logger.ts';
import { createTestQueue, type QueueBackendKind, type TestQueue } from '../../../src/testing/test-queue.ts';
import { createTestStorage, type StorageKind, type TestStorage } from '../../../src/testing/test-storage.ts';
import type { ApiClient } from '../../api/api-client.ts';
import { createEnginePool } from '../../engine-host/engine-pool.ts';
import { createLayoutEngines } from '../../engine-host/layout/layout-session.ts';
import { testEngineOptions } from '../../engine-host/testing/test-engine-options.ts';
import { ActiveJobs } from '../active-jobs.ts';
import { enqueueCallback } from '../callbacks/enqueue-callback.ts';
import { Company } from '../company.ts';
import { createIntake } from '../intake.ts';
import { definePreviewJob } from '../preview/preview-job.ts';
import { defineSnapshotJob } from '../snapshot/snapshot-job.ts';
import { openBlobCache } from '../source/blob-cache.ts';
import { createDocumentMemory } from '../source/document-memory.ts';
import type { StoredRevision } from './store-revision.ts';

export const PHONE = {
  device_id: 'd1',
  platform: 'ios',
  mode: 'virtual',
  model: 'Test phone',
  os_version: '18',
  width: 390,
  height: 844,
  dpr: 3,
  orientation: 'portrait',
  font_scale: 1,
  safe_area: { top: 47, right: 0, bottom: 34, left: 0 },
  zoom_mode_enabled: false,
} as const satisfies PreviewTask['devices'][number];

export const TABLET = {
  ...PHONE,
  device_id: 'd2',
  platform: 'android',
  model: 'Test tablet',
} as const satisfies PreviewTask['devices'][number];

const TINY_ENGINE = new URL('../../engine-host/testing/tiny-layout-child.ts', import.meta.url);

const NO_SENSORS = { camera: false, microphone: false, accelerometer: false, gyroscope: false, gps: false };

/** The preview job with real queue, storage and engine children; the API's side is up to the test. */
export interface PreviewHarness {
  readonly queue: TestQueue;
  readonly storage: TestStorage['storage'];
  readonly active: ActiveJobs;
  readonly logs: MemoryLogger;
  /** What the API answers to the next claims. */
  claim: ApiClient['claim'];
  claimDrawing: ApiClient['claimDrawing'];
  /** Adds a job and returns its id. */
  add(revision: StoredRevision): Promise<string>;
  /** The final state of the job as it was put into the queue of callbacks. */
  callbackOf(jobId: string): Promise<CallbackBody>;
  /** Adds a job and waits for its final state. */
  build(revision: StoredRevision, claim?: Partial<ClaimResponse>): Promise<CallbackBody>;
  /** The source files that are on the runner's disk, by hash. */
  cachedBlobs(): Promise<string[]>;
  readManifest(body: CallbackBody): Promise<Manifest>;
  /** The bytes of every layout and asset, by place. */
  readOutputs(manifest: Manifest): Promise<Map<string, string>>;
  close(): Promise<void>;
}

/** A finished build as the API names it to a later one. */
export function baseOf(body: CallbackBody, { revisionId }: StoredRevision): BuildBase {
  const ready = readyPreview(body);
  const { job_id, manifest_key, manifest_sha256 } = ready;
  return { job_id, revision_id: revisionId, manifest_key, manifest_sha256 };
}

function readyPreview(body: CallbackBody) {
  if (body.status === 'failed') throw new Error(`the job failed: ${body.error.code}`);
  if (body.kind !== 'preview') throw new Error(`a preview was awaited, not ${body.kind}`);
  return body;
}

export interface HarnessOptions {
  readonly backend: QueueBackendKind;
  readonly storage: StorageKind;
  readonly engineTimeoutMs?: number;
  readonly engines?: number;
  /** The program of the engine's process; a tiny engine when not given. */
  readonly engineEntry?: URL;
  readonly engineHeapMegabytes?: number;
  readonly onRefused?: () => void;
  /** What jobs are given in place of the storage. */
  readonly storageOfJobs?: (storage: ObjectStorage) => ObjectStorage;
  /** From how many pixels on pictures are left to children; all are drawn with their screens when not given. */
  handOverPixels?: number;
}

/** A claim that any test may start from: premium, one phone, every screen. */
export function claimOf(changes: Partial<ClaimResponse> = {}): ClaimResponse {
  return {
    attempt: 1,
    tier: 'premium',
    limits: { snapshots_per_screen: 5, snapshot_bytes: 1_000, layout_bytes_per_screen: 100_000 },
    give_up_at: new Date(Date.now() + 60_000).toISOString(),
    time_left_ms: 60_000,
    task: {
      platform: 'ios',
      entries: [],
      devices: [PHONE],
      sensor_flags: NO_SENSORS,
      flags: { bare: false },
    },
    base: null,
    ...changes,
  };
}

/** Starts everything; `close()` it in `afterAll`. */
export async function startPreviewHarness(options: HarnessOptions): Promise<PreviewHarness> {
  const logs = createMemoryLogger();
  const { log } = logs;
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-runner-'));
  const [queue, opened] = await Promise.all([
    createTestQueue(options.backend),
    createTestStorage(options.storage),
  ]);
  const { storage } = opened;
  const blobs = await openBlobCache({ folder: join(folder, 'blobs'), storage, maxBytes: 1_000_000 });
  const tiny = testEngineOptions({
    entry: options.engineEntry ?? TINY_ENGINE,
    blobFolder: blobs.folder,
    heapMegabytes: options.engineHeapMegabytes,
  });
  const limits = { size: options.engines ?? 1, recycleAfterCalls: 1_000, recycleAboveRssBytes: 1e9 };
  const pool = createEnginePool({ ...tiny, ...limits, log });
  const active = new ActiveJobs();
  const callbacks = new Map<string, CallbackBody>();
  const waiting = new Map<string, (body: CallbackBody) => void>();

  const harness: PreviewHarness = {
    queue,
    storage,
    active,
    logs,
    claim: async () => ({ kind: 'claimed', claim: claimOf() }),
    claimDrawing: async () => ({ kind: 'claimed', claim: claimOf() }),
    async add({ projectId, revisionId }) {
      const jobId = randomUUID();
      const ids = { job_id: jobId, project_id: projectId, revision_id: revisionId };
      await queue.add('preview', jobId, { ...ids, tier: 'premium', request_id: 'request-1' }, {});
      return jobId;
    },
    callbackOf(jobId) {
      const known = callbacks.get(jobId);
      if (known !== undefined) return Promise.resolve(known);
      return new Promise((resolve) => waiting.set(jobId, resolve));
    },
    async build(revision, changes) {
      harness.claim = async ({ may_continue: continued = false }) => ({
        kind: 'claimed',
        claim: claimOf({ ...changes, continued }),
      });
      return harness.callbackOf(await harness.add(revision));
    },
    cachedBlobs: () => readdir(blobs.folder),
    async readManifest(body) {
      const object = await storage.get(readyPreview(body).manifest_key);
      return manifestSchema.parse(await new Response(object?.body).json());
    },
    async readOutputs({ outputs }) {
      const read = async (key: string) => new Response((await storage.get(key))?.body).text();
      const contents = new Map<string, string>();
      for (const { device_id, screen_id, layout_key, assets } of outputs) {
        contents.set(`${device_id}/${screen_id}`, await read(layout_key));
        for (const { asset_id, key } of assets) {
          contents.set(`${device_id}/${screen_id}/${asset_id}`, await read(key));
        }
      }
      return contents;
    },
    async close() {
      await intake.stop(1_000);
      await callbackWorker.drain(1_000);
      await Promise.all([pool.close(), queue.close(), opened.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };

  const shared = {
    api: {
      claim: (...call: Parameters<ApiClient['claim']>) => harness.claim(...call),
      claimDrawing: (...call: Parameters<ApiClient['claimDrawing']>) => harness.claimDrawing(...call),
    },
    onRefused: () => options.onRefused?.(),
    storage: options.storageOfJobs?.(storage) ?? storage,
    blobs,
    engines: createLayoutEngines(pool, options.engineTimeoutMs ?? 10_000),
    worker: { class: 'cpu', version: 'test' } as const,
    clock: systemClock,
    monotonic: () => performance.now(),
    concurrency: 2,
    company: new Company(),
  };
  const preview = definePreviewJob({
    ...shared,
    report: (payload) => enqueueCallback({ queue, clock: systemClock }, payload),
    engineVersion: 'tiny test',
    drawingQueue: 'snapshot',
    handOverPixels: options.handOverPixels ?? null,
    memory: createDocumentMemory(),
    processId: randomUUID(),
  });
  const snapshot = defineSnapshotJob(shared);
  const intake = createIntake({ queue, active, clock: systemClock, log }, { preview, snapshot });
  await intake.start();
  const callbackWorker = await queue.work('callbacks', { concurrency: 1 }, async ({ payload: { body } }) => {
    callbacks.set(body.job_id, body);
    waiting.get(body.job_id)?.(body);
  });
  return harness;
}
