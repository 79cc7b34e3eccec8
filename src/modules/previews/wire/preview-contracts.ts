import { createRoute } from '@hono/zod-openapi';
import { idSchema } from '../../../contracts/ids.ts';
import { pageQuery, pageSchema } from '../../../http/pagination.ts';
import {
  errorResponses,
  jsonBody,
  jsonResponse,
  USER_ERRORS,
  USER_SECURITY,
} from '../../../http/responses.ts';
import {
  BUILD_ACCEPTED_EXAMPLE,
  BUILD_REQUEST_EXAMPLE,
  TOKEN_EXAMPLE,
  TOKEN_REQUEST_EXAMPLE,
} from './schema-examples.ts';
import {
  buildRequestSchema,
  buildResponseSchema,
  downloadResponseSchema,
  jobIdParam,
  jobSchema,
  statusResponseSchema,
  tokenRequestSchema,
  tokenResponseSchema,
} from './schemas.ts';

const shared = { tags: ['previews'], security: USER_SECURITY };

export const buildRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/preview/build',
  summary: 'Build the screens of a revision for some devices',
  description: 'Honours Idempotency-Key. The quotas of the tier are counted together with the job.',
  request: { body: jsonBody(buildRequestSchema, BUILD_REQUEST_EXAMPLE) },
  responses: {
    202: jsonResponse(buildResponseSchema, 'Accepted: the job will end', BUILD_ACCEPTED_EXAMPLE),
    ...errorResponses(
      ...USER_ERRORS,
      'VALIDATION_ERROR',
      'INVALID_DEVICE_CONTEXT',
      'NOT_FOUND',
      'UPGRADE_REQUIRED',
      'LIMIT_REACHED',
      'CONFLICT',
      'IDEMPOTENCY_KEY_REUSED',
      'PREVIEW_WORKER_UNAVAILABLE',
    ),
  },
});

export const tokenRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/preview/token',
  summary: 'Mint a short-lived token that opens one job on a device',
  request: { body: jsonBody(tokenRequestSchema, TOKEN_REQUEST_EXAMPLE) },
  responses: {
    201: jsonResponse(tokenResponseSchema, 'The token', TOKEN_EXAMPLE),
    ...errorResponses(
      ...USER_ERRORS,
      'VALIDATION_ERROR',
      'NOT_FOUND',
      'CONFLICT',
      'IDEMPOTENCY_KEY_REUSED',
      'PREVIEW_SESSION_EXPIRED',
    ),
  },
});

export const statusRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/preview/status/{job_id}',
  summary: 'Where a job is, and who looks at it',
  request: { params: jobIdParam },
  responses: {
    200: jsonResponse(statusResponseSchema, 'The job'),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

export const downloadRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/preview/download/{job_id}',
  summary: 'Every screen of a ready job, with URLs that read it from storage',
  request: { params: jobIdParam },
  responses: {
    200: jsonResponse(downloadResponseSchema, 'The screens'),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND', 'CONFLICT', 'PREVIEW_SESSION_EXPIRED'),
  },
});

export const listJobsRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/preview/jobs',
  summary: 'The jobs of a project, newest first',
  request: { query: pageQuery.extend({ project_id: idSchema }) },
  responses: {
    200: jsonResponse(pageSchema(jobSchema), 'A page of jobs'),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

export const stopRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/preview/stop/{job_id}',
  summary: 'Cancel a job; an ended one stays as it is',
  request: { params: jobIdParam },
  responses: {
    200: jsonResponse(jobSchema, 'The job'),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});
