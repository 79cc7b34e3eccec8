import { createRoute } from '@hono/zod-openapi';
import {
  errorResponses,
  jsonBody,
  jsonResponse,
  PERSON_SECURITY,
  USER_ERRORS,
  USER_SECURITY,
} from '../../http/responses.ts';
import {
  createProjectBody,
  PROJECT_EXAMPLE,
  projectPageSchema,
  projectQuery,
  projectSchema,
  tagsBody,
  tagsSchema,
  templateListSchema,
  transferProjectBody,
  updateProjectBody,
} from './project-schemas.ts';
import { projectParams } from './schemas.ts';
import { TEMPLATES } from './templates.ts';

const tags = ['projects'];
const READ_ERRORS = [...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'] as const;
const CHANGE_ERRORS = [...READ_ERRORS, 'GUEST_READ_ONLY'] as const;

export const createProjectRoute = createRoute({
  method: 'post',
  path: '/projects',
  tags,
  summary: 'Make a project',
  description: 'Your own, or of a team whose member you are; empty, or with the source of a template.',
  security: USER_SECURITY,
  request: { body: jsonBody(createProjectBody, { name: 'Brew', kind: 'mobile_app' }) },
  responses: {
    201: jsonResponse(projectSchema, 'The new project', PROJECT_EXAMPLE),
    ...errorResponses(
      ...CHANGE_ERRORS,
      'UPGRADE_REQUIRED',
      'CONFLICT',
      'IDEMPOTENCY_KEY_REUSED',
      'DEPENDENCY_UNAVAILABLE',
    ),
  },
});

export const listProjectsRoute = createRoute({
  method: 'get',
  path: '/projects',
  tags,
  summary: 'List your projects and those of your teams',
  description: 'Newest first.',
  security: USER_SECURITY,
  request: { query: projectQuery },
  responses: {
    200: jsonResponse(projectPageSchema, 'A page of projects', {
      items: [PROJECT_EXAMPLE],
      next_cursor: null,
    }),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR'),
  },
});

export const listTemplatesRoute = createRoute({
  method: 'get',
  path: '/projects/templates',
  tags,
  summary: 'List what a project can begin with',
  security: USER_SECURITY,
  responses: {
    200: jsonResponse(templateListSchema, 'The templates, on one page', {
      items: TEMPLATES.map((template) => ({ ...template })),
      next_cursor: null,
    }),
    ...errorResponses(...USER_ERRORS),
  },
});

export const getProjectRoute = createRoute({
  method: 'get',
  path: '/projects/{project_id}',
  tags,
  summary: 'Read a project',
  security: USER_SECURITY,
  request: { params: projectParams },
  responses: {
    200: jsonResponse(projectSchema, 'The project', PROJECT_EXAMPLE),
    ...errorResponses(...READ_ERRORS),
  },
});

export const updateProjectRoute = createRoute({
  method: 'patch',
  path: '/projects/{project_id}',
  tags,
  summary: 'Change a project’s settings',
  security: USER_SECURITY,
  request: { params: projectParams, body: jsonBody(updateProjectBody, { name: 'Brew' }) },
  responses: {
    200: jsonResponse(projectSchema, 'The project', PROJECT_EXAMPLE),
    ...errorResponses(...CHANGE_ERRORS),
  },
});

export const deleteProjectRoute = createRoute({
  method: 'delete',
  path: '/projects/{project_id}',
  tags,
  summary: 'Delete a project',
  description:
    'It is gone for everybody at once; its source is erased from storage later. Of a team, for owners and admins.',
  security: USER_SECURITY,
  request: { params: projectParams },
  responses: { 204: { description: 'The project is deleted' }, ...errorResponses(...CHANGE_ERRORS) },
});

export const transferProjectRoute = createRoute({
  method: 'post',
  path: '/projects/{project_id}/transfer',
  tags,
  summary: 'Give a project to a team or a person',
  description:
    'For its owner, or the owner of its team. To a team of which you are owner or admin, or to a person: one of the project’s team, or, of a project of your own, one you share a team with.',
  security: PERSON_SECURITY,
  request: {
    params: projectParams,
    body: jsonBody(transferProjectBody, { team_id: PROJECT_EXAMPLE.team_id }),
  },
  responses: {
    204: { description: 'It belongs to them; you may not see it any more' },
    ...errorResponses(...CHANGE_ERRORS, 'CONFLICT'),
  },
});

export const markFavoriteRoute = createRoute({
  method: 'put',
  path: '/projects/{project_id}/favorite',
  tags,
  summary: 'Mark a project for yourself',
  security: USER_SECURITY,
  request: { params: projectParams },
  responses: { 204: { description: 'It is marked' }, ...errorResponses(...READ_ERRORS) },
});

export const unmarkFavoriteRoute = createRoute({
  method: 'delete',
  path: '/projects/{project_id}/favorite',
  tags,
  summary: 'Take your mark off a project',
  security: USER_SECURITY,
  request: { params: projectParams },
  responses: { 204: { description: 'It is not marked' }, ...errorResponses(...READ_ERRORS) },
});

export const getTagsRoute = createRoute({
  method: 'get',
  path: '/projects/{project_id}/tags',
  tags,
  summary: 'Read a project’s tags',
  security: USER_SECURITY,
  request: { params: projectParams },
  responses: {
    200: jsonResponse(tagsSchema, 'In alphabetical order', { tags: PROJECT_EXAMPLE.tags }),
    ...errorResponses(...READ_ERRORS),
  },
});

export const setTagsRoute = createRoute({
  method: 'put',
  path: '/projects/{project_id}/tags',
  tags,
  summary: 'Give a project these tags and no others',
  security: USER_SECURITY,
  request: { params: projectParams, body: jsonBody(tagsBody, { tags: PROJECT_EXAMPLE.tags }) },
  responses: {
    200: jsonResponse(tagsSchema, 'In alphabetical order', { tags: PROJECT_EXAMPLE.tags }),
    ...errorResponses(...CHANGE_ERRORS),
  },
});
