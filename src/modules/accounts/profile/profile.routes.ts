import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { UserHttpEnv } from '../../../http/context.ts';
import {
  errorResponses,
  jsonBody,
  jsonResponse,
  PERSON_SECURITY,
  USER_ERRORS,
  USER_SECURITY,
} from '../../../http/responses.ts';
import { toUserContext } from '../../../http/route-deps.ts';
import { createRouter } from '../../../http/router.ts';
import { PROVIDER_FACTS, PROVIDERS, type Provider } from '../identity-providers/providers.ts';
import { unlinkProvider } from '../identity-providers/unlink-provider.ts';
import { toUserBody, USER_EXAMPLE, userSchema } from '../schemas.ts';
import type { AccountDeps } from '../settings.ts';
import { getProfile, type Profile, updateProfile } from './profile.ts';

/** One line that shows as it was typed: no control or formatting characters, which could pass for others' names. */
const nameSchema = z
  .string()
  .transform((name) => name.normalize('NFC').trim().replaceAll(/\s+/g, ' '))
  .refine((name) => name.length >= 1 && name.length <= 80, 'must have 1 to 80 characters')
  .refine((name) => !/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u.test(name), 'must not have invisible characters')
  .openapi({ type: 'string', minLength: 1, maxLength: 80 });

const profileSchema = userSchema
  .extend({
    name: z.string().nullable(),
    has_password: z.boolean(),
    providers: z.array(z.enum(PROVIDERS)).openapi({ description: 'Who else may vouch for the person.' }),
  })
  .openapi('Profile');

const profileChanges = z.strictObject({ name: nameSchema.nullable().optional() }).openapi('ProfileChanges');

const EXAMPLE = { ...USER_EXAMPLE, name: 'Ada Lovelace', has_password: true, providers: ['google' as const] };

const getRoute = createRoute({
  method: 'get',
  path: '/profile',
  tags: ['profile'],
  summary: 'One’s own profile',
  security: USER_SECURITY,
  responses: {
    200: jsonResponse(profileSchema, 'The profile', EXAMPLE),
    ...errorResponses(...USER_ERRORS),
  },
});

const updateRoute = createRoute({
  method: 'patch',
  path: '/profile',
  tags: ['profile'],
  summary: 'Change one’s profile',
  description: 'What is left out stays. `null` takes the name away.',
  security: PERSON_SECURITY,
  request: { body: jsonBody(profileChanges, { name: EXAMPLE.name }) },
  responses: {
    200: jsonResponse(profileSchema, 'The profile as it is now', EXAMPLE),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR'),
  },
});

const unlinkRouteOf = (provider: Provider) =>
  createRoute({
    method: 'delete',
    path: provider === 'google' ? '/profile/providers/google' : '/profile/providers/apple',
    tags: ['profile'],
    summary: `Let ${PROVIDER_FACTS[provider].name} sign one in no more`,
    description:
      'Refused where it is the only way into the account. Signing in that way again links it again, while both sides have verified the same address.',
    security: PERSON_SECURITY,
    responses: {
      204: { description: 'It is not linked any more' },
      ...errorResponses(...USER_ERRORS, 'NOT_FOUND', 'CONFLICT'),
    },
  });

/** A person's own profile. */
export function profileRoutes(deps: AccountDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { accounts, passwords } = deps;
  const middleware = deps.guards.user;
  router.openapi({ ...getRoute, middleware }, async (c) =>
    c.json(toProfileBody(await getProfile({ ...toUserContext(c, deps), accounts, passwords })), 200),
  );
  router.openapi({ ...updateRoute, middleware }, async (c) => {
    const ctx = { ...toUserContext(c, deps), accounts, passwords };
    return c.json(toProfileBody(await updateProfile(ctx, c.req.valid('json'))), 200);
  });
  for (const provider of PROVIDERS) {
    router.openapi({ ...unlinkRouteOf(provider), middleware }, async (c) => {
      await unlinkProvider({ ...toUserContext(c, deps), accounts, passwords }, provider);
      return c.body(null, 204);
    });
  }
  return router;
}

function toProfileBody(profile: Profile): z.infer<typeof profileSchema> {
  return {
    ...toUserBody(profile),
    name: profile.name,
    has_password: profile.hasPassword,
    providers: [...profile.providers],
  };
}
