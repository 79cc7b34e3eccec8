import { z } from '@hono/zod-openapi';
import { jobDeviceSchema } from '../../../contracts/device-context.ts';
import {
  assetIdSchema,
  deviceIdSchema,
  idSchema,
  screenIdSchema,
  sha256Schema,
} from '../../../contracts/ids.ts';
import { ACTION_NAMES } from '../../../contracts/layout-document.ts';
import { jobStateSchema } from '../../../contracts/preview-build.ts';

const deviceQuery = deviceIdSchema
  .optional()
  .openapi({ description: 'Required when the token holds more than one device.' });

export const screensQuery = z.object({
  job: idSchema.optional().openapi({ description: 'The job of the token; another one is not found.' }),
});

export const screensResponseSchema = z
  .object({
    job_id: idSchema,
    status: jobStateSchema,
    devices: z.array(jobDeviceSchema),
    items: z.array(
      z.object({
        screen_id: screenIdSchema,
        name: z.string(),
        devices: z.array(
          z.object({ device_id: deviceIdSchema, sha256: sha256Schema, bytes: z.int(), warnings: z.int() }),
        ),
      }),
    ),
    next_cursor: z.null(),
  })
  .openapi('PreviewScreens');

export const layoutParams = z.object({ screen_id: screenIdSchema });
export const layoutQuery = z.object({ device_id: deviceQuery });

export const assetParams = z.object({ asset_id: assetIdSchema });
export const assetQuery = z.object({
  screen_id: screenIdSchema,
  device_id: deviceQuery,
  sha256: sha256Schema
    .optional()
    .openapi({ description: 'The hash from the layout; with it the answer may be cached for good.' }),
});

export const heartbeatSchema = z
  .strictObject({ device_id: deviceIdSchema.optional(), app_version: z.string().min(1).max(40).optional() })
  .openapi('PreviewHeartbeat');

export const heartbeatResponseSchema = z
  .object({ job_id: idSchema, status: jobStateSchema, expires_at: z.iso.datetime() })
  .openapi('PreviewHeartbeatAnswer');

export const sandboxEventSchema = z
  .strictObject({
    screen_id: screenIdSchema,
    device_id: deviceQuery,
    node_id: z
      .string()
      .min(1)
      .max(64)
      .openapi({ description: 'The node that was touched, from the layout.' }),
    event: z.enum(ACTION_NAMES),
  })
  .openapi('SandboxEvent');

const data = z.unknown();

export const sandboxAnswerSchema = z
  .discriminatedUnion('result', [
    z.object({
      result: z.literal('navigated'),
      handler: z.string(),
      screen_id: screenIdSchema,
      screen_name: z.string(),
      params: data.openapi({ description: 'What the route is opened with; null without any.' }),
      sha256: sha256Schema,
      layout: z.record(z.string(), data).openapi({ description: 'Layout JSON 1.0 of the screen.' }),
    }),
    z.object({
      result: z.literal('suppressed'),
      handler: z.string().nullable(),
      reason: z.enum(['no_handler', 'not_executed', 'screen_not_built']),
    }),
  ])
  .openapi('SandboxAnswer');
