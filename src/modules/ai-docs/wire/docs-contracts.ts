import { createRoute } from '@hono/zod-openapi';
import { pageQuery } from '../../../http/pagination.ts';
import {
  errorResponses,
  jsonBody,
  jsonResponse,
  USER_ERRORS,
  USER_SECURITY,
} from '../../../http/responses.ts';
import { REVISION_EXAMPLE, revisionSchema } from '../../projects/index.ts';
import {
  docsAcceptedSchema,
  docsPageSchema,
  docsParams,
  docsRequestSchema,
  docsSchema,
  projectParam,
  proposalParams,
  usageQuery,
  usageSchema,
} from './schemas.ts';

const shared = { tags: ['ai-docs'], security: USER_SECURITY };
const PATH = '/projects/{project_id}/ai-docs';
const READ_ERRORS = [...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'] as const;

export const requestDocsRoute = createRoute({
  ...shared,
  method: 'post',
  path: PATH,
  summary: 'Ask for documentation of files, or of the change between two revisions',
  description:
    'Honours Idempotency-Key. Follow the job with GET /jobs/{job_id}/events: it ends with `ready`. Secrets in the source are masked before anything is sent to a model, and what a model writes is checked against the source. With provider `static` no model is asked.',
  request: {
    params: projectParam,
    body: jsonBody(docsRequestSchema, { files: ['App.tsx'], kind: 'summary', provider: 'static' }),
  },
  responses: {
    202: jsonResponse(docsAcceptedSchema, 'Accepted: the job will end'),
    ...errorResponses(
      ...READ_ERRORS,
      'CONFLICT',
      'UPGRADE_REQUIRED',
      'LIMIT_REACHED',
      'IDEMPOTENCY_KEY_REUSED',
      'FEATURE_DISABLED',
      'PREVIEW_WORKER_UNAVAILABLE',
      'DEPENDENCY_UNAVAILABLE',
    ),
  },
});

export const listDocsRoute = createRoute({
  ...shared,
  method: 'get',
  path: PATH,
  summary: 'The documentation of a project, newest first',
  request: { params: projectParam, query: pageQuery },
  responses: {
    200: jsonResponse(docsPageSchema, 'A page of documentation'),
    ...errorResponses(...READ_ERRORS),
  },
});

export const projectUsageRoute = createRoute({
  ...shared,
  method: 'get',
  path: `${PATH}/usage`,
  summary: 'What models were asked for a project, and about what it cost',
  request: { params: projectParam, query: usageQuery },
  responses: { 200: jsonResponse(usageSchema, 'By model'), ...errorResponses(...READ_ERRORS) },
});

export const ownUsageRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/ai-docs/usage',
  summary: 'What models were asked for you, in all projects, and about what it cost',
  request: { query: usageQuery },
  responses: {
    200: jsonResponse(usageSchema, 'By model'),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR'),
  },
});

export const docsRoute = createRoute({
  ...shared,
  method: 'get',
  path: `${PATH}/{job_id}`,
  summary: 'Where documentation is, and what was written',
  request: { params: docsParams },
  responses: {
    200: jsonResponse(docsSchema, 'The documentation'),
    ...errorResponses(...READ_ERRORS, 'DEPENDENCY_UNAVAILABLE'),
  },
});

export const stopDocsRoute = createRoute({
  ...shared,
  method: 'post',
  path: `${PATH}/{job_id}/stop`,
  summary: 'Cancel documentation that is not ready; an ended one stays as it is',
  request: { params: docsParams },
  responses: { 200: jsonResponse(docsSchema, 'The documentation'), ...errorResponses(...READ_ERRORS) },
});

export const acceptProposalRoute = createRoute({
  ...shared,
  method: 'post',
  path: `${PATH}/{job_id}/proposals/{proposal}/accept`,
  summary: 'Make a revision of the newest source with a proposed change in it',
  description:
    'Nothing that a model proposes is applied without this. Honours Idempotency-Key. Refused with CONFLICT when the file has changed since the proposal was written.',
  request: { params: proposalParams },
  responses: {
    201: jsonResponse(revisionSchema, 'The revision', REVISION_EXAMPLE),
    ...errorResponses(
      ...READ_ERRORS,
      'CONFLICT',
      'UPGRADE_REQUIRED',
      'IDEMPOTENCY_KEY_REUSED',
      'DEPENDENCY_UNAVAILABLE',
    ),
  },
});
