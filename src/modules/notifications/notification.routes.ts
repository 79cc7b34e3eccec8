import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../http/context.ts';
import { errorResponses, jsonBody, jsonResponse, USER_ERRORS, USER_SECURITY } from '../../http/responses.ts';
import { type RouteDeps, toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { listNotifications } from './list-notifications.ts';
import { readNotifications } from './read-notifications.ts';
import { changeSettings, listSettings } from './settings.ts';
import {
  listQuery,
  NOTIFICATION_EXAMPLE,
  notificationPageSchema,
  readBody,
  readSchema,
  SETTING_EXAMPLE,
  settingsBody,
  settingsSchema,
  toNotificationBody,
  toSettingsBody,
} from './wire/schemas.ts';

const shared = { tags: ['notifications'], security: USER_SECURITY };

const listRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/notifications',
  summary: 'What you were told',
  description:
    'The latest first. What happens again before it was read makes one grow and moves it to the front.',
  request: { query: listQuery },
  responses: {
    200: jsonResponse(notificationPageSchema, 'A page, and how many are unread in all', {
      items: [NOTIFICATION_EXAMPLE],
      next_cursor: null,
      unread: 1,
    }),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR'),
  },
});

const readRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/notifications/read',
  summary: 'Mark some as read',
  description: 'Ids of none of yours, and of those that are read already, change nothing.',
  request: { body: jsonBody(readBody, { ids: [NOTIFICATION_EXAMPLE.id] }) },
  responses: {
    200: jsonResponse(readSchema, 'How many are left unread', { unread: 0 }),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR'),
  },
});

const readAllRoute = createRoute({
  ...shared,
  method: 'post',
  path: '/notifications/read-all',
  summary: 'Mark all as read',
  responses: {
    200: jsonResponse(readSchema, 'How many are left unread', { unread: 0 }),
    ...errorResponses(...USER_ERRORS),
  },
});

const getSettingsRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/notifications/settings',
  summary: 'Which types there are, and where each goes',
  responses: {
    200: jsonResponse(settingsSchema, 'Every type', { items: [SETTING_EXAMPLE] }),
    ...errorResponses(...USER_ERRORS),
  },
});

const changeSettingsRoute = createRoute({
  ...shared,
  method: 'patch',
  path: '/notifications/settings',
  summary: 'Change where types go',
  description: 'What is not named stays as it is.',
  request: { body: jsonBody(settingsBody, { items: [{ type: 'map_ready', email: true }] }) },
  responses: {
    200: jsonResponse(settingsSchema, 'Every type, as it is now', { items: [SETTING_EXAMPLE] }),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'CONFLICT'),
  },
});

/** What people were told, and where they want to be told. */
export function notificationRoutes(deps: RouteDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const middleware = deps.guards.user;
  router.openapi({ ...listRoute, middleware }, async (c) => {
    const { unread: filter, ...page } = c.req.valid('query');
    const list = await listNotifications(toUserContext(c, deps), { ...page, unreadOnly: filter === 'true' });
    const { items, nextCursor, unread } = list;
    return c.json({ items: items.map(toNotificationBody), next_cursor: nextCursor, unread }, 200);
  });
  router.openapi({ ...readRoute, middleware }, async (c) => {
    const { ids } = c.req.valid('json');
    return c.json({ unread: await readNotifications(toUserContext(c, deps), ids) }, 200);
  });
  router.openapi({ ...readAllRoute, middleware }, async (c) =>
    c.json({ unread: await readNotifications(toUserContext(c, deps), 'all') }, 200),
  );
  router.openapi({ ...getSettingsRoute, middleware }, async (c) =>
    c.json(toSettingsBody(await listSettings(toUserContext(c, deps))), 200),
  );
  router.openapi({ ...changeSettingsRoute, middleware }, async (c) => {
    const changes = c.req
      .valid('json')
      .items.map(({ type, in_app: inApp, email }) => ({ type, inApp, email }));
    return c.json(toSettingsBody(await changeSettings(toUserContext(c, deps), changes)), 200);
  });
  return router;
}
