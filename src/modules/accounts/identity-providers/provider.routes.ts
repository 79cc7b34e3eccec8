import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { DomainError } from '../../../contracts/errors.ts';
import type { UserHttpEnv } from '../../../http/context.ts';
import { errorResponses, jsonBody, jsonResponse } from '../../../http/responses.ts';
import { toContext } from '../../../http/route-deps.ts';
import { createRouter } from '../../../http/router.ts';
import { auditRefusedSignIn } from '../refused-sign-in.ts';
import { SIGNED_IN_EXAMPLE, signedInSchema, toSignedInBody } from '../schemas.ts';
import { toUserAgent } from '../sessions/device-name.ts';
import type { AccountDeps } from '../settings.ts';
import { limitProviderSignIn } from '../sign-in-limits.ts';
import type { CheckIdToken } from './check-id-token.ts';
import { PROVIDER_FACTS, PROVIDERS, type Provider } from './providers.ts';
import { signInWithProvider } from './sign-in-with-provider.ts';

export const idTokenFields = {
  id_token: z.string().min(1).max(8_192),
  nonce: z
    .string()
    .regex(/^[\x21-\x7e]{16,256}$/, 'must be 16 to 256 visible ASCII characters')
    .openapi({
      description:
        'Random, and new for each sign-in. The provider is asked with its SHA-256 in lower-case hexadecimal digits.',
    }),
};

const signInBody = z.strictObject(idTokenFields).openapi('IdTokenSignIn');

const routeOf = (provider: Provider) =>
  createRoute({
    method: 'post',
    path: provider === 'google' ? '/auth/google' : '/auth/apple',
    tags: ['auth'],
    summary: `Sign in with ${PROVIDER_FACTS[provider].name}`,
    description:
      'Makes an account at the first sign-in, or joins the one with the same address, if it is verified on both sides.',
    request: { body: jsonBody(signInBody, { id_token: 'eyJ…', nonce: 'n-0S6_WzA2Mj-fresh' }) },
    responses: {
      200: jsonResponse(signedInSchema, 'A new session', SIGNED_IN_EXAMPLE),
      ...errorResponses(
        'VALIDATION_ERROR',
        'AUTH_INVALID',
        'AUTH_EXPIRED',
        'FORBIDDEN',
        'ACCOUNT_SUSPENDED',
        'CONFLICT',
        'RATE_LIMITED',
        'FEATURE_DISABLED',
        'DEPENDENCY_UNAVAILABLE',
      ),
    },
  });

/** Sign-in by those who vouch for a person. */
export function providerRoutes(deps: AccountDeps, checkIdToken: CheckIdToken): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { accounts, passwords } = deps;
  for (const provider of PROVIDERS) {
    router.openapi(routeOf(provider), async (c) => {
      await limitProviderSignIn(c, deps);
      const { id_token: idToken, nonce } = c.req.valid('json');
      const ctx = { ...toContext(c, deps), accounts, passwords };
      const identity = await checkIdToken(provider, { idToken, nonce }).catch(async (error: unknown) => {
        if (error instanceof DomainError) await auditRefusedSignIn(ctx, { by: provider, reason: error.code });
        throw error;
      });
      const userAgent = toUserAgent(c.req.header('user-agent'));
      return c.json(toSignedInBody(await signInWithProvider({ ...ctx, userAgent }, identity)), 200);
    });
  }
  return router;
}
