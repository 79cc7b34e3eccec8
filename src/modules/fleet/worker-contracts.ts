import { createRoute, z } from '@hono/zod-openapi';
import {
  anyClaimRequestSchema,
  anyClaimSchema,
  callbackBodySchema,
  heartbeatRequestSchema,
  heartbeatResponseSchema,
} from '../../contracts/worker-calls.ts';
import { errorResponses, jsonBody, jsonResponse, WORKER_SECURITY } from '../../http/responses.ts';

const shared = { tags: ['workers'], security: WORKER_SECURITY };

const workerErrors = [
  'CALLBACK_REJECTED',
  'VALIDATION_ERROR',
  'PAYLOAD_TOO_LARGE',
  'DEPENDENCY_UNAVAILABLE',
] as const;

export const claimRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/claim',
  summary: 'Ask for a job, or for a picture of one, before working on it',
  request: { body: jsonBody(anyClaimRequestSchema) },
  responses: {
    200: jsonResponse(
      anyClaimSchema,
      'The job is this runner’s, under this attempt number; or the attempt still wants the picture',
    ),
    ...errorResponses(...workerErrors, 'CONFLICT'),
  },
});

export const callbackRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/callback',
  summary: 'Deliver the final state of a job',
  request: { body: jsonBody(callbackBodySchema) },
  responses: {
    200: jsonResponse(
      z.object({ accepted: z.literal(true), repeated: z.boolean() }),
      'Taken, now or by the same delivery before',
    ),
    ...errorResponses(...workerErrors, 'CONFLICT'),
  },
});

export const heartbeatRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/heartbeat',
  summary: 'Say that this runner lives, and learn what to do',
  request: { body: jsonBody(heartbeatRequestSchema) },
  responses: {
    200: jsonResponse(heartbeatResponseSchema, 'What the runner should do'),
    ...errorResponses(...workerErrors),
  },
});
