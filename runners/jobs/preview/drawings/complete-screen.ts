import { drawnSchema, type PictureOutcome } from '../../../../src/contracts/drawing.ts';
import type { LayoutDocument } from '../../../../src/contracts/layout-document.ts';
import { draftKey, drawnKey, type ScreenOutput } from '../../../../src/contracts/storage-keys.ts';
import { completeDocument } from '../../../snapshot/document/complete-document.ts';
import { writeJson } from '../../influence/write-json.ts';
import { checkDocument } from '../check-document.ts';
import { quickDocumentSchema } from '../quick-document-schema.ts';
import { MALFORMED_OUTPUT, OUTPUT_TOO_LARGE, type ScreenFailure } from '../screen-failures.ts';
import type { BuiltOutput } from '../screen-results.ts';
import { describeOutput } from '../upload-screen.ts';
import type { ScreenDraft } from './build-state.ts';
import type { CompletedBuild } from './complete-build.ts';
import { readJson } from './read-json.ts';

const MAX_DRAWN_BYTES = 64 * 1024;

export type CompletedScreen =
  | { readonly kind: 'finished'; readonly screen: BuiltOutput }
  | { readonly kind: 'failed'; readonly failure: ScreenFailure };

/** Names in a draft what was drawn for it; what nobody has drawn stays a placeholder, and is drawn by the next build. */
export async function completeScreen(build: CompletedBuild, draft: ScreenDraft): Promise<CompletedScreen> {
  const { payload, claim, storage, log } = build;
  const { device_id: deviceId, screen_id: screenId, entry, basis } = draft;
  const place = { jobId: payload.job_id, deviceId, screenId, attempt: claim.attempt };
  const maxBytes = claim.limits.layout_bytes_per_screen;
  const device = claim.task.devices.find((known) => known.device_id === deviceId);
  const kept = await readJson(storage, draftKey(place), maxBytes);
  const drawn = await readOutcomes(build, place, draft);
  if (device === undefined || !isDocument(kept)) return { kind: 'failed', failure: MALFORMED_OUTPUT };
  const completed = completeDocument(kept, draft.places, drawn.outcomes);
  const bytes = new TextEncoder().encode(JSON.stringify(completed));
  if (bytes.byteLength > maxBytes) return { kind: 'failed', failure: OUTPUT_TOO_LARGE };
  const document = checkDocument(bytes, device);
  if (document === null) return { kind: 'failed', failure: MALFORMED_OUTPUT };
  if (drawn.missing > 0) log.warn({ pictures: drawn.missing }, 'pictures were not drawn: placeholders');
  const output = describeOutput(build, { deviceId, document, bytes });
  await writeJson(storage, output.layout_key, bytes);
  const inputs = drawn.missing > 0 ? null : draft.inputs;
  return { kind: 'finished', screen: { output, entry, basis, inputs } };
}

interface Outcomes {
  readonly outcomes: readonly PictureOutcome[];
  /** How many nobody has drawn. */
  readonly missing: number;
}

async function readOutcomes(
  { storage, stopwatch }: CompletedBuild,
  place: ScreenOutput,
  { outcomes, drawings }: ScreenDraft,
): Promise<Outcomes> {
  const known = new Map<number, PictureOutcome>();
  await Promise.all(
    drawings.map(async ({ picture, node_id: nodeId }) => {
      const read = drawnSchema.safeParse(await readJson(storage, drawnKey(place, nodeId), MAX_DRAWN_BYTES));
      if (!read.success) return;
      stopwatch.add('snapshot', read.data.snapshot_ms);
      known.set(picture, read.data.outcome);
    }),
  );
  const missing: PictureOutcome = { status: 'skipped', reason: 'failed' };
  return {
    outcomes: outcomes.map((outcome, picture) => outcome ?? known.get(picture) ?? missing),
    missing: drawings.length - known.size,
  };
}

/** Checked and passed on as it is: a schema's copy could have its keys in another order, and so other bytes. */
function isDocument(value: unknown): value is LayoutDocument {
  return quickDocumentSchema.safeParse(value).success;
}
