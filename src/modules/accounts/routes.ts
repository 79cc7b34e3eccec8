import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { UserHttpEnv } from '../../http/context.ts';
import {
  errorResponses,
  jsonBody,
  jsonResponse,
  PERSON_SECURITY,
  USER_ERRORS,
  USER_SECURITY,
} from '../../http/responses.ts';
import { toContext, toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { apiKeyRoutes } from './api-keys/api-key.routes.ts';
import { deletionRoutes } from './deletion/deletion.routes.ts';
import { getMe } from './get-me.ts';
import { createIdTokenCheck } from './identity-providers/check-id-token.ts';
import { providerRoutes } from './identity-providers/provider.routes.ts';
import { logIn } from './log-in.ts';
import { logOut } from './log-out.ts';
import { profileRoutes } from './profile/profile.routes.ts';
import { recoveryRoutes } from './recovery/recovery.routes.ts';
import { refreshSession } from './refresh-session.ts';
import { register } from './register.ts';
import {
  loginBody,
  refreshBody,
  registerBody,
  SIGNED_IN_EXAMPLE,
  signedInSchema,
  toSignedInBody,
  toUserBody,
  USER_EXAMPLE,
  userSchema,
} from './schemas.ts';
import { toUserAgent } from './sessions/device-name.ts';
import { sessionRoutes } from './sessions/session.routes.ts';
import type { AccountDeps, AccountPorts } from './settings.ts';
import { limitRefresh, limitRegistration, limitSignIn } from './sign-in-limits.ts';
import { webLoginRoutes } from './web-login/web-login.routes.ts';

const CREDENTIALS = { email: 'ada@example.com', password: 'a long pass phrase' };

const registerRoute = createRoute({
  method: 'post',
  path: '/auth/register',
  tags: ['auth'],
  summary: 'Make an account and sign in',
  request: { body: jsonBody(registerBody, CREDENTIALS) },
  responses: {
    201: jsonResponse(signedInSchema, 'The account and its first session', SIGNED_IN_EXAMPLE),
    ...errorResponses('VALIDATION_ERROR', 'CONFLICT', 'RATE_LIMITED', 'DEPENDENCY_UNAVAILABLE'),
  },
});

const loginRoute = createRoute({
  method: 'post',
  path: '/auth/login',
  tags: ['auth'],
  summary: 'Sign in with e-mail and password',
  request: { body: jsonBody(loginBody, CREDENTIALS) },
  responses: {
    200: jsonResponse(signedInSchema, 'A new session', SIGNED_IN_EXAMPLE),
    ...errorResponses(
      'VALIDATION_ERROR',
      'AUTH_INVALID',
      'ACCOUNT_SUSPENDED',
      'RATE_LIMITED',
      'DEPENDENCY_UNAVAILABLE',
    ),
  },
});

const refreshRoute = createRoute({
  method: 'post',
  path: '/auth/refresh',
  tags: ['auth'],
  summary: 'Exchange a refresh token for new tokens',
  description:
    'Rotates the refresh token. Within 10 seconds the previous one gives the same successor again; any later reuse ends the session.',
  request: { body: jsonBody(refreshBody, { refresh_token: 'hsr_…' }) },
  responses: {
    200: jsonResponse(signedInSchema, 'Fresh tokens of the same session', SIGNED_IN_EXAMPLE),
    ...errorResponses(
      'VALIDATION_ERROR',
      'AUTH_INVALID',
      'AUTH_EXPIRED',
      'ACCOUNT_SUSPENDED',
      'RATE_LIMITED',
    ),
  },
});

const logoutRoute = createRoute({
  method: 'post',
  path: '/auth/logout',
  tags: ['auth'],
  summary: 'End the session',
  security: PERSON_SECURITY,
  responses: { 204: { description: 'The session has ended' }, ...errorResponses(...USER_ERRORS) },
});

const meRoute = createRoute({
  method: 'get',
  path: '/auth/me',
  tags: ['auth'],
  summary: 'The signed-in account',
  security: USER_SECURITY,
  responses: {
    200: jsonResponse(userSchema, 'The account', USER_EXAMPLE),
    ...errorResponses(...USER_ERRORS),
  },
});

const userAgentOf = (c: Context) => toUserAgent(c.req.header('user-agent'));

/** Sign-up, sign-in and sessions. */
export function accountRoutes(deps: AccountDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const ports: AccountPorts = { accounts: deps.accounts, passwords: deps.passwords };
  // Answers hold tokens, so nothing on the way may keep them.
  router.use('/auth/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  router.openapi(registerRoute, async (c) => {
    await limitRegistration(c, deps);
    const signedIn = await register(
      { ...toContext(c, deps), ...ports, userAgent: userAgentOf(c) },
      c.req.valid('json'),
    );
    return c.json(toSignedInBody(signedIn), 201);
  });
  router.openapi(loginRoute, async (c) => {
    const credentials = c.req.valid('json');
    await limitSignIn(c, deps, credentials.email);
    return c.json(
      toSignedInBody(
        await logIn({ ...toContext(c, deps), ...ports, userAgent: userAgentOf(c) }, credentials),
      ),
      200,
    );
  });
  router.openapi(refreshRoute, async (c) => {
    await limitRefresh(c, deps);
    const { refresh_token } = c.req.valid('json');
    const signedIn = await refreshSession({ ...toContext(c, deps), ...ports }, refresh_token);
    return c.json(toSignedInBody(signedIn), 200);
  });
  router.openapi({ ...logoutRoute, middleware: deps.guards.user }, async (c) => {
    await logOut(toUserContext(c, deps));
    if (deps.webSessions.read(c) !== undefined) deps.webSessions.clear(c);
    return c.body(null, 204);
  });
  router.openapi({ ...meRoute, middleware: deps.guards.user }, async (c) =>
    c.json(toUserBody(await getMe({ ...toUserContext(c, deps), ...ports })), 200),
  );
  router.route('/', recoveryRoutes(deps));
  router.route('/', sessionRoutes(deps));
  const checkIdToken = createIdTokenCheck(deps.accounts.identityProviders, deps.clock);
  router.route('/', providerRoutes(deps, checkIdToken));
  router.route('/', profileRoutes(deps));
  router.route('/', deletionRoutes(deps, checkIdToken));
  router.route('/', apiKeyRoutes(deps));
  router.route('/', webLoginRoutes(deps));
  return router;
}
