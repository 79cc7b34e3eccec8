import { createRoute, z } from '@hono/zod-openapi';
import { pageQuery } from '../../http/pagination.ts';
import { errorResponses, jsonBody, jsonResponse, USER_ERRORS, USER_SECURITY } from '../../http/responses.ts';
import { CREATE_REVISION_EXAMPLE, createRevisionBody } from './revision-body.ts';
import {
  EXAMPLE_UPLOAD_ID,
  fileQuery,
  pendingUploadSchema,
  projectParams,
  REVISION_EXAMPLE,
  revisionPageSchema,
  revisionParams,
  revisionSchema,
  revisionWithFilesSchema,
  uploadParams,
} from './schemas.ts';

const EXAMPLE_FILE = CREATE_REVISION_EXAMPLE.files.map(({ path, sha256, size_bytes }) => ({
  path,
  sha256,
  size_bytes,
}));

export const createRevisionRoute = createRoute({
  method: 'post',
  path: '/projects/{project_id}/revisions',
  tags: ['source'],
  summary: 'Send a new state of the source',
  description: [
    'Files are named by content. What the project already holds, or what `content` gives, need not be sent again:',
    'then the answer is 201. Otherwise it is 202 with a URL for each missing blob. PUT the bytes there with the',
    'headers that stand beside it, then complete the upload.',
    'Paths are relative, with `/`; absolute paths, `..`, control characters, names reserved on Windows and paths',
    'that differ only by case are refused.',
  ].join(' '),
  security: USER_SECURITY,
  request: { params: projectParams, body: jsonBody(createRevisionBody, CREATE_REVISION_EXAMPLE) },
  responses: {
    201: jsonResponse(revisionSchema, 'The revision', REVISION_EXAMPLE),
    202: jsonResponse(pendingUploadSchema, 'Blobs are missing', {
      upload_id: EXAMPLE_UPLOAD_ID,
      missing: EXAMPLE_FILE.map(({ sha256 }) => ({
        sha256,
        upload_url: 'https://storage.example.com/upload?signature=…',
        upload_headers: {
          'content-type': 'application/octet-stream',
          'x-amz-checksum-sha256': 'qjjlSLPpRzmGy0LmIlQ3yZJ0Fz0tUe1hYwVb0m3V3a8=',
        },
      })),
    }),
    ...errorResponses(
      ...USER_ERRORS,
      'VALIDATION_ERROR',
      'NOT_FOUND',
      'UPGRADE_REQUIRED',
      'PAYLOAD_TOO_LARGE',
      'CONFLICT',
      'IDEMPOTENCY_KEY_REUSED',
      'DEPENDENCY_UNAVAILABLE',
    ),
  },
});

export const completeUploadRoute = createRoute({
  method: 'post',
  path: '/projects/{project_id}/revisions/uploads/{upload_id}/complete',
  tags: ['source'],
  summary: 'Make the revision of an upload',
  description:
    'Verifies the hash and size of every blob. When some have not arrived, 409 names them with fresh URLs. Repeating a completion gives the same revision.',
  security: USER_SECURITY,
  request: { params: uploadParams },
  responses: {
    201: jsonResponse(revisionSchema, 'The revision', REVISION_EXAMPLE),
    ...errorResponses(
      ...USER_ERRORS,
      'VALIDATION_ERROR',
      'NOT_FOUND',
      'CONFLICT',
      'UPGRADE_REQUIRED',
      'DEPENDENCY_UNAVAILABLE',
    ),
  },
});

export const listRevisionsRoute = createRoute({
  method: 'get',
  path: '/projects/{project_id}/revisions',
  tags: ['source'],
  summary: 'List revisions',
  description: 'Newest first.',
  security: USER_SECURITY,
  request: { params: projectParams, query: pageQuery },
  responses: {
    200: jsonResponse(revisionPageSchema, 'A page of revisions', {
      items: [REVISION_EXAMPLE],
      next_cursor: null,
    }),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

export const getRevisionRoute = createRoute({
  method: 'get',
  path: '/projects/{project_id}/revisions/{revision_id}',
  tags: ['source'],
  summary: 'Read a revision with its tree',
  security: USER_SECURITY,
  request: { params: revisionParams },
  responses: {
    200: jsonResponse(revisionWithFilesSchema, 'The revision', { ...REVISION_EXAMPLE, files: EXAMPLE_FILE }),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND', 'DEPENDENCY_UNAVAILABLE'),
  },
});

export const readFileRoute = createRoute({
  method: 'get',
  path: '/projects/{project_id}/revisions/{revision_id}/files',
  tags: ['source'],
  summary: 'Read one file of a revision',
  security: USER_SECURITY,
  request: { params: revisionParams, query: fileQuery },
  responses: {
    200: {
      description: 'The bytes as they were sent',
      content: {
        'application/octet-stream': { schema: z.string().openapi({ type: 'string', format: 'binary' }) },
      },
    },
    304: { description: 'The caller already has these bytes (`If-None-Match`)' },
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND', 'DEPENDENCY_UNAVAILABLE'),
  },
});
