import { createRoute } from '@hono/zod-openapi';
import { pageQuery, pageSchema } from '../../../http/pagination.ts';
import {
  ADMIN_SECURITY,
  errorResponses,
  jsonBody,
  jsonResponse,
  USER_ERRORS,
} from '../../../http/responses.ts';
import { FLEET_RULES_EXAMPLE, fleetRulesSchema } from '../rules/fleet-rules.ts';
import {
  directiveBody,
  failureSchema,
  failuresQuery,
  jobParam,
  retriedSchema,
  workerParam,
  workerSchema,
  workerWithHistorySchema,
} from './admin-schemas.ts';
import { queuesSchema } from './queue-wire.ts';

const shared = { tags: ['admin'], security: ADMIN_SECURITY };

export const listWorkersRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/admin/workers',
  summary: 'The runners of the installation, by name',
  request: { query: pageQuery },
  responses: {
    200: jsonResponse(pageSchema(workerSchema), 'A page of runners'),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR'),
  },
});

export const getWorkerRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/admin/workers/{worker_id}',
  summary: 'A runner and its last hour, by the minute',
  request: { params: workerParam },
  responses: {
    200: jsonResponse(workerWithHistorySchema, 'The runner'),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

export const directWorkerRoute = createRoute({
  ...shared,
  method: 'patch',
  path: '/admin/workers/{worker_id}',
  summary: 'Let a runner work, drain it, or disable it',
  description:
    'A draining runner ends its jobs and takes no more. A disabled one is refused at once: its claims, and its results.',
  request: { params: workerParam, body: jsonBody(directiveBody, { directive: 'draining' }) },
  responses: {
    200: jsonResponse(workerSchema, 'The runner, which learns of it with its next heartbeat'),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

export const adminQueuesRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/admin/queues',
  summary: 'What waits where, and who works',
  responses: {
    200: jsonResponse(queuesSchema, 'Every queue and every runner'),
    ...errorResponses(...USER_ERRORS, 'DEPENDENCY_UNAVAILABLE'),
  },
});

export const failuresRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/admin/failures',
  summary: 'Jobs that failed, of anybody and of every kind, the latest first',
  request: { query: failuresQuery },
  responses: {
    200: jsonResponse(pageSchema(failureSchema), 'A page of jobs, each with its reason'),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR'),
  },
});

export const retryRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/admin/jobs/{job_id}/retry',
  summary: 'Start a failed job again',
  description:
    'It counts as accepted anew. Refused, with a reason, where the same source would fail the same or nothing is left to build.',
  request: { params: jobParam },
  responses: {
    202: jsonResponse(retriedSchema, 'The job waits again and will end'),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND', 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'),
  },
});

export const getScalingRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/admin/scaling',
  summary: 'The rules by which jobs are routed and runners judged',
  responses: {
    200: jsonResponse(fleetRulesSchema, 'The rules in force', FLEET_RULES_EXAMPLE),
    ...errorResponses(...USER_ERRORS),
  },
});

export const putScalingRoute = createRoute({
  ...shared,
  method: 'put',
  path: '/admin/scaling',
  summary: 'Put other rules in force',
  description:
    'While everything runs: every process follows within two seconds. What is left out is its default.',
  request: { body: jsonBody(fleetRulesSchema, FLEET_RULES_EXAMPLE) },
  responses: {
    200: jsonResponse(fleetRulesSchema, 'The rules in force', FLEET_RULES_EXAMPLE),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR'),
  },
});
