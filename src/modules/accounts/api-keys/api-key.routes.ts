import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { API_KEY_SCOPES } from '../../../contracts/api-key-scopes.ts';
import { idSchema } from '../../../contracts/ids.ts';
import type { UserHttpEnv } from '../../../http/context.ts';
import {
  errorResponses,
  jsonBody,
  jsonResponse,
  PERSON_SECURITY,
  USER_ERRORS,
} from '../../../http/responses.ts';
import { toUserContext } from '../../../http/route-deps.ts';
import { createRouter } from '../../../http/router.ts';
import type { AccountDeps } from '../settings.ts';
import { type ApiKeyRow, listApiKeys, MAX_KEYS, makeApiKey, revokeApiKey } from './manage-keys.ts';

const scopesSchema = z.array(z.enum(API_KEY_SCOPES)).min(1).max(API_KEY_SCOPES.length);

const keyBody = z
  .strictObject({ name: z.string().trim().min(1).max(100), scopes: scopesSchema })
  .openapi('CreateApiKey');

const keySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    prefix: z.string().openapi({ description: 'The beginning of the key, to recognise it by.' }),
    scopes: scopesSchema,
    created_at: z.iso.datetime(),
    last_used_at: z.iso.datetime().nullable().openapi({ description: 'Exact to a minute.' }),
  })
  .openapi('ApiKey');

const madeKeySchema = keySchema
  .extend({ key: z.string().openapi({ description: 'The key itself. It is not shown again.' }) })
  .openapi('CreatedApiKey');

const EXAMPLE = {
  id: '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a03',
  name: 'CI of the shop',
  prefix: 'hs_live_Qk9xYz',
  scopes: ['write' as const, 'preview' as const],
  created_at: '2026-01-15T12:00:00.000Z',
  last_used_at: null,
};

const listRoute = createRoute({
  method: 'get',
  path: '/api-keys',
  tags: ['api keys'],
  summary: 'The API keys that work',
  security: PERSON_SECURITY,
  responses: {
    200: jsonResponse(z.object({ items: z.array(keySchema) }), `The newest first, ${MAX_KEYS} at most`, {
      items: [EXAMPLE],
    }),
    ...errorResponses(...USER_ERRORS),
  },
});

const createKeyRoute = createRoute({
  method: 'post',
  path: '/api-keys',
  tags: ['api keys'],
  summary: 'Make an API key',
  description:
    'The answer holds the key, once. `read` opens GET routes, `write` all that change something, `preview` builds and watches previews; none includes another.',
  security: PERSON_SECURITY,
  request: { body: jsonBody(keyBody, { name: EXAMPLE.name, scopes: EXAMPLE.scopes }) },
  responses: {
    201: jsonResponse(madeKeySchema, 'The key', { ...EXAMPLE, key: 'hs_live_Qk9xYz…' }),
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'CONFLICT'),
  },
});

const revokeRoute = createRoute({
  method: 'delete',
  path: '/api-keys/{key_id}',
  tags: ['api keys'],
  summary: 'Revoke an API key',
  security: PERSON_SECURITY,
  request: { params: z.object({ key_id: idSchema }) },
  responses: {
    204: { description: 'It does not work any more' },
    ...errorResponses(...USER_ERRORS, 'VALIDATION_ERROR', 'NOT_FOUND'),
  },
});

/** Keys for command lines and CI. */
export function apiKeyRoutes(deps: AccountDeps): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const middleware = deps.guards.user;
  const { accounts, passwords } = deps;
  router.openapi({ ...listRoute, middleware }, async (c) =>
    c.json({ items: (await listApiKeys(toUserContext(c, deps))).map(toKeyBody) }, 200),
  );
  router.openapi({ ...createKeyRoute, middleware }, async (c) => {
    const ctx = { ...toUserContext(c, deps), accounts, passwords };
    const { row, key } = await makeApiKey(ctx, c.req.valid('json'));
    c.header('Cache-Control', 'no-store');
    return c.json({ ...toKeyBody(row), key }, 201);
  });
  router.openapi({ ...revokeRoute, middleware }, async (c) => {
    await revokeApiKey(toUserContext(c, deps), c.req.valid('param').key_id);
    return c.body(null, 204);
  });
  return router;
}

function toKeyBody(row: ApiKeyRow): z.infer<typeof keySchema> {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    created_at: row.createdAt.toISOString(),
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
  };
}
