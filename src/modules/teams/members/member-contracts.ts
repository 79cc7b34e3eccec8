import { createRoute } from '@hono/zod-openapi';
import { pageQuery } from '../../../http/pagination.ts';
import {
  errorResponses,
  jsonBody,
  jsonResponse,
  PERSON_SECURITY,
  USER_ERRORS,
  USER_SECURITY,
} from '../../../http/responses.ts';
import {
  changeRoleBody,
  MEMBER_EXAMPLE,
  memberPageSchema,
  memberParams,
  memberSchema,
  teamParams,
} from '../schemas.ts';

const tags = ['teams'];
const ERRORS = [...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'] as const;

export const listMembersRoute = createRoute({
  method: 'get',
  path: '/teams/{team_id}/members',
  tags,
  summary: 'List who is in a team',
  security: USER_SECURITY,
  request: { params: teamParams, query: pageQuery },
  responses: {
    200: jsonResponse(memberPageSchema, 'A page of members', { items: [MEMBER_EXAMPLE], next_cursor: null }),
    ...errorResponses(...ERRORS),
  },
});

export const changeRoleRoute = createRoute({
  method: 'patch',
  path: '/teams/{team_id}/members/{user_id}',
  tags,
  summary: 'Give a member another role',
  description: 'For owners and admins; only the owner makes admins and ends that.',
  security: PERSON_SECURITY,
  request: { params: memberParams, body: jsonBody(changeRoleBody, { role: 'member' }) },
  responses: {
    200: jsonResponse(memberSchema, 'The member', MEMBER_EXAMPLE),
    ...errorResponses(...ERRORS, 'GUEST_READ_ONLY', 'CONFLICT'),
  },
});

export const removeMemberRoute = createRoute({
  method: 'delete',
  path: '/teams/{team_id}/members/{user_id}',
  tags,
  summary: 'Take somebody out of a team, or leave it',
  description:
    'Everybody may leave but the owner, who transfers the team first. Owners and admins remove others. What belongs to the team stays.',
  security: PERSON_SECURITY,
  request: { params: memberParams },
  responses: {
    204: { description: 'They are not in the team any more' },
    ...errorResponses(...ERRORS, 'GUEST_READ_ONLY', 'CONFLICT'),
  },
});
