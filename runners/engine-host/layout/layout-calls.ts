import { z } from 'zod';
import {
  deviceContextSchema,
  platformSchema,
  sensorFlagsSchema,
} from '../../../src/contracts/device-context.ts';
import {
  drawingSchema,
  pictureOutcomeSchema,
  picturePlaceSchema,
  pictureRequestSchema,
} from '../../../src/contracts/drawing.ts';
import { assetIdSchema, sourcePathSchema } from '../../../src/contracts/ids.ts';
import { jobFailureSchema } from '../../../src/contracts/job-failures.ts';
import { diagnosticSchema, layoutAssetSchema } from '../../../src/contracts/layout-document.ts';
import { entryPointSchema } from '../../../src/contracts/preview-build.ts';
import { screenBasisSchema, screenInputsSchema } from '../../../src/contracts/screen-inputs.ts';
import { type RevisionFile, revisionDocumentSchema } from '../../../src/contracts/source-revision.ts';

/** The calls between a runner and a layout engine in its child: what goes in, and how answers must look. */
export const openCallSchema = z.object({ files: revisionDocumentSchema.shape.files });

export interface OpenCall {
  readonly files: readonly RevisionFile[];
}

export const discoverCallSchema = z.object({ platform: platformSchema });

export type DiscoverCall = z.infer<typeof discoverCallSchema>;

/** Of the source alone: the device is part of the call, which is only ever repeated as it was. */
export const sourceInputsSchema = screenInputsSchema.omit({ device: true });

export type SourceInputs = z.infer<typeof sourceInputsSchema>;

export const discoverAnswerSchema = z.strictObject({
  /** Every screen of the app, in the order a person would list them. */
  screens: z
    .array(z.strictObject({ name: z.string().max(200), entry: entryPointSchema, basis: screenBasisSchema }))
    .max(10_000),
  /** The basis of every entry that is not a screen of the app. */
  otherBasis: screenBasisSchema,
  diagnostics: z.array(diagnosticSchema).max(10_000),
  /** What the answer depends on; `null` when the engine cannot tell. */
  inputs: sourceInputsSchema.nullable(),
});

export type DiscoverAnswer = z.infer<typeof discoverAnswerSchema>;

export const layoutCallSchema = z.object({
  entry: entryPointSchema,
  platform: platformSchema,
  device: deviceContextSchema,
  sensorFlags: sensorFlagsSchema,
  bare: z.boolean(),
  /** Documents above this are not sent to the host at all. */
  maxBytes: z.int(),
  /** How many snapshots are drawn, and how heavy each picture may be. */
  snapshots: z.int().min(0),
  snapshotBytes: z.int().min(0),
  /** From how many pixels on in all large pictures are left for others to draw; `null` draws them all. */
  handOverPixels: z.number().min(0).nullable(),
});

export type LayoutCall = z.infer<typeof layoutCallSchema>;

const milliseconds = z.number().min(0);
const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** A screen has no more of them. */
const MOST_PICTURES = 1_000;

/** A picture that was left for others: what a `Drawing` is made of, its files named by path. */
const undrawnPictureSchema = z.strictObject({
  /** Its place among the outcomes. */
  picture: z.int().min(0),
  request: pictureRequestSchema,
  assets: z.record(assetIdSchema, layoutAssetSchema),
  texts: z.record(assetIdSchema, z.string()),
  files: z.record(assetIdSchema, sourcePathSchema),
});

export type UndrawnPicture = z.infer<typeof undrawnPictureSchema>;

/** How a document is to be completed when the pictures that were left are drawn. */
const draftAnswerSchema = z.strictObject({
  places: z.array(picturePlaceSchema).max(100_000),
  /** `null` for those that were left. */
  outcomes: z.array(pictureOutcomeSchema.nullable()).max(MOST_PICTURES),
  drawings: z.array(undrawnPictureSchema).max(MOST_PICTURES),
});

export type DraftAnswer = z.infer<typeof draftAnswerSchema>;

export const layoutAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('built'),
    bytes: bytesSchema,
    /** PNGs that were drawn for the document, by the ids it names them with. */
    pictures: z.array(z.strictObject({ assetId: assetIdSchema, bytes: bytesSchema })).max(MOST_PICTURES),
    draft: draftAnswerSchema.nullable(),
    basis: screenBasisSchema,
    inputs: sourceInputsSchema.nullable(),
    timingsMs: z.strictObject({
      parse: milliseconds,
      evaluate: milliseconds,
      layout: milliseconds,
      snapshot: milliseconds,
    }),
  }),
  z.strictObject({ kind: z.literal('too_large'), sizeBytes: z.int() }),
  z.strictObject({
    kind: z.literal('failed'),
    failure: jobFailureSchema,
    diagnostics: z.array(diagnosticSchema).max(10_000),
  }),
]);

export type LayoutAnswer = z.infer<typeof layoutAnswerSchema>;

export const drawCallSchema = z.object({ drawing: drawingSchema, maxBytes: z.int().min(0) });

export type DrawCall = z.infer<typeof drawCallSchema>;

export const drawAnswerSchema = z.strictObject({
  outcome: pictureOutcomeSchema,
  /** The PNG of a picture that was drawn. */
  bytes: bytesSchema.nullable(),
  snapshotMs: milliseconds,
});

export type DrawAnswer = z.infer<typeof drawAnswerSchema>;
