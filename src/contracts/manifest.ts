import { z } from 'zod';
import { jobDevicesSchema, sensorFlagsSchema } from './device-context.ts';
import { assetIdSchema, deviceIdSchema, idSchema, screenIdSchema, sha256Schema } from './ids.ts';
import { assetKindSchema, diagnosticSchema, layoutStatsSchema } from './layout-document.ts';
import { manifestReuseSchema } from './manifest-reuse.ts';

export const manifestOutputSchema = z.strictObject({
  device_id: deviceIdSchema,
  screen_id: screenIdSchema,
  screen_name: z.string().max(200),
  layout_key: z.string().max(256),
  layout_sha256: sha256Schema,
  bytes: z.int().min(1),
  assets: z.array(
    z.strictObject({
      asset_id: assetIdSchema,
      key: z.string().max(256),
      sha256: sha256Schema,
      kind: assetKindSchema,
    }),
  ),
  stats: layoutStatsSchema,
  warnings: z.int().min(0),
  /** The earlier job whose output this is, when nothing that the screen depends on has changed since. */
  copied_from: idSchema.nullable(),
});

/** Lists every output of one attempt. The API validates it before a job becomes `ready`. */
export const manifestSchema = z.strictObject({
  job_id: idSchema,
  revision_id: idSchema,
  generator_version: z.string().max(64),
  device_contexts: jobDevicesSchema,
  sensor_flags: sensorFlagsSchema,
  outputs: z.array(manifestOutputSchema).max(100_000),
  /** About the project rather than one screen: files that do not parse, screens that were not found. */
  diagnostics: z.array(diagnosticSchema).max(10_000),
  reuse: manifestReuseSchema.nullable(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestOutput = z.infer<typeof manifestOutputSchema>;
