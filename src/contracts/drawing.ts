import { z } from 'zod';
import { deviceContextSchema, platformSchema } from './device-context.ts';
import { assetIdSchema, nodeIdSchema, sha256Schema } from './ids.ts';
import { layoutAssetSchema, layoutNodeSchema } from './layout-document.ts';

/** As what a picture that we draw is shown. */
export const drawnKindSchema = z.enum(['snapshot', 'svg', 'icon']);
export type DrawnKind = z.infer<typeof drawnKindSchema>;

/** How a node is drawn: nothing of the screen around it, so that the same request has the same picture anywhere. */
export const pictureRequestSchema = z.strictObject({
  kind: drawnKindSchema,
  /** Drawn with its own frame's corner at the origin. */
  node: layoutNodeSchema,
  platform: platformSchema,
  device: deviceContextSchema.pick({ dpr: true, font_scale: true }),
  /** Pixels for each dp, unless the picture becomes too heavy. */
  scale: z.number().positive(),
  /** Of the effort that drawing a screen may take, 0–1. */
  effort_share: z.number().positive().max(1),
});

export type PictureRequest = z.infer<typeof pictureRequestSchema>;

/**
 * What the runner that lays out leaves in storage for the one that draws (`draw/{node_id}.json`): an evaluated subtree
 * and the assets that it names, each a text of its own or a blob of the project.
 */
export const drawingSchema = z.strictObject({
  request: pictureRequestSchema,
  assets: z.record(assetIdSchema, layoutAssetSchema),
  texts: z.record(assetIdSchema, z.string()),
  blobs: z.record(assetIdSchema, z.strictObject({ sha256: sha256Schema, size_bytes: z.int().min(0) })),
});

export type Drawing = z.infer<typeof drawingSchema>;

/** What became of a picture: its asset, or why there is none. */
export const pictureOutcomeSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('drawn'), asset_id: assetIdSchema, asset: layoutAssetSchema }),
  z.strictObject({ status: z.literal('skipped'), reason: z.enum(['too_large', 'failed']) }),
]);

export type PictureOutcome = z.infer<typeof pictureOutcomeSchema>;

/** What the runner that drew leaves beside it (`draw/{node_id}.drawn.json`); the picture itself is an asset by then. */
export const drawnSchema = z.strictObject({ outcome: pictureOutcomeSchema, snapshot_ms: z.number().min(0) });

/** Which picture a node shows, by its place among the screen's pictures, or why it stays a placeholder. */
export const picturePlaceSchema = z.union([
  z.strictObject({ node_id: nodeIdSchema, picture: z.int().min(0) }),
  z.strictObject({ node_id: nodeIdSchema, reason: z.enum(['too_many', 'too_large', 'no_extent']) }),
]);

export type PicturePlace = z.infer<typeof picturePlaceSchema>;
