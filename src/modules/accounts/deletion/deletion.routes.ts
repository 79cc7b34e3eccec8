import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../../http/context.ts';
import { errorResponses, jsonBody, PERSON_SECURITY, USER_ERRORS } from '../../../http/responses.ts';
import { toUserContext } from '../../../http/route-deps.ts';
import { createRouter } from '../../../http/router.ts';
import type { CheckIdToken } from '../identity-providers/check-id-token.ts';
import { idTokenFields } from '../identity-providers/provider.routes.ts';
import { PROVIDERS } from '../identity-providers/providers.ts';
import type { AccountDeps } from '../settings.ts';
import { limitDeletions } from '../sign-in-limits.ts';
import { type PresenceProof, requestDeletion } from './request-deletion.ts';

const deletionBody = z
  .strictObject({
    password: z.string().min(1).max(256).optional(),
    provider: z.enum(PROVIDERS).optional(),
    id_token: idTokenFields.id_token.optional(),
    nonce: idTokenFields.nonce.optional(),
  })
  .transform(toProof)
  .openapi('DeleteProfile', {
    type: 'object',
    description:
      'Either `password`, or `provider`, `id_token` and `nonce` of a fresh sign-in, or, without a password, nothing: then the session must have been signed in to within the last ten minutes.',
  });

const deleteRoute = createRoute({
  method: 'delete',
  path: '/profile',
  tags: ['profile'],
  summary: 'Delete one’s account',
  description:
    'At once and for good: sessions, keys and devices end, name, address and password are forgotten. Teams pass on to a member active in the last 30 days, else the one active most recently; what belongs to nobody else is erased within minutes, and from storage after the installation’s grace.',
  security: PERSON_SECURITY,
  request: { body: jsonBody(deletionBody, { password: 'a long pass phrase' }) },
  responses: {
    202: { description: 'The account is closed, and is being erased' },
    ...errorResponses(
      ...USER_ERRORS,
      'VALIDATION_ERROR',
      'AUTH_EXPIRED',
      'FEATURE_DISABLED',
      'DEPENDENCY_UNAVAILABLE',
    ),
  },
});

/** The end of an account. */
export function deletionRoutes(deps: AccountDeps, checkIdToken: CheckIdToken): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { accounts, passwords, guards, webSessions } = deps;
  router.openapi({ ...deleteRoute, middleware: guards.user }, async (c) => {
    const { userId } = c.var.actor;
    await limitDeletions(c, deps, userId);
    const ctx = { ...toUserContext(c, deps), accounts, passwords, checkIdToken };
    await requestDeletion(ctx, c.req.valid('json'));
    await deps.onAccountEnded(userId);
    if (webSessions.read(c) !== undefined) webSessions.clear(c);
    return c.body(null, 202);
  });
  return router;
}

interface GivenProof {
  readonly password?: string | undefined;
  readonly provider?: (typeof PROVIDERS)[number] | undefined;
  readonly id_token?: string | undefined;
  readonly nonce?: string | undefined;
}

function toProof(given: GivenProof, check: z.core.$RefinementCtx): PresenceProof {
  const { password, provider, id_token: idToken, nonce } = given;
  const isByProvider = provider !== undefined && idToken !== undefined && nonce !== undefined;
  const hasAnyOfProvider = provider !== undefined || idToken !== undefined || nonce !== undefined;
  if (password !== undefined && !hasAnyOfProvider) return { password };
  if (password === undefined && isByProvider) return { provider, idToken, nonce };
  if (password === undefined && !hasAnyOfProvider) return { freshSession: true };
  check.addIssue({
    code: 'custom',
    message: 'send either password, or provider, id_token and nonce, or nothing',
  });
  return z.NEVER;
}
