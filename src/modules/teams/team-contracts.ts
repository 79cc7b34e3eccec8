import { createRoute } from '@hono/zod-openapi';
import { pageQuery } from '../../http/pagination.ts';
import {
  errorResponses,
  jsonBody,
  jsonResponse,
  PERSON_SECURITY,
  USER_ERRORS,
  USER_SECURITY,
} from '../../http/responses.ts';
import {
  TEAM_EXAMPLE,
  teamBody,
  teamPageSchema,
  teamParams,
  teamSchema,
  transferTeamBody,
} from './schemas.ts';

const tags = ['teams'];
const ERRORS = [...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'] as const;

export const listTeamsRoute = createRoute({
  method: 'get',
  path: '/teams',
  tags,
  summary: 'List the teams you are in',
  description: 'Newest first.',
  security: USER_SECURITY,
  request: { query: pageQuery },
  responses: {
    200: jsonResponse(teamPageSchema, 'A page of teams', { items: [TEAM_EXAMPLE], next_cursor: null }),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR'),
  },
});

export const createTeamRoute = createRoute({
  method: 'post',
  path: '/teams',
  tags,
  summary: 'Make a team',
  description: 'You own it. Not in the free tier.',
  security: PERSON_SECURITY,
  request: { body: jsonBody(teamBody, { name: TEAM_EXAMPLE.name }) },
  responses: {
    201: jsonResponse(teamSchema, 'The new team', TEAM_EXAMPLE),
    ...errorResponses(
      ...USER_ERRORS,
      'VALIDATION_ERROR',
      'UPGRADE_REQUIRED',
      'CONFLICT',
      'IDEMPOTENCY_KEY_REUSED',
    ),
  },
});

export const getTeamRoute = createRoute({
  method: 'get',
  path: '/teams/{team_id}',
  tags,
  summary: 'Read a team',
  security: USER_SECURITY,
  request: { params: teamParams },
  responses: { 200: jsonResponse(teamSchema, 'The team', TEAM_EXAMPLE), ...errorResponses(...ERRORS) },
});

export const updateTeamRoute = createRoute({
  method: 'patch',
  path: '/teams/{team_id}',
  tags,
  summary: 'Rename a team',
  description: 'For owners and admins.',
  security: PERSON_SECURITY,
  request: { params: teamParams, body: jsonBody(teamBody, { name: TEAM_EXAMPLE.name }) },
  responses: {
    200: jsonResponse(teamSchema, 'The team', TEAM_EXAMPLE),
    ...errorResponses(...ERRORS, 'GUEST_READ_ONLY'),
  },
});

export const deleteTeamRoute = createRoute({
  method: 'delete',
  path: '/teams/{team_id}',
  tags,
  summary: 'Delete a team',
  description: 'For its owner, and only when no project belongs to it: transfer or delete those first.',
  security: PERSON_SECURITY,
  request: { params: teamParams },
  responses: {
    204: { description: 'The team is gone' },
    ...errorResponses(...ERRORS, 'GUEST_READ_ONLY', 'CONFLICT'),
  },
});

export const transferTeamRoute = createRoute({
  method: 'post',
  path: '/teams/{team_id}/transfer',
  tags,
  summary: 'Make another member the owner',
  description: 'For its owner, who stays in the team as an admin.',
  security: PERSON_SECURITY,
  request: { params: teamParams, body: jsonBody(transferTeamBody, { user_id: TEAM_EXAMPLE.owner_user_id }) },
  responses: {
    200: jsonResponse(teamSchema, 'The team, as you are in it now', {
      ...TEAM_EXAMPLE,
      role: 'admin',
      acts_as: 'admin',
    }),
    ...errorResponses(...ERRORS, 'GUEST_READ_ONLY', 'CONFLICT'),
  },
});
