import { createRoute } from '@hono/zod-openapi';
import { pageQuery } from '../../http/pagination.ts';
import { errorResponses, jsonBody, jsonResponse, USER_ERRORS, USER_SECURITY } from '../../http/responses.ts';
import {
  commentPageSchema,
  commentParams,
  commentSchema,
  EXAMPLE_COMMENT,
  EXAMPLE_WRITE_COMMENT,
  editCommentBody,
  editPageSchema,
  listCommentsQuery,
  projectParams,
  writeCommentBody,
} from './schemas.ts';

const COMMENTS_PATH = '/projects/{project_id}/comments';
const COMMENT_PATH = `${COMMENTS_PATH}/{comment_id}` as const;
const READ_ERRORS = [...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'] as const;
const WRITE_ERRORS = [...READ_ERRORS, 'GUEST_READ_ONLY'] as const;
const EXAMPLE_PAGE = { items: [EXAMPLE_COMMENT], next_cursor: null };

export const listCommentsRoute = createRoute({
  method: 'get',
  path: COMMENTS_PATH,
  tags: ['comments'],
  summary: 'List the threads of a project',
  description: 'By the comments that began them, newest first. Filters that are given all apply.',
  security: USER_SECURITY,
  request: { params: projectParams, query: listCommentsQuery },
  responses: {
    200: jsonResponse(commentPageSchema, 'A page of comments', EXAMPLE_PAGE),
    ...errorResponses(...READ_ERRORS),
  },
});

export const writeCommentRoute = createRoute({
  method: 'post',
  path: COMMENTS_PATH,
  tags: ['comments'],
  summary: 'Write a comment, or answer one',
  description:
    'On the project, a task, a file as it was in a revision, or a node of a screen that a build has made.',
  security: USER_SECURITY,
  request: { params: projectParams, body: jsonBody(writeCommentBody, EXAMPLE_WRITE_COMMENT) },
  responses: {
    201: jsonResponse(commentSchema, 'The new comment', { ...EXAMPLE_COMMENT, stars: 0, replies: 0 }),
    ...errorResponses(...WRITE_ERRORS, 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED', 'DEPENDENCY_UNAVAILABLE'),
  },
});

export const getCommentRoute = createRoute({
  method: 'get',
  path: COMMENT_PATH,
  tags: ['comments'],
  summary: 'Read a comment',
  security: USER_SECURITY,
  request: { params: commentParams },
  responses: {
    200: jsonResponse(commentSchema, 'The comment', EXAMPLE_COMMENT),
    ...errorResponses(...READ_ERRORS),
  },
});

export const listRepliesRoute = createRoute({
  method: 'get',
  path: `${COMMENT_PATH}/replies`,
  tags: ['comments'],
  summary: 'The answers in a thread',
  description: 'Oldest first, those that were deleted with an empty body.',
  security: USER_SECURITY,
  request: { params: commentParams, query: pageQuery },
  responses: {
    200: jsonResponse(commentPageSchema, 'A page of comments', EXAMPLE_PAGE),
    ...errorResponses(...READ_ERRORS),
  },
});

export const listEditsRoute = createRoute({
  method: 'get',
  path: `${COMMENT_PATH}/edits`,
  tags: ['comments'],
  summary: 'What a comment said before',
  description: 'Newest first.',
  security: USER_SECURITY,
  request: { params: commentParams, query: pageQuery },
  responses: {
    200: jsonResponse(editPageSchema, 'A page of earlier texts', {
      items: [
        {
          id: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0f02',
          body: 'Is this the right color?',
          written_at: '2026-01-15T12:00:00.000Z',
          replaced_at: '2026-01-15T12:01:00.000Z',
        },
      ],
      next_cursor: null,
    }),
    ...errorResponses(...READ_ERRORS),
  },
});

export const editCommentRoute = createRoute({
  method: 'patch',
  path: COMMENT_PATH,
  tags: ['comments'],
  summary: 'Edit a comment of your own',
  description:
    'What it said before can be read with its edits. Only people who are named for the first time are told.',
  security: USER_SECURITY,
  request: { params: commentParams, body: jsonBody(editCommentBody, { body: EXAMPLE_WRITE_COMMENT.body }) },
  responses: {
    200: jsonResponse(commentSchema, 'The comment as it is now', EXAMPLE_COMMENT),
    ...errorResponses(...WRITE_ERRORS),
  },
});

export const deleteCommentRoute = createRoute({
  method: 'delete',
  path: COMMENT_PATH,
  tags: ['comments'],
  summary: 'Delete a comment',
  description: 'Your own, or as owner or admin anybody’s. Its text is gone for good; the answers to it stay.',
  security: USER_SECURITY,
  request: { params: commentParams },
  responses: { 204: { description: 'The comment is deleted' }, ...errorResponses(...WRITE_ERRORS) },
});

export const starCommentRoute = createRoute({
  method: 'put',
  path: `${COMMENT_PATH}/star`,
  tags: ['comments'],
  summary: 'Star a comment',
  security: USER_SECURITY,
  request: { params: commentParams },
  responses: { 204: { description: 'You have starred it' }, ...errorResponses(...READ_ERRORS) },
});

export const unstarCommentRoute = createRoute({
  method: 'delete',
  path: `${COMMENT_PATH}/star`,
  tags: ['comments'],
  summary: 'Take a star back',
  security: USER_SECURITY,
  request: { params: commentParams },
  responses: { 204: { description: 'You have not starred it' }, ...errorResponses(...READ_ERRORS) },
});
