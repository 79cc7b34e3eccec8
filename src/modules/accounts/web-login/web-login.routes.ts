import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../../http/context.ts';
import {
  errorResponses,
  jsonBody,
  jsonResponse,
  PERSON_SECURITY,
  USER_ERRORS,
} from '../../../http/responses.ts';
import { toContext, toUserContext } from '../../../http/route-deps.ts';
import { createRouter } from '../../../http/router.ts';
import { toUserBody, USER_EXAMPLE, userSchema } from '../schemas.ts';
import { toUserAgent } from '../sessions/device-name.ts';
import type { AccountDeps } from '../settings.ts';
import { limitLinks, limitWebLogins } from '../sign-in-limits.ts';
import { exchangeSessionToken, issueSessionToken } from './session-token.ts';

const oneTimeLoginSchema = z
  .object({ token: z.string(), url: z.url(), expires_at: z.iso.datetime() })
  .openapi('OneTimeLogin');

const webSessionSchema = z.object({ user: userSchema, expires_at: z.iso.datetime() }).openapi('WebSession');

const tokenRoute = createRoute({
  method: 'post',
  path: '/auth/session-token',
  tags: ['auth'],
  summary: 'Sign a browser in: get a one-time login',
  description:
    'Open `url` in a browser. The login works once, within 90 seconds, and not after this session has ended.',
  security: PERSON_SECURITY,
  responses: {
    201: jsonResponse(oneTimeLoginSchema, 'The login', {
      token: 'hst_…',
      url: 'https://hivesync.example/account/sign-in#token=hst_…',
      expires_at: '2026-01-15T12:01:30.000Z',
    }),
    ...errorResponses(...USER_ERRORS),
  },
});

const exchangeRoute = createRoute({
  method: 'post',
  path: '/auth/session-exchange',
  tags: ['auth'],
  summary: 'Sign a browser in: exchange the login for a session',
  description:
    'Sets an httpOnly cookie for 12 hours. Requests with it that change something are taken from pages of this address, or of a site in `CORS_ORIGINS`, alone.',
  request: {
    body: jsonBody(z.strictObject({ token: z.string().min(1).max(256) }).openapi('SessionExchange'), {
      token: 'hst_…',
    }),
  },
  responses: {
    200: jsonResponse(webSessionSchema, 'The browser is signed in', {
      user: USER_EXAMPLE,
      expires_at: '2026-01-16T00:00:00.000Z',
    }),
    ...errorResponses('VALIDATION_ERROR', 'LINK_EXPIRED', 'FORBIDDEN', 'ACCOUNT_SUSPENDED', 'RATE_LIMITED'),
  },
});

/** One-time logins, with which a signed-in app signs a browser in. */
export function webLoginRoutes(deps: AccountDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { accounts, passwords, guards, webSessions } = deps;
  router.openapi({ ...tokenRoute, middleware: guards.user }, async (c) => {
    await limitWebLogins(c, deps, c.var.actor.userId);
    const login = await issueSessionToken({ ...toUserContext(c, deps), accounts, passwords });
    return c.json({ token: login.token, url: login.url, expires_at: login.expiresAt.toISOString() }, 201);
  });
  router.openapi(exchangeRoute, async (c) => {
    await limitLinks(c, deps);
    // Or another site could sign its visitors in as somebody else.
    webSessions.assertOwnPage(c);
    const userAgent = toUserAgent(c.req.header('user-agent'));
    const ctx = { ...toContext(c, deps), accounts, passwords, userAgent };
    const { user, cookie, expiresAt } = await exchangeSessionToken(ctx, c.req.valid('json').token);
    webSessions.set(c, cookie, expiresAt);
    return c.json({ user: toUserBody(user), expires_at: expiresAt.toISOString() }, 200);
  });
  return router;
}
