import { createRoute, z } from '@hono/zod-openapi';
import { idSchema } from '../../contracts/ids.ts';
import { pageQuery, pageSchema } from '../../http/pagination.ts';
import {
  DEVICE_SECURITY,
  errorResponses,
  jsonBody,
  jsonResponse,
  PERSON_SECURITY,
  USER_ERRORS,
  USER_SECURITY,
} from '../../http/responses.ts';
import {
  CONFIRM_EXAMPLE,
  confirmBody,
  DEVICE_EXAMPLE,
  deviceSchema,
  JOIN_EXAMPLE,
  JOINED_EXAMPLE,
  joinBody,
  joinedSchema,
  PAIRING_EXAMPLE,
  pairingSchema,
  REQUESTED_EXAMPLE,
  requestedSchema,
} from './schemas.ts';

const pairingIdParam = z.object({ pairing_id: idSchema });
const PAIRING_ERRORS = ['VALIDATION_ERROR', 'NOT_FOUND', 'LINK_EXPIRED'] as const;

export const requestRoute = createRoute({
  method: 'post',
  path: '/pairing/request',
  tags: ['devices'],
  summary: 'Pair a device: show a code',
  description:
    'A desktop shows the QR code, or the code to type; a device brings it to `/pairing/join`. It works for five minutes, for one device. An earlier code of the same person ends.',
  security: PERSON_SECURITY,
  responses: {
    201: jsonResponse(requestedSchema, 'The code', REQUESTED_EXAMPLE),
    ...errorResponses(...USER_ERRORS),
  },
});

export const joinRoute = createRoute({
  method: 'post',
  path: '/pairing/join',
  tags: ['devices'],
  summary: 'Pair a device: bring the code',
  description:
    'Sent by the device, which says what it is. Its token opens nothing until the desktop has confirmed: `GET /devices/me` tells. The check number is shown on both screens.',
  request: { body: jsonBody(joinBody, JOIN_EXAMPLE) },
  responses: {
    201: jsonResponse(joinedSchema, 'The device waits to be confirmed', JOINED_EXAMPLE),
    ...errorResponses('VALIDATION_ERROR', 'LINK_EXPIRED', 'RATE_LIMITED'),
  },
});

export const pairingRoute = createRoute({
  method: 'get',
  path: '/pairing/{pairing_id}',
  tags: ['devices'],
  summary: 'Pair a device: what would be paired',
  description: 'For the desktop, to show which device brought the code before it is confirmed.',
  security: PERSON_SECURITY,
  request: { params: pairingIdParam },
  responses: {
    200: jsonResponse(pairingSchema, 'The pairing', PAIRING_EXAMPLE),
    ...errorResponses(...USER_ERRORS, ...PAIRING_ERRORS),
  },
});

export const confirmRoute = createRoute({
  method: 'post',
  path: '/pairing/confirm',
  tags: ['devices'],
  summary: 'Pair a device: confirm it',
  security: PERSON_SECURITY,
  request: { body: jsonBody(confirmBody, CONFIRM_EXAMPLE) },
  responses: {
    200: jsonResponse(deviceSchema, 'The device, whose token works from now on', DEVICE_EXAMPLE),
    ...errorResponses(...USER_ERRORS, ...PAIRING_ERRORS, 'CONFLICT', 'IDEMPOTENCY_KEY_REUSED'),
  },
});

export const cancelRoute = createRoute({
  method: 'delete',
  path: '/pairing/{pairing_id}',
  tags: ['devices'],
  summary: 'Pair a device: refuse it',
  security: PERSON_SECURITY,
  request: { params: pairingIdParam },
  responses: {
    204: { description: 'Neither the code nor the device that brought it work any more' },
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

export const listRoute = createRoute({
  method: 'get',
  path: '/devices',
  tags: ['devices'],
  summary: 'One’s paired devices',
  security: USER_SECURITY,
  request: { query: pageQuery },
  responses: {
    200: jsonResponse(pageSchema(deviceSchema), 'The last paired first', {
      items: [DEVICE_EXAMPLE],
      next_cursor: null,
    }),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR'),
  },
});

export const removeRoute = createRoute({
  method: 'delete',
  path: '/devices/{device_id}',
  tags: ['devices'],
  summary: 'Remove a device',
  security: PERSON_SECURITY,
  request: { params: z.object({ device_id: idSchema }) },
  responses: {
    204: { description: 'Its token and its event stream have ended' },
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

export const ownRoute = createRoute({
  method: 'get',
  path: '/devices/me',
  tags: ['devices'],
  summary: 'The device that asks',
  description:
    'How a device learns that it was confirmed. Until then the answer is 401 with `details.pairing` = `waiting`.',
  security: DEVICE_SECURITY,
  responses: {
    200: jsonResponse(deviceSchema, 'The device', DEVICE_EXAMPLE),
    ...errorResponses('AUTH_REQUIRED', 'AUTH_INVALID', 'ACCOUNT_SUSPENDED', 'RATE_LIMITED'),
  },
});
