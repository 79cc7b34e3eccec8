import { z } from 'zod';
import { platformSchema } from '../../../../src/contracts/device-context.ts';
import { pictureOutcomeSchema, picturePlaceSchema } from '../../../../src/contracts/drawing.ts';
import { deviceIdSchema, nodeIdSchema, screenIdSchema } from '../../../../src/contracts/ids.ts';
import { jobFailureSchema } from '../../../../src/contracts/job-failures.ts';
import { diagnosticSchema } from '../../../../src/contracts/layout-document.ts';
import { manifestOutputSchema } from '../../../../src/contracts/manifest.ts';
import { entryPointSchema } from '../../../../src/contracts/preview-build.ts';
import { screenBasisSchema } from '../../../../src/contracts/screen-inputs.ts';
import { buildStateKey } from '../../../../src/contracts/storage-keys.ts';
import { stageTimingsSchema } from '../../../../src/contracts/worker-calls.ts';
import { discoverAnswerSchema, sourceInputsSchema } from '../../../engine-host/layout/layout-calls.ts';
import type { PreviewBuild } from '../preview-build.ts';
import { readJson } from './read-json.ts';

const madeOf = { entry: entryPointSchema, basis: screenBasisSchema, inputs: sourceInputsSchema.nullable() };

/** A screen on a device whose document lies in storage and waits for the pictures that others draw. */
export const screenDraftSchema = z.strictObject({
  device_id: deviceIdSchema,
  screen_id: screenIdSchema,
  ...madeOf,
  places: z.array(picturePlaceSchema),
  /** By place; `null` for those that others draw. */
  outcomes: z.array(pictureOutcomeSchema.nullable()),
  drawings: z.array(z.strictObject({ picture: z.int().min(0), node_id: nodeIdSchema })),
});

export type ScreenDraft = z.infer<typeof screenDraftSchema>;

/** Everything an attempt has made before it waits for its pictures: whoever goes on with it needs no engine. */
export const buildStateSchema = z.strictObject({
  /** The engine and release: another one may mean something else by it. */
  made_by: z.string(),
  screens: z.array(z.strictObject({ output: manifestOutputSchema, ...madeOf })),
  drafts: z.array(screenDraftSchema),
  failures: z.array(jobFailureSchema),
  diagnostics: z.array(diagnosticSchema),
  generator_version: z.string().nullable(),
  discovered: z.array(z.strictObject({ platform: platformSchema, found: discoverAnswerSchema })),
  timings_ms: stageTimingsSchema,
});

export type BuildState = z.infer<typeof buildStateSchema>;

/** Inputs are written out for each screen: some hundred thousand of them. */
export const MAX_STATE_BYTES = 64 * 1024 * 1024;

/** What this attempt has left, or `null` when there is nothing that this release can go on with. */
export async function loadBuildState(
  { storage, engineVersion }: Pick<PreviewBuild, 'storage' | 'engineVersion'>,
  jobId: string,
  attempt: number,
): Promise<BuildState | null> {
  const read = await readJson(storage, buildStateKey(jobId, attempt), MAX_STATE_BYTES);
  const state = buildStateSchema.safeParse(read).data;
  return state?.made_by === engineVersion ? state : null;
}
