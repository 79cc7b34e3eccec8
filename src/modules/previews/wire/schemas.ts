import { z } from '@hono/zod-openapi';
import {
  buildPlatformSchema,
  deviceContextSchema,
  jobDeviceSchema,
  platformSchema,
  sensorFlagsSchema,
} from '../../../contracts/device-context.ts';
import { deviceIdSchema, idSchema, screenIdSchema, sha256Schema } from '../../../contracts/ids.ts';
import { jobFailureSchema } from '../../../contracts/job-failures.ts';
import { assetKindSchema, diagnosticSchema, layoutStatsSchema } from '../../../contracts/layout-document.ts';
import { entryPointSchema, jobStateSchema, previewFlagsSchema } from '../../../contracts/preview-build.ts';
import { jobProgressSchema } from '../../../contracts/queues.ts';
import { SYSTEM_MAX_DEVICES, tierSchema } from '../../../contracts/tiers.ts';
import { callbackCountsSchema, stageTimingsSchema } from '../../../contracts/worker-calls.ts';

/** Screens a build may name; a build that names none gets every screen the engine finds. */
const MAX_ENTRIES = 500;

const requestedDeviceSchema = deviceContextSchema.extend({
  platform: platformSchema
    .optional()
    .openapi({ description: 'Required when the build is for both platforms.' }),
});

export const buildRequestSchema = z
  .strictObject({
    project_id: idSchema,
    revision_id: idSchema,
    platform: buildPlatformSchema,
    entries: z
      .array(entryPointSchema)
      .max(MAX_ENTRIES)
      .default([])
      .openapi({ description: 'Screens to build. Empty: every screen that is found.' }),
    devices: z.array(requestedDeviceSchema).min(1).max(SYSTEM_MAX_DEVICES),
    sensor_flags: sensorFlagsSchema.prefault({}),
    flags: previewFlagsSchema.prefault({}),
  })
  .superRefine((build, context) => {
    for (const [index, device] of build.devices.entries()) {
      const message = platformProblem(build.platform, device.platform);
      if (message !== null) {
        context.addIssue({ code: 'custom', message, path: ['devices', index, 'platform'] });
      }
    }
  })
  .openapi('PreviewBuildRequest');

function platformProblem(asked: string, named: string | undefined): string | null {
  if (asked === 'both') return named === undefined ? 'name ios or android, as the build is for both' : null;
  return named === undefined || named === asked ? null : `the build is for ${asked} only`;
}

const instant = z.iso.datetime();

export const forecastFields = {
  estimated_wait_ms: z.int().nullable().openapi({
    description: 'Until a runner begins, from how long builds took lately; null when it cannot be told.',
  }),
  estimated_ready_at: instant
    .nullable()
    .openapi({ description: 'An estimate; it moves as others come and go.' }),
  runners_available: z.boolean().openapi({
    description: 'Whether any runner was heard of lately. Without one the job waits, and ends as TIMEOUT.',
  }),
};

export const buildResponseSchema = z
  .object({
    job_id: idSchema,
    status: jobStateSchema,
    estimated_ms: z.int().openapi({ description: 'How long the build itself usually takes.' }),
    ...forecastFields,
    devices: z.array(jobDeviceSchema),
    preview_token: z.string().openapi({ description: 'Opens this job on all its devices; short-lived.' }),
    preview_token_expires_at: instant,
  })
  .openapi('PreviewBuildAccepted');

export const tokenRequestSchema = z
  .strictObject({
    job_id: idSchema,
    device_ids: z
      .array(deviceIdSchema)
      .min(1)
      .max(SYSTEM_MAX_DEVICES)
      .optional()
      .openapi({ description: 'Which devices of the job the token opens; all when not given.' }),
  })
  .openapi('PreviewTokenRequest');

export const tokenResponseSchema = z
  .object({ preview_token: z.string(), expires_at: instant, devices: z.array(jobDeviceSchema) })
  .openapi('PreviewToken');

export const jobSchema = z
  .object({
    job_id: idSchema,
    project_id: idSchema,
    revision_id: idSchema,
    status: jobStateSchema,
    tier: tierSchema,
    platform: buildPlatformSchema,
    attempt: z.int(),
    accepted_at: instant,
    started_at: instant.nullable(),
    ended_at: instant.nullable(),
    give_up_at: instant,
    estimated_ms: z.int(),
    error: jobFailureSchema.nullable(),
    counts: callbackCountsSchema.nullable(),
    timings_ms: stageTimingsSchema.nullable(),
  })
  .openapi('PreviewJob');

export const statusResponseSchema = jobSchema
  .extend({
    queue_position: z.int().nullable(),
    progress: jobProgressSchema.nullable().openapi({ description: 'How far the current attempt is.' }),
    ...forecastFields,
    screens: z.int(),
    outputs: z.int(),
    devices: z.array(jobDeviceSchema),
    viewers: z.array(z.object({ device_id: deviceIdSchema, seen_at: instant })),
  })
  .openapi('PreviewStatus');

const downloadAssetSchema = z.object({
  asset_id: z.string(),
  kind: assetKindSchema,
  sha256: sha256Schema,
  url: z.url(),
});

export const downloadResponseSchema = z
  .object({
    job_id: idSchema,
    revision_id: idSchema,
    generator_version: z.string().nullable(),
    screens: z.array(
      z.object({
        screen_id: screenIdSchema,
        name: z.string(),
        devices: z.array(
          z.object({
            device_id: deviceIdSchema,
            layout_url: z.url().openapi({ description: 'Reads from storage for 300 s.' }),
            layout_sha256: sha256Schema,
            bytes: z.int(),
            assets: z.array(downloadAssetSchema),
            stats: layoutStatsSchema,
            warnings: z.int(),
            copied_from: idSchema.nullable().openapi({
              description: 'The earlier job this is an unchanged copy of; null when it was built anew.',
            }),
          }),
        ),
      }),
    ),
    diagnostics: z.array(diagnosticSchema).openapi({
      description: 'About the project: files that do not parse, screens that could not be built.',
    }),
  })
  .openapi('PreviewDownload');

export const jobIdParam = z.object({ job_id: idSchema });
