import { createRoute } from '@hono/zod-openapi';
import { errorResponses, jsonBody, PERSON_SECURITY, USER_ERRORS } from '../../../http/responses.ts';
import { forgotPasswordBody, resetPasswordBody, verifyEmailBody } from '../schemas.ts';

const TOKEN = 'hsl_…';

export const verifyRoute = createRoute({
  method: 'post',
  path: '/auth/email/verify',
  tags: ['auth'],
  summary: 'Confirm an e-mail address',
  description: 'Takes the token of the link that was sent to the address. It works once, for 24 hours.',
  request: { body: jsonBody(verifyEmailBody, { token: TOKEN }) },
  responses: {
    204: { description: 'The address is verified' },
    ...errorResponses('VALIDATION_ERROR', 'LINK_EXPIRED', 'RATE_LIMITED'),
  },
});

export const resendRoute = createRoute({
  method: 'post',
  path: '/auth/email/resend',
  tags: ['auth'],
  summary: 'Have the link to confirm one’s address sent again',
  description: 'Three times an hour at most.',
  security: PERSON_SECURITY,
  responses: {
    202: { description: 'A message is on its way' },
    ...errorResponses(...USER_ERRORS, 'CONFLICT'),
  },
});

export const forgotRoute = createRoute({
  method: 'post',
  path: '/auth/password/forgot',
  tags: ['auth'],
  summary: 'Have a link to choose a new password sent',
  description:
    'The answer is the same, and takes the same time, whether the address has an account or not. Three times an hour and address at most.',
  request: { body: jsonBody(forgotPasswordBody, { email: 'ada@example.com' }) },
  responses: {
    202: { description: 'A message is on its way, if there is an account with this address' },
    ...errorResponses('VALIDATION_ERROR', 'RATE_LIMITED', 'DEPENDENCY_UNAVAILABLE'),
  },
});

export const resetRoute = createRoute({
  method: 'post',
  path: '/auth/password/reset',
  tags: ['auth'],
  summary: 'Choose a new password by a link',
  description:
    'Takes the token of the link that was sent. It works once, for 30 minutes, and ends every session of the account. API keys stay.',
  request: { body: jsonBody(resetPasswordBody, { token: TOKEN, password: 'another long pass phrase' }) },
  responses: {
    204: { description: 'The new password counts; log in with it' },
    ...errorResponses('VALIDATION_ERROR', 'LINK_EXPIRED', 'RATE_LIMITED', 'DEPENDENCY_UNAVAILABLE'),
  },
});
