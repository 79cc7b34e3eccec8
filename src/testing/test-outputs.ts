import { createHash } from 'node:crypto';
import type { Diagnostic } from '../contracts/layout-document.ts';
import type { Manifest, ManifestOutput } from '../contracts/manifest.ts';
import { assetKey, layoutKey, manifestKey } from '../contracts/storage-keys.ts';
import type { CallbackBody, ClaimResponse } from '../contracts/worker-calls.ts';
import type { ObjectStorage } from '../platform/storage/object-storage.ts';
import type { TestBuild } from './test-preview.ts';
import { TEST_WORKER } from './test-runner.ts';

export type ReadyCallback = Extract<CallbackBody, { kind: 'preview'; status: 'ready' }>;
export type FailedCallback = Extract<CallbackBody, { status: 'failed' }>;

export interface TestScreen {
  readonly id: string;
  readonly name: string;
  /** The bytes of its layout on a device. Nothing below a runner reads them. */
  readonly layout: (deviceId: string) => string;
  readonly assets?: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

export const HOME: TestScreen = {
  id: '00000000000000aa',
  name: 'Home',
  layout: (deviceId) => JSON.stringify({ screen: 'Home', deviceId, filler: 'x'.repeat(4_000) }),
  assets: { logo: new TextEncoder().encode('png bytes of the logo') },
};

export const DETAILS: TestScreen = {
  id: '00000000000000bb',
  name: 'Details',
  layout: (deviceId) => JSON.stringify({ screen: 'Details', deviceId }),
};

/** What the runner says about a file of the project that is on no screen. */
export const BROKEN_FILE: Diagnostic = {
  severity: 'error',
  code: 'SYNTAX_ERROR',
  message: 'The file does not parse.',
  file: 'src/Broken.tsx',
  line: 3,
  column: 7,
};

const MAX_BYTES = 64 * 1024 * 1024;
const STATS = { nodes: 3, snapshots: 0, unresolved: 0, files_parsed: 1, coverage: 1 };
const TIMINGS = { queued: 1, fetch: 1, parse: 1, evaluate: 1, layout: 1, snapshot: 0, upload: 1 };

/** Writes every screen for every device of the claim, as a runner would; answers the manifest of it. */
export async function writeOutputs(
  storage: ObjectStorage,
  build: TestBuild,
  claim: ClaimResponse,
  screens: readonly TestScreen[] = [HOME, DETAILS],
): Promise<Manifest> {
  const outputs: ManifestOutput[] = [];
  for (const screen of screens) {
    for (const { device_id } of claim.task.devices) {
      outputs.push(await writeScreen(storage, build.jobId, claim.attempt, device_id, screen));
    }
  }
  return {
    job_id: build.jobId,
    revision_id: build.revisionId,
    generator_version: 'test-1',
    device_contexts: claim.task.devices,
    sensor_flags: claim.task.sensor_flags,
    outputs,
    diagnostics: [BROKEN_FILE],
    reuse: null,
  };
}

/** Writes the manifest; answers the callback that reports it. */
export async function writeManifest(
  storage: ObjectStorage,
  manifest: Manifest,
  attempt: number,
): Promise<ReadyCallback> {
  const key = manifestKey(manifest.job_id, attempt);
  const sha256 = await put(storage, key, JSON.stringify(manifest), 'application/json');
  return {
    job_id: manifest.job_id,
    kind: 'preview',
    attempt,
    status: 'ready',
    worker: TEST_WORKER,
    manifest_key: key,
    manifest_sha256: sha256,
    counts: { screens: 2, devices: manifest.device_contexts.length, nodes: 6, snapshots: 0, warnings: 0 },
    timings_ms: TIMINGS,
  };
}

/** The callback that reports a failure. */
export function failedCallback(jobId: string, attempt: number): FailedCallback {
  return {
    job_id: jobId,
    kind: 'preview',
    attempt,
    status: 'failed',
    worker: TEST_WORKER,
    counts: { screens: 0, devices: 0, nodes: 0, snapshots: 0, warnings: 0 },
    timings_ms: TIMINGS,
    error: { code: 'ENTRY_NOT_FOUND', message: 'There is no such screen.', hint: 'Name another one.' },
  };
}

async function writeScreen(
  storage: ObjectStorage,
  jobId: string,
  attempt: number,
  deviceId: string,
  screen: TestScreen,
): Promise<ManifestOutput> {
  const place = { jobId, deviceId, screenId: screen.id, attempt };
  const layout = screen.layout(deviceId);
  const assets: ManifestOutput['assets'] = [];
  for (const [asset_id, bytes] of Object.entries(screen.assets ?? {})) {
    const key = assetKey(place, asset_id);
    assets.push({ asset_id, key, sha256: await put(storage, key, bytes, 'image/png'), kind: 'image' });
  }
  return {
    device_id: deviceId,
    screen_id: screen.id,
    screen_name: screen.name,
    layout_key: layoutKey(place),
    layout_sha256: await put(storage, layoutKey(place), layout, 'application/json'),
    bytes: Buffer.byteLength(layout),
    assets,
    stats: STATS,
    warnings: 0,
    copied_from: null,
  };
}

/** Stores the content; answers its sha256. */
async function put(
  storage: ObjectStorage,
  key: string,
  content: string | Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await storage.put(key, bytes, { contentType, maxBytes: MAX_BYTES });
  return createHash('sha256').update(bytes).digest('hex');
}
