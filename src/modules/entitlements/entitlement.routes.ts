import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { tierSchema } from '../../contracts/tiers.ts';
import type { UserHttpEnv } from '../../http/context.ts';
import { errorResponses, jsonResponse, USER_ERRORS, USER_SECURITY } from '../../http/responses.ts';
import { type RouteDeps, toUserContext } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { tierLimitsSchema, toTierLimitsBody } from '../../http/tier-limits-body.ts';
import { ENTITLEMENT_SOURCES } from '../accounts/index.ts';
import { type EntitlementPorts, type EntitlementView, getEntitlements } from './get-entitlements.ts';

const entitlementsSchema = z
  .object({
    tier: tierSchema,
    source: z.enum(ENTITLEMENT_SOURCES).openapi({
      description: 'A subscription, an operator’s decision, or the default of the installation.',
    }),
    expires_at: z.iso.datetime().nullable().openapi({ description: 'When it ends by itself.' }),
    entitlements_version: z
      .int()
      .openapi({ description: 'As in X-Entitlements-Version; grows when the tier changes.' }),
    limits: tierLimitsSchema,
    usage: z.array(
      z.object({
        limit_type: z.string().openapi({ description: 'As in details of LIMIT_REACHED.' }),
        used: z.int(),
        limit: z.int().nullable(),
      }),
    ),
  })
  .openapi('Entitlements');

const entitlementsRoute = createRoute({
  method: 'get',
  path: '/auth/entitlements',
  tags: ['auth'],
  summary: 'What you may do, and how much of it is used up',
  description: 'Usage is counted when you ask.',
  security: USER_SECURITY,
  responses: {
    200: jsonResponse(entitlementsSchema, 'The entitlements', {
      tier: 'pro',
      source: 'subscription',
      expires_at: '2026-02-15T12:00:00.000Z',
      entitlements_version: 4,
      limits: toTierLimitsBody('pro'),
      usage: [{ limit_type: 'previews_per_hour', used: 3, limit: 20 }],
    }),
    ...errorResponses(...USER_ERRORS),
  },
});

/** What the caller's tier allows. */
export function entitlementRoutes(deps: RouteDeps & EntitlementPorts): OpenAPIHono<UserHttpEnv> {
  const router = createRouter<UserHttpEnv>();
  const { accounts, usageCounters } = deps;
  router.openapi({ ...entitlementsRoute, middleware: deps.guards.user }, async (c) => {
    const view = await getEntitlements({ ...toUserContext(c, deps), accounts, usageCounters });
    return c.json(toEntitlementsBody(view), 200, { 'Cache-Control': 'no-store' });
  });
  return router;
}

function toEntitlementsBody(view: EntitlementView): z.infer<typeof entitlementsSchema> {
  return {
    tier: view.tier,
    source: view.source,
    expires_at: view.expiresAt?.toISOString() ?? null,
    entitlements_version: view.version,
    limits: toTierLimitsBody(view.tier),
    usage: view.usage.map(({ limitType, used, limit }) => ({ limit_type: limitType, used, limit })),
  };
}
