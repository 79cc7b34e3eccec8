import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { idSchema } from '../../../contracts/ids.ts';
import type { UserHttpEnv } from '../../../http/context.ts';
import { errorResponses, jsonResponse, PERSON_SECURITY, USER_ERRORS } from '../../../http/responses.ts';
import { toUserContext } from '../../../http/route-deps.ts';
import { createRouter } from '../../../http/router.ts';
import type { AccountDeps } from '../settings.ts';
import { listSessions, type SessionView } from './list-sessions.ts';
import { revokeOtherSessions, revokeSession } from './revoke-sessions.ts';

const sessionSchema = z
  .object({
    id: idSchema,
    device: z.string().openapi({ description: 'What the client said of itself; it proves nothing.' }),
    created_at: z.iso.datetime(),
    last_used_at: z.iso.datetime().openapi({ description: 'Exact to a few minutes.' }),
    expires_at: z.iso.datetime(),
    kind: z.enum(['app', 'web']),
    is_current: z.boolean(),
  })
  .openapi('Session');

const EXAMPLE = {
  id: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a02',
  device: 'Firefox on Linux',
  created_at: '2026-01-15T12:00:00.000Z',
  last_used_at: '2026-01-15T14:30:00.000Z',
  expires_at: '2026-02-14T12:00:00.000Z',
  kind: 'app',
  is_current: true,
} as const;

const listRoute = createRoute({
  method: 'get',
  path: '/auth/sessions',
  tags: ['auth'],
  summary: 'The open sessions of the account',
  security: PERSON_SECURITY,
  responses: {
    200: jsonResponse(z.object({ items: z.array(sessionSchema) }), 'The last used first, 100 at most', {
      items: [EXAMPLE],
    }),
    ...errorResponses(...USER_ERRORS),
  },
});

const revokeRoute = createRoute({
  method: 'delete',
  path: '/auth/sessions/{session_id}',
  tags: ['auth'],
  summary: 'End one session',
  security: PERSON_SECURITY,
  request: { params: z.object({ session_id: idSchema }) },
  responses: {
    204: { description: 'Its tokens do not work any more' },
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

const revokeOthersRoute = createRoute({
  method: 'post',
  path: '/auth/sessions/logout-all',
  tags: ['auth'],
  summary: 'End all sessions but this one',
  security: PERSON_SECURITY,
  responses: {
    200: jsonResponse(z.object({ ended: z.int() }), 'How many sessions ended', { ended: 2 }),
    ...errorResponses(...USER_ERRORS),
  },
});

/** Where a person is signed in, and ending that. */
export function sessionRoutes(deps: AccountDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const middleware = deps.guards.user;
  router.openapi({ ...listRoute, middleware }, async (c) => {
    const items = (await listSessions(toUserContext(c, deps))).map(toSessionBody);
    return c.json({ items }, 200);
  });
  router.openapi({ ...revokeRoute, middleware }, async (c) => {
    await revokeSession(toUserContext(c, deps), c.req.valid('param').session_id);
    return c.body(null, 204);
  });
  router.openapi({ ...revokeOthersRoute, middleware }, async (c) =>
    c.json({ ended: await revokeOtherSessions(toUserContext(c, deps)) }, 200),
  );
  return router;
}

function toSessionBody(session: SessionView): z.infer<typeof sessionSchema> {
  return {
    id: session.id,
    device: session.device,
    created_at: session.createdAt.toISOString(),
    last_used_at: session.lastUsedAt.toISOString(),
    expires_at: session.expiresAt.toISOString(),
    kind: session.kind,
    is_current: session.isCurrent,
  };
}
