import { createRoute, z } from '@hono/zod-openapi';
import { idSchema, sha256Schema } from '../../../contracts/ids.ts';
import { pageQuery, pageSchema } from '../../../http/pagination.ts';
import {
  errorResponses,
  jsonBody,
  jsonResponse,
  USER_ERRORS,
  USER_SECURITY,
} from '../../../http/responses.ts';
import { lineOfText } from '../../../http/text.ts';
import { EXAMPLE_ATTACHMENT, EXAMPLE_ATTACHMENT_ID } from '../schema-examples.ts';
import { taskParams } from '../schemas.ts';
import { ATTACHMENT_TYPES } from './attachment-types.ts';

const announceBody = z
  .strictObject({
    file_name: lineOfText(200).refine((name) => !/[/\\]/.test(name), 'Must be a name, not a path'),
    content_type: z.enum(ATTACHMENT_TYPES),
    size_bytes: z.int().positive(),
    sha256: sha256Schema,
  })
  .openapi('AnnounceAttachment');

export const attachmentSchema = z
  .object({
    id: idSchema,
    task_id: idSchema,
    file_name: z.string(),
    content_type: z.string(),
    size_bytes: z.int(),
    sha256: sha256Schema,
    uploader_user_id: idSchema.nullable(),
    completed_at: z.iso.datetime().nullable(),
  })
  .openapi('Attachment');

const announcedSchema = z
  .object({
    attachment: attachmentSchema,
    upload_url: z.url(),
    upload_headers: z
      .record(z.string(), z.string())
      .openapi({ description: 'Headers that the PUT to `upload_url` must carry.' }),
  })
  .openapi('AnnouncedAttachment');

const attachmentParams = taskParams.extend({
  attachment_id: idSchema.describe('The attachment').openapi({ example: EXAMPLE_ATTACHMENT_ID }),
});

const ATTACHMENTS_PATH = '/projects/{project_id}/tasks/{task_id}/attachments';
const ATTACHMENT_PATH = `${ATTACHMENTS_PATH}/{attachment_id}` as const;
const EXAMPLE_URL = 'https://storage.example.com/tasks/attachments/01931b7e?signature=…';
const READ_ERRORS = [...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'] as const;
const WRITE_ERRORS = [...READ_ERRORS, 'GUEST_READ_ONLY'] as const;
const TIER_ERRORS = ['UPGRADE_REQUIRED', 'PAYLOAD_TOO_LARGE', 'CONFLICT', 'DEPENDENCY_UNAVAILABLE'] as const;

export const announceRoute = createRoute({
  method: 'post',
  path: ATTACHMENTS_PATH,
  tags: ['tasks'],
  summary: 'Attach a file to a task',
  description:
    'Upload the file with a PUT to `upload_url`, then complete it; nobody sees it before. An upload that is not completed within 24 hours is deleted.',
  security: USER_SECURITY,
  request: {
    params: taskParams,
    body: jsonBody(announceBody, {
      file_name: EXAMPLE_ATTACHMENT.file_name,
      content_type: EXAMPLE_ATTACHMENT.content_type,
      size_bytes: EXAMPLE_ATTACHMENT.size_bytes,
      sha256: EXAMPLE_ATTACHMENT.sha256,
    }),
  },
  responses: {
    201: jsonResponse(announcedSchema, 'Where to send the file', {
      attachment: { ...EXAMPLE_ATTACHMENT, completed_at: null },
      upload_url: EXAMPLE_URL,
      upload_headers: { 'content-type': 'image/png' },
    }),
    ...errorResponses(...WRITE_ERRORS, ...TIER_ERRORS, 'IDEMPOTENCY_KEY_REUSED'),
  },
});

export const completeRoute = createRoute({
  method: 'post',
  path: `${ATTACHMENT_PATH}/complete`,
  tags: ['tasks'],
  summary: 'Finish attaching a file',
  description:
    'Size, hash and type of what arrived are compared with what was announced. `CONFLICT` brings a new `upload_url` when it is missing or another.',
  security: USER_SECURITY,
  request: { params: attachmentParams },
  responses: {
    200: jsonResponse(attachmentSchema, 'The attachment', EXAMPLE_ATTACHMENT),
    ...errorResponses(...WRITE_ERRORS, ...TIER_ERRORS),
  },
});

export const listAttachmentsRoute = createRoute({
  method: 'get',
  path: ATTACHMENTS_PATH,
  tags: ['tasks'],
  summary: 'The files of a task',
  description: 'Newest first.',
  security: USER_SECURITY,
  request: { params: taskParams, query: pageQuery },
  responses: {
    200: jsonResponse(pageSchema(attachmentSchema).openapi('AttachmentPage'), 'A page of attachments', {
      items: [EXAMPLE_ATTACHMENT],
      next_cursor: null,
    }),
    ...errorResponses(...READ_ERRORS),
  },
});

export const downloadRoute = createRoute({
  method: 'get',
  path: `${ATTACHMENT_PATH}/download`,
  tags: ['tasks'],
  summary: 'A link to a file of a task',
  description: 'It works for five minutes, for anybody who has it, and saves the file under its name.',
  security: USER_SECURITY,
  request: { params: attachmentParams },
  responses: {
    200: jsonResponse(z.object({ url: z.url(), expires_at: z.iso.datetime() }), 'The link', {
      url: EXAMPLE_URL,
      expires_at: '2026-01-15T12:05:00.000Z',
    }),
    ...errorResponses(...READ_ERRORS, 'DEPENDENCY_UNAVAILABLE'),
  },
});

export const removeRoute = createRoute({
  method: 'delete',
  path: ATTACHMENT_PATH,
  tags: ['tasks'],
  summary: 'Remove a file from a task',
  security: USER_SECURITY,
  request: { params: attachmentParams },
  responses: { 204: { description: 'It is deleted, from storage too' }, ...errorResponses(...WRITE_ERRORS) },
});
