import { createRoute, z } from '@hono/zod-openapi';
import { architectureMapSchema } from '../../../contracts/architecture-map.ts';
import { cssSimulationResultSchema } from '../../../contracts/css-simulation.ts';
import { influenceReportSchema } from '../../../contracts/influence-report.ts';
import { mapDiffResultSchema } from '../../../contracts/map-diff.ts';
import { pageQuery, pageSchema } from '../../../http/pagination.ts';
import {
  errorResponses,
  jsonBody,
  jsonResponse,
  USER_ERRORS,
  USER_SECURITY,
} from '../../../http/responses.ts';
import {
  diffRequestSchema,
  generateRequestSchema,
  mapAcceptedSchema,
  mapJobParams,
  mapJobSchema,
  mapVersionSchema,
  projectParam,
  simulateRequestSchema,
  versionParams,
  viewQuery,
} from './schemas.ts';

const shared = { tags: ['maps'], security: USER_SECURITY };
const PATH = '/projects/{project_id}/architecture';
const EXAMPLE_VERSION_ID = '01890a5d-ac96-774b-bcce-b302099a8057';

const START_ERRORS = [
  ...USER_ERRORS,
  'VALIDATION_ERROR',
  'NOT_FOUND',
  'CONFLICT',
  'UPGRADE_REQUIRED',
  'LIMIT_REACHED',
  'IDEMPOTENCY_KEY_REUSED',
  'PREVIEW_WORKER_UNAVAILABLE',
] as const;

export const generateRoute = createRoute({
  ...shared,
  method: 'post',
  path: `${PATH}/generate`,
  summary: 'Make a new version of a project’s map',
  description:
    'Says which style rule reaches which element of every page, and with `deep` why. Honours Idempotency-Key. Follow the job with GET /jobs/{job_id}/events: it ends with `map_ready`.',
  request: { params: projectParam, body: jsonBody(generateRequestSchema, {}) },
  responses: {
    202: jsonResponse(mapAcceptedSchema, 'Accepted: the job will end'),
    ...errorResponses(...START_ERRORS, 'FEATURE_DISABLED'),
  },
});

export const simulateRoute = createRoute({
  ...shared,
  method: 'post',
  path: `${PATH}/simulate-css`,
  summary: 'Ask what would win if some rules were not there',
  description:
    'Over a version that was made with `deep`; no file is changed. The result is at GET …/architecture/jobs/{job_id}/result once the job is ready.',
  request: {
    params: projectParam,
    body: jsonBody(simulateRequestSchema, { muted_selectors: ['.card p'] }),
  },
  responses: {
    202: jsonResponse(mapAcceptedSchema, 'Accepted: the job will end'),
    ...errorResponses(...START_ERRORS, 'MAP_NOT_AVAILABLE'),
  },
});

export const diffRoute = createRoute({
  ...shared,
  method: 'post',
  path: `${PATH}/diff`,
  summary: 'Ask what differs between two versions of a map',
  description:
    'For which elements another declaration wins, and which rules came and went. Over versions of either mode. The result is at GET …/architecture/jobs/{job_id}/result once the job is ready.',
  request: {
    params: projectParam,
    body: jsonBody(diffRequestSchema, { from_version_id: EXAMPLE_VERSION_ID }),
  },
  responses: {
    202: jsonResponse(mapAcceptedSchema, 'Accepted: the job will end'),
    ...errorResponses(...START_ERRORS, 'MAP_NOT_AVAILABLE'),
  },
});

const mapOrReport = z.union([architectureMapSchema, influenceReportSchema]);

const READ_ERRORS = [...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND', 'MAP_NOT_AVAILABLE'] as const;

export const latestRoute = createRoute({
  ...shared,
  method: 'get',
  path: `${PATH}/latest`,
  summary: 'The newest version of a project’s map, or with view=influence the report of one of its pages',
  description: 'Carries an ETag: what has not changed is answered 304.',
  request: { params: projectParam, query: viewQuery },
  responses: {
    200: jsonResponse(mapOrReport, 'The map, or the influence report of one page'),
    304: { description: 'Unchanged' },
    ...errorResponses(...READ_ERRORS),
  },
});

export const versionRoute = createRoute({
  ...shared,
  method: 'get',
  path: `${PATH}/versions/{version_id}`,
  summary: 'A version of a project’s map, or with view=influence the report of one of its pages',
  description: 'Carries an ETag: what has not changed is answered 304.',
  request: { params: versionParams, query: viewQuery },
  responses: {
    200: jsonResponse(mapOrReport, 'The map, or the influence report of one page'),
    304: { description: 'Unchanged' },
    ...errorResponses(...READ_ERRORS, 'UPGRADE_REQUIRED'),
  },
});

export const versionsRoute = createRoute({
  ...shared,
  method: 'get',
  path: `${PATH}/versions`,
  summary: 'The versions of a project’s map that are kept, newest first',
  request: { params: projectParam, query: pageQuery },
  responses: {
    200: jsonResponse(pageSchema(mapVersionSchema), 'A page of versions'),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

export const mapJobRoute = createRoute({
  ...shared,
  method: 'get',
  path: `${PATH}/jobs/{job_id}`,
  summary: 'Where a job about a project’s map is',
  request: { params: mapJobParams },
  responses: {
    200: jsonResponse(mapJobSchema, 'The job'),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

export const mapResultRoute = createRoute({
  ...shared,
  method: 'get',
  path: `${PATH}/jobs/{job_id}/result`,
  summary: 'What a simulation or a comparison has found out',
  request: { params: mapJobParams },
  responses: {
    200: jsonResponse(z.union([cssSimulationResultSchema, mapDiffResultSchema]), 'The result'),
    304: { description: 'Unchanged' },
    ...errorResponses(...READ_ERRORS, 'CONFLICT'),
  },
});

export const stopMapJobRoute = createRoute({
  ...shared,
  method: 'post',
  path: `${PATH}/jobs/{job_id}/stop`,
  summary: 'Cancel a job about a project’s map; an ended one stays as it is',
  request: { params: mapJobParams },
  responses: {
    200: jsonResponse(mapJobSchema, 'The job'),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});
