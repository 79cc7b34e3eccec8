import { z } from 'zod';
import { mapEdgeSchema, mapNodeSchema } from '../../../src/contracts/architecture-map.ts';
import { simulatedPageSchema } from '../../../src/contracts/css-simulation.ts';
import {
  influenceDiagnosticSchema,
  influenceEnvironmentSchema,
  influenceModeSchema,
} from '../../../src/contracts/influence-report.ts';
import { type RevisionFile, revisionDocumentSchema } from '../../../src/contracts/source-revision.ts';

/** The calls between a runner and an engine of style analysis in its child, and how answers must look. */
export const openStylesCallSchema = z.object({ files: revisionDocumentSchema.shape.files });

export interface OpenStylesCall {
  readonly files: readonly RevisionFile[];
}

export const listPagesAnswerSchema = z.strictObject({ pages: z.array(z.string()).max(100_000) });

export const analysePageCallSchema = z.object({
  /** `null`: no page, but the style sheets that no page can tell of. */
  page: z.string().nullable(),
  mode: influenceModeSchema,
  environment: influenceEnvironmentSchema,
  include: z.object({ html: z.boolean(), css: z.boolean() }),
  /** Larger reports are not sent to the host at all. */
  maxBytes: z.int(),
});

export type AnalysePageCall = z.infer<typeof analysePageCallSchema>;

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const analysePageAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('analysed'),
    /** The influence report of the page, as JSON. */
    report: bytesSchema,
    elements: z.int().min(0),
    /** The project's style sheets that reach the page. */
    sheets: z.array(z.string()),
    nodes: z.array(mapNodeSchema),
    edges: z.array(mapEdgeSchema),
    diagnostics: z.array(influenceDiagnosticSchema),
    truncated: z.array(z.strictObject({ what: z.string(), limit: z.int() })),
  }),
  z.strictObject({ kind: z.literal('too_large'), sizeBytes: z.int() }),
]);

export type AnalysePageAnswer = z.infer<typeof analysePageAnswerSchema>;

export const comparePagesCallSchema = z.object({
  /** Stored reports of the same page in two versions; `null` where a version does not have it. */
  before: bytesSchema.nullable(),
  after: bytesSchema.nullable(),
  limits: z.object({ elements: z.int().min(0), properties: z.int().min(0), rules: z.int().min(0) }),
});

export type ComparePagesCall = z.infer<typeof comparePagesCallSchema>;

export const mutePageCallSchema = z.object({
  /** A stored deep report of one page. */
  report: bytesSchema,
  muted: z.array(z.string()),
  maxChanges: z.int().min(0),
});

export type MutePageCall = z.infer<typeof mutePageCallSchema>;

export const mutePageAnswerSchema = z.strictObject({
  page: simulatedPageSchema,
  /** Those of the muted that are on the page. */
  matched: z.array(z.string()),
});

export type MutePageAnswer = z.infer<typeof mutePageAnswerSchema>;
