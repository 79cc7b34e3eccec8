import { z } from 'zod';
import { idSchema, sha256Schema } from './ids.ts';
import { influenceEnvironmentSchema, influenceModeSchema } from './influence-report.ts';

/** Pages that one map describes at most. */
export const MAX_MAP_PAGES = 2_000;

export const mapIndexPageSchema = z.strictObject({
  file: z.string().max(1_024),
  /** sha256 of the file's path: it names the page's report in storage. */
  page_hash: sha256Schema,
  sha256: sha256Schema,
  bytes: z.int().min(0),
  elements: z.int().min(0),
  /** The project's style sheets that reach the page. */
  sheets: z.array(z.string().max(1_024)).max(10_000),
});

export type MapIndexPage = z.infer<typeof mapIndexPageSchema>;

/** What one attempt at a map has written, written last: what it names is there. The API reads it, never the map. */
export const mapIndexSchema = z.strictObject({
  version_id: idSchema,
  project_id: idSchema,
  revision_id: idSchema,
  generator_version: z.string().max(64),
  css_influence_mode: influenceModeSchema,
  evaluated_for: influenceEnvironmentSchema,
  map: z.strictObject({ sha256: sha256Schema, bytes: z.int().min(0) }),
  nodes: z.int().min(0),
  edges: z.int().min(0),
  diagnostics: z.int().min(0),
  pages: z.array(mapIndexPageSchema).max(MAX_MAP_PAGES),
});

export type MapIndex = z.infer<typeof mapIndexSchema>;
