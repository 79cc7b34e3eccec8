import { createHash } from 'node:crypto';
import { type Drawing, drawingSchema } from '../../../src/contracts/drawing.ts';
import { JobFailureError } from '../../../src/contracts/job-failures.ts';
import type { DrawingPayload } from '../../../src/contracts/queues.ts';
import { assetKey, drawKey, drawnKey, type ScreenOutput } from '../../../src/contracts/storage-keys.ts';
import type { Logger } from '../../../src/platform/log/logger.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import type { DrawAnswer } from '../../engine-host/layout/layout-calls.ts';
import type { LayoutEngines } from '../../engine-host/layout/layout-session.ts';
import { writeJson } from '../influence/write-json.ts';
import { readJson } from '../preview/drawings/read-json.ts';
import type { BlobCache } from '../source/blob-cache.ts';
import { retryOnce } from '../source/retry-once.ts';

export interface DrawingRun {
  readonly payload: DrawingPayload;
  readonly storage: ObjectStorage;
  readonly blobs: BlobCache;
  readonly engines: LayoutEngines;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** Four times what an engine describes, as JSON may escape it. */
const MAX_DRAWING_BYTES = 16 * 1024 * 1024;

/** Draws a picture where its attempt expects it. Throws why there is none, but for a reason in what is drawn. */
export async function drawOne(run: DrawingRun): Promise<void> {
  const { payload, storage, maxBytes, log } = run;
  const place = {
    jobId: payload.job_id,
    deviceId: payload.device_id,
    screenId: payload.screen_id,
    attempt: payload.attempt,
  };
  const read = await readJson(storage, drawKey(place, payload.node_id), MAX_DRAWING_BYTES);
  const drawing = drawingSchema.safeParse(read);
  if (!drawing.success) throw unusable('What is to be drawn is not in storage.');
  const answer = await draw(run, drawing.data);
  if (!isSound(answer, maxBytes)) {
    log.error({ node_id: payload.node_id }, 'an engine produced a malformed picture');
    throw unusable('The engine produced a picture that is not what it says.');
  }
  run.signal.throwIfAborted();
  await keep(storage, place, answer);
  // Last: what is said to be drawn is there.
  const { outcome, snapshotMs: snapshot_ms } = answer;
  await writeJson(storage, drawnKey(place, payload.node_id), { outcome, snapshot_ms });
}

async function draw({ payload, blobs, engines, maxBytes, signal }: DrawingRun, drawing: Drawing) {
  const shown = Object.values(drawing.blobs);
  const named = shown.map(({ sha256, size_bytes }) => ({ path: sha256, sha256, size_bytes }));
  const wanted = shown.map(({ sha256, size_bytes }) => ({ sha256, sizeBytes: size_bytes }));
  const held = await retryOnce(() => blobs.hold(payload.project_id, wanted, signal));
  try {
    const session = await engines.open({ files: named }, signal);
    try {
      return await session.draw({ drawing, maxBytes }, signal);
    } finally {
      session.release();
    }
  } finally {
    held.release();
  }
}

function isSound({ outcome, bytes }: DrawAnswer, maxBytes: number): boolean {
  if (outcome.status === 'skipped') return true;
  if (bytes === null || bytes.byteLength > maxBytes || bytes.byteLength !== outcome.asset.bytes) return false;
  return createHash('sha256').update(bytes).digest('hex') === outcome.asset.sha256;
}

async function keep(
  storage: Pick<ObjectStorage, 'put'>,
  place: ScreenOutput,
  { outcome, bytes }: DrawAnswer,
): Promise<void> {
  if (outcome.status === 'skipped' || bytes === null) return;
  const { sha256 } = outcome.asset;
  const options = { contentType: 'image/png', maxBytes: bytes.byteLength, sha256 };
  await retryOnce(() => storage.put(assetKey(place, outcome.asset_id), bytes, options));
}

function unusable(message: string): JobFailureError {
  return new JobFailureError({ code: 'INTERNAL', message, hint: 'It stays a placeholder.' });
}
