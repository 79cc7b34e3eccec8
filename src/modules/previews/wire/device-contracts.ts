import { createRoute, z } from '@hono/zod-openapi';
import {
  errorResponses,
  jsonBody,
  jsonResponse,
  LAYOUT_DOCUMENT,
  PREVIEW_SECURITY,
} from '../../../http/responses.ts';
import {
  assetParams,
  assetQuery,
  heartbeatResponseSchema,
  heartbeatSchema,
  layoutParams,
  layoutQuery,
  sandboxAnswerSchema,
  sandboxEventSchema,
  screensQuery,
  screensResponseSchema,
} from './device-schemas.ts';

const shared = { tags: ['device'], security: PREVIEW_SECURITY };

const deviceErrors = errorResponses(
  'AUTH_REQUIRED',
  'AUTH_INVALID',
  'PREVIEW_SESSION_EXPIRED',
  'RATE_LIMITED',
  'VALIDATION_ERROR',
  'NOT_FOUND',
);

const unchanged = { description: 'The device already has these bytes (`If-None-Match`)' };

export const screensRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/preview/screens',
  summary: 'The screens a preview token opens, with their hashes by device',
  request: { query: screensQuery },
  responses: { 200: jsonResponse(screensResponseSchema, 'The screens'), ...deviceErrors },
});

export const layoutRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/preview/screens/{screen_id}/layout.json',
  summary: 'One screen on one device',
  description:
    'The ETag is the sha256 of the (uncompressed) bytes, so an unchanged screen is 304 across builds. Compressed with br or gzip as accepted.',
  request: { params: layoutParams, query: layoutQuery },
  responses: {
    200: { description: 'Layout JSON 1.0', content: { 'application/json': { schema: LAYOUT_DOCUMENT } } },
    304: unchanged,
    ...deviceErrors,
  },
});

export const assetRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/preview/assets/{asset_id}',
  summary: 'An image or snapshot of a screen',
  description:
    'Asset ids are unique within a screen. With `sha256` (from the layout) the answer is immutable; without it, it is to be revalidated.',
  request: { params: assetParams, query: assetQuery },
  responses: {
    200: {
      description: 'The asset',
      content: { 'image/*': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    304: unchanged,
    ...deviceErrors,
  },
});

export const heartbeatRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/preview/heartbeat',
  summary: 'Say that a device shows the preview',
  request: { body: jsonBody(heartbeatSchema, { device_id: 'd1', app_version: '1.0.0' }) },
  responses: { 200: jsonResponse(heartbeatResponseSchema, 'How long the token lives'), ...deviceErrors },
});

export const sandboxEventRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/preview/sandbox-event',
  summary: 'Ask what a touch leads to',
  description:
    'No code of the app runs. A handler that opens another screen of the build answers with the layout of that screen; any other is named and not executed.',
  request: {
    body: jsonBody(sandboxEventSchema, { screen_id: '00000000000000aa', node_id: 'n1', event: 'onPress' }),
  },
  responses: { 200: jsonResponse(sandboxAnswerSchema, 'What the touch leads to'), ...deviceErrors },
});
