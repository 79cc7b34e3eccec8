import { z } from '@hono/zod-openapi';
import { idSchema, sourcePathSchema } from '../../../contracts/ids.ts';
import { influenceEnvironmentSchema, influenceModeSchema } from '../../../contracts/influence-report.ts';
import { jobFailureSchema } from '../../../contracts/job-failures.ts';
import { jobStateSchema } from '../../../contracts/preview-build.ts';
import { jobProgressSchema } from '../../../contracts/queues.ts';
import { tierSchema } from '../../../contracts/tiers.ts';
import { forecastFields } from '../../previews/index.ts';

const instant = z.iso.datetime();

const viewportSchema = influenceEnvironmentSchema.pick({ width: true, height: true });

export const generateRequestSchema = z
  .strictObject({
    revision_id: idSchema.optional().describe('The newest revision when not given.'),
    include_html: z.boolean().default(true),
    include_css: z.boolean().default(true),
    include_code: z.boolean().default(false).describe('Not part of this installation yet.'),
    css_influence_mode: influenceModeSchema
      .default('basic')
      .describe('`deep` adds the whole lineage of each property; needs the premium tier.'),
    viewport: viewportSchema.default({ width: 1_280, height: 800 }).describe('In CSS pixels.'),
    prefers_color_scheme: influenceEnvironmentSchema.shape.prefers_color_scheme.default('light'),
    prefers_reduced_motion: influenceEnvironmentSchema.shape.prefers_reduced_motion.default('no-preference'),
    media_type: influenceEnvironmentSchema.shape.media_type.default('screen'),
  })
  .openapi('MapGenerateRequest');

export const simulateRequestSchema = z
  .strictObject({
    version_id: idSchema.optional().describe('The newest version when not given.'),
    muted_selectors: z
      .array(z.string().min(1).max(4_096))
      .max(100)
      .default([])
      .describe('Rules to leave out, by their selectors as they are written.'),
    muted_files: z
      .array(sourcePathSchema)
      .max(100)
      .default([])
      .describe('Style sheets to leave out, by their paths.'),
    pages: z.array(sourcePathSchema).max(100).default([]).describe('All pages when empty.'),
  })
  .refine((request) => request.muted_selectors.length + request.muted_files.length > 0, {
    message: 'name at least one selector or file',
    path: ['muted_selectors'],
  })
  .openapi('CssSimulationRequest');

export const diffRequestSchema = z
  .strictObject({
    from_version_id: idSchema,
    to_version_id: idSchema.optional().describe('The newest version when not given.'),
  })
  .openapi('MapDiffRequest');

export const mapAcceptedSchema = z
  .object({ job_id: idSchema, status: jobStateSchema, estimated_ms: z.int(), ...forecastFields })
  .openapi('MapJobAccepted');

export const mapVersionSchema = z
  .object({
    version_id: idSchema,
    project_id: idSchema,
    revision_id: idSchema,
    job_id: idSchema,
    tier: tierSchema.describe('The tier it was made under.'),
    include_html: z.boolean(),
    include_css: z.boolean(),
    css_influence_mode: influenceModeSchema,
    evaluated_for: influenceEnvironmentSchema,
    generator_version: z.string(),
    pages: z.int(),
    nodes: z.int(),
    edges: z.int(),
    diagnostics: z.int(),
    bytes: z.int(),
    readable: z.boolean().describe('Whether your tier reads it.'),
    created_at: instant,
  })
  .openapi('MapVersion');

export const mapJobSchema = z
  .object({
    job_id: idSchema,
    project_id: idSchema,
    revision_id: idSchema,
    operation: z.enum(['generate', 'simulate_css', 'diff']),
    status: jobStateSchema,
    tier: tierSchema,
    attempt: z.int(),
    accepted_at: instant,
    started_at: instant.nullable(),
    ended_at: instant.nullable(),
    give_up_at: instant,
    estimated_ms: z.int(),
    error: jobFailureSchema.nullable(),
    version_id: idSchema
      .nullable()
      .describe('The version that a generation has made, or that the question is about.'),
    queue_position: z.int().nullable(),
    progress: jobProgressSchema.nullable(),
    ...forecastFields,
  })
  .openapi('MapJob');

export const projectParam = z.object({ project_id: idSchema });
export const versionParams = projectParam.extend({ version_id: idSchema });
export const mapJobParams = projectParam.extend({ job_id: idSchema });

export const viewQuery = z.object({
  view: z.enum(['map', 'influence']).default('map').describe('`influence`: the report of one page.'),
  page: z
    .string()
    .min(1)
    .max(1_024)
    .default('1')
    .describe('With `view=influence`: the page by its number in `influence_pages`, from 1, or by its path.'),
});
