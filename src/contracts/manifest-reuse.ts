import { z } from 'zod';
import { platformSchema } from './device-context.ts';
import { diagnosticSchema } from './layout-document.ts';
import { entryPointSchema, previewFlagsSchema } from './preview-build.ts';
import { pathListingSchema, screenBasisSchema } from './screen-inputs.ts';

const place = z.int().min(0);
const places = z.array(place).max(100_000);

/**
 * What the outputs of a manifest depended on, so that the next build of the project copies what an edit did not
 * touch. Paths are listed once; everything else names them, and what they were read for, by place.
 */
export const manifestReuseSchema = z.strictObject({
  /** The engine and release that made the outputs: another one may make other bytes of the same source. */
  made_by: z.string().max(160),
  /** The options of the job that its manifest does not tell otherwise. */
  flags: previewFlagsSchema,
  paths: z.array(z.string().max(1_024)).max(100_000),
  inputs: z
    .array(z.strictObject({ files: places, probed: places, listings: z.array(pathListingSchema).max(1_000) }))
    .max(100_000),
  /** What is not here is evaluated again. `output` is a place in the manifest's outputs. */
  screens: z
    .array(
      z.strictObject({ output: place, entry: entryPointSchema, inputs: place, basis: screenBasisSchema }),
    )
    .max(100_000),
  /** Which screens the app has, by platform. */
  discoveries: z
    .array(
      z.strictObject({
        platform: platformSchema,
        inputs: place,
        screens: z
          .array(
            z.strictObject({ name: z.string().max(200), entry: entryPointSchema, basis: screenBasisSchema }),
          )
          .max(10_000),
        other_basis: screenBasisSchema,
        diagnostics: z.array(diagnosticSchema).max(10_000),
      }),
    )
    .max(2),
});

export type ManifestReuse = z.infer<typeof manifestReuseSchema>;
