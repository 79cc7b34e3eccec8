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
  ACCEPTED_EXAMPLE,
  acceptedSchema,
  INVITATION_EXAMPLE,
  invitationPageSchema,
  invitationParams,
  invitationSchema,
  inviteBody,
  teamParams,
  tokenParams,
} from '../schemas.ts';

const tags = ['teams'];
const ERRORS = [...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND', 'GUEST_READ_ONLY'] as const;

export const inviteRoute = createRoute({
  method: 'post',
  path: '/teams/{team_id}/invitations',
  tags,
  summary: 'Invite somebody to a team',
  description:
    'By `email`, or by the `user_id` of somebody you share a team with. The link that is sent works for 7 days, for the account with that address. The answer does not tell whether there is one. For owners and admins; only the owner invites admins. Three times an hour and recipient at most.',
  security: PERSON_SECURITY,
  request: {
    params: teamParams,
    body: jsonBody(inviteBody, { email: INVITATION_EXAMPLE.email, role: 'member' }),
  },
  responses: {
    201: jsonResponse(invitationSchema, 'The invitation, which is on its way', INVITATION_EXAMPLE),
    ...errorResponses(...ERRORS, 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'),
  },
});

export const listInvitationsRoute = createRoute({
  method: 'get',
  path: '/teams/{team_id}/invitations',
  tags,
  summary: 'List invitations that nobody has answered',
  description: 'Newest first. For owners and admins.',
  security: USER_SECURITY,
  request: { params: teamParams, query: pageQuery },
  responses: {
    200: jsonResponse(invitationPageSchema, 'A page of invitations', {
      items: [INVITATION_EXAMPLE],
      next_cursor: null,
    }),
    ...errorResponses(...ERRORS),
  },
});

export const revokeInvitationRoute = createRoute({
  method: 'delete',
  path: '/teams/{team_id}/invitations/{invitation_id}',
  tags,
  summary: 'Take an invitation back',
  security: PERSON_SECURITY,
  request: { params: invitationParams },
  responses: { 204: { description: 'Its link does not work any more' }, ...errorResponses(...ERRORS) },
});

export const resendInvitationRoute = createRoute({
  method: 'post',
  path: '/teams/{team_id}/invitations/{invitation_id}/resend',
  tags,
  summary: 'Send an invitation again',
  description: 'With a new link, for another 7 days; the older link ends.',
  security: PERSON_SECURITY,
  request: { params: invitationParams },
  responses: {
    200: jsonResponse(invitationSchema, 'The invitation, which is on its way', INVITATION_EXAMPLE),
    ...errorResponses(...ERRORS),
  },
});

export const acceptInvitationRoute = createRoute({
  method: 'post',
  path: '/invitations/{token}/accept',
  tags,
  summary: 'Join the team of an invitation',
  description:
    'Takes the token of the link. In the free tier one takes part in one team of others, as a guest. Repeating it answers the same.',
  security: PERSON_SECURITY,
  request: { params: tokenParams },
  responses: {
    200: jsonResponse(acceptedSchema, 'You are in the team', ACCEPTED_EXAMPLE),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'LINK_EXPIRED', 'UPGRADE_REQUIRED'),
  },
});

export const declineInvitationRoute = createRoute({
  method: 'post',
  path: '/invitations/{token}/decline',
  tags,
  summary: 'Decline an invitation',
  security: PERSON_SECURITY,
  request: { params: tokenParams },
  responses: {
    204: { description: 'The invitation has ended' },
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'LINK_EXPIRED'),
  },
});
