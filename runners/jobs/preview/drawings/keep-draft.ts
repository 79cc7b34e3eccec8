import { createHash } from 'node:crypto';
import type { JobDevice } from '../../../../src/contracts/device-context.ts';
import type { Drawing } from '../../../../src/contracts/drawing.ts';
import type { LayoutDocument } from '../../../../src/contracts/layout-document.ts';
import type { EntryPoint } from '../../../../src/contracts/preview-build.ts';
import {
  assetKey,
  blobKey,
  draftKey,
  drawKey,
  type ScreenOutput,
} from '../../../../src/contracts/storage-keys.ts';
import type { DraftAnswer, UndrawnPicture } from '../../../engine-host/layout/layout-calls.ts';
import { writeJson } from '../../influence/write-json.ts';
import { runLimited } from '../../run-limited.ts';
import { retryOnce } from '../../source/retry-once.ts';
import type { BuiltLayout } from '../ask-engine.ts';
import { checkDocument } from '../check-document.ts';
import { ownsAssets } from '../owns-assets.ts';
import type { SourcedBuild } from '../preview-build.ts';
import { MALFORMED_OUTPUT, OUTPUT_TOO_LARGE, type ScreenFailure } from '../screen-failures.ts';
import type { ScreenDraft } from './build-state.ts';

const PARALLEL_WRITES = 8;

export type KeptDraft =
  | { readonly kind: 'kept'; readonly draft: ScreenDraft; readonly generatorVersion: string }
  | { readonly kind: 'failed'; readonly failure: ScreenFailure };

/** A screen that the engine has drawn but for its large pictures. */
export interface UnfinishedLayout extends BuiltLayout {
  readonly entry: EntryPoint;
  readonly draft: DraftAnswer;
}

/**
 * Checks what an engine left to be drawn, and begins to put into storage all that completing the screen needs: its
 * document, the assets it names already, and what is to be drawn.
 */
export async function keepDraft(
  build: SourcedBuild,
  device: JobDevice,
  layout: UnfinishedLayout,
): Promise<KeptDraft> {
  const { bytes, draft, entry, basis, inputs } = layout;
  if (bytes.byteLength > build.claim.limits.layout_bytes_per_screen) {
    return { kind: 'failed', failure: OUTPUT_TOO_LARGE };
  }
  const document = checkDocument(bytes, device);
  const drawings = draft.drawings.map((undrawn) => toDrawing(build, undrawn));
  if (document === null || !isSound(build, document, layout) || drawings.includes(null)) {
    build.log.error({ bytes: bytes.byteLength }, 'an engine produced a malformed draft');
    return { kind: 'failed', failure: MALFORMED_OUTPUT };
  }
  const place = {
    jobId: build.payload.job_id,
    deviceId: device.device_id,
    screenId: document.screen_id,
    attempt: build.claim.attempt,
  };
  await build.uploads.add(() => upload(build, place, layout, document));
  for (const drawing of drawings.flatMap((known) => known ?? [])) {
    const key = drawKey(place, drawing.request.node.id);
    await build.uploads.add(async () => void (await writeJson(build.storage, key, drawing)));
  }
  return {
    kind: 'kept',
    generatorVersion: document.generator_version,
    draft: {
      device_id: device.device_id,
      screen_id: document.screen_id,
      entry,
      basis,
      inputs,
      places: draft.places,
      outcomes: draft.outcomes,
      drawings: draft.drawings.map(({ picture, request }) => ({ picture, node_id: request.node.id })),
    },
  };
}

/** Whether it names nothing but this revision's files and the pictures that came with it, and draws no node twice. */
function isSound(
  build: SourcedBuild,
  document: LayoutDocument,
  { draft, pictures }: UnfinishedLayout,
): boolean {
  const drawn = draft.outcomes.flatMap((outcome) =>
    outcome?.status === 'drawn' ? [[outcome.asset_id, outcome.asset] as const] : [],
  );
  const came = drawn.every(([id]) => pictures.has(id));
  const nodes = new Set(draft.drawings.map(({ request }) => request.node.id));
  return (
    came &&
    nodes.size === draft.drawings.length &&
    ownsAssets(build, { ...document.assets, ...Object.fromEntries(drawn) }, pictures)
  );
}

/** The files that a picture shows as blobs of the project; `null` when it shows what is no file of the revision. */
function toDrawing(
  { revision }: SourcedBuild,
  { request, assets, texts, files }: UndrawnPicture,
): Drawing | null {
  const blobs: Drawing['blobs'] = {};
  for (const [id, path] of Object.entries(files)) {
    const file = revision.files.find((known) => known.path === path);
    if (file === undefined) return null;
    blobs[id] = { sha256: file.sha256, size_bytes: file.size_bytes };
  }
  return { request, assets, texts, blobs };
}

async function upload(
  { storage, payload }: SourcedBuild,
  place: ScreenOutput,
  { bytes, pictures }: UnfinishedLayout,
  { assets }: LayoutDocument,
): Promise<void> {
  await Promise.all([
    writeJson(storage, draftKey(place), bytes),
    runLimited(Object.entries(assets), PARALLEL_WRITES, ([id, { sha256 }]) =>
      retryOnce(() => storage.copy(blobKey(payload.project_id, sha256), assetKey(place, id))),
    ),
    runLimited([...pictures], PARALLEL_WRITES, ([id, png]) => {
      const sha256 = createHash('sha256').update(png).digest('hex');
      const options = { contentType: 'image/png', maxBytes: png.byteLength, sha256 };
      return retryOnce(() => storage.put(assetKey(place, id), png, options));
    }),
  ]);
}
