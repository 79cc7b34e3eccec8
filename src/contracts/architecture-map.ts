import { z } from 'zod';
import { idSchema, sha256Schema } from './ids.ts';
import {
  influenceDiagnosticSchema,
  influenceEnvironmentSchema,
  influenceModeSchema,
} from './influence-report.ts';

export const MAP_NODE_TYPES = [
  'html_file',
  'html_element',
  'css_file',
  'css_rule',
  'css_external',
  'external_resource',
] as const;

export const MAP_EDGE_TYPES = [
  'component_contains',
  'html_includes',
  'html_references_asset',
  'css_import',
  'css_applies_to',
  'css_override',
  'css_specificity',
  'css_inherit',
] as const;

export const mapNodeSchema = z.strictObject({
  /** Stable across versions: from the type, the path and the name. */
  id: z.string().max(64),
  type: z.enum(MAP_NODE_TYPES),
  name: z.string().max(1_024),
  path: z.string().max(2_048),
  /** Where it begins, from 1; the end is not known to be told. */
  range: z.strictObject({ line: z.int().min(1), column: z.int().min(1) }).nullable(),
  language: z.enum(['html', 'css']).nullable(),
  parse_confidence: z.number().min(0).max(1),
  confidence_reason: z.array(z.string()),
  metadata: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
});

export const mapEdgeSchema = z.strictObject({
  id: z.string().max(64),
  from: z.string().max(64),
  to: z.string().max(64),
  type: z.enum(MAP_EDGE_TYPES),
  method: z.enum(['static', 'heuristic']),
  confidence: z.number().min(0).max(1),
  evidence: z.strictObject({ path: z.string(), line: z.int().min(1) }),
});

export type MapNode = z.infer<typeof mapNodeSchema>;
export type MapEdge = z.infer<typeof mapEdgeSchema>;

export const mapPageSchema = z.strictObject({
  file: z.string(),
  page_hash: sha256Schema,
  elements: z.int().min(0),
  bytes: z.int().min(0),
});

/** Architecture map 1.0: a version of what is known of a project's structure. */
export const architectureMapSchema = z.strictObject({
  schema_version: z.literal('1.0'),
  version_id: idSchema,
  project_id: idSchema,
  revision_id: idSchema,
  generator_version: z.string().max(64),
  parser_mode: z.literal('static'),
  languages_detected: z.array(z.string()),
  css_influence_mode: influenceModeSchema,
  evaluated_for: influenceEnvironmentSchema,
  nodes: z.array(mapNodeSchema),
  edges: z.array(mapEdgeSchema),
  /** The pages that have an influence report, in the order of `?page=`. */
  influence_pages: z.array(mapPageSchema),
  diagnostics: z.array(influenceDiagnosticSchema),
  truncated: z.array(z.strictObject({ what: z.string(), limit: z.int() })),
  file_hashes: z.record(z.string(), sha256Schema),
});

export type ArchitectureMap = z.infer<typeof architectureMapSchema>;
