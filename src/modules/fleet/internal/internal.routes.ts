import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { HttpEnv } from '../../../http/context.ts';
import { errorResponses, INTERNAL_SECURITY, jsonResponse } from '../../../http/responses.ts';
import type { RouteDeps } from '../../../http/route-deps.ts';
import { createRouter } from '../../../http/router.ts';
import type { Metrics } from '../../../platform/metrics/metrics.ts';
import type { JobQueue } from '../../../platform/queue/job-queue.ts';
import { queuesSchema, toQueuesBody } from '../admin/queue-wire.ts';
import { fillGauges } from './fill-gauges.ts';
import { measureFleet } from './measure-fleet.ts';

export type InternalDeps = RouteDeps & { readonly queue: JobQueue; readonly metrics: Metrics };

const shared = { tags: ['internal'], security: INTERNAL_SECURITY };
const errors = errorResponses('AUTH_REQUIRED', 'AUTH_INVALID', 'DEPENDENCY_UNAVAILABLE', 'FEATURE_DISABLED');

const queuesRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/internal/queues',
  summary: 'What waits where, and who works: what an autoscaler decides by',
  responses: { 200: jsonResponse(queuesSchema, 'Every queue and every runner'), ...errors },
});

const metricsRoute = createRoute({
  ...shared,
  method: 'get',
  path: '/internal/metrics',
  summary: 'The metrics of this process, and of the queues, for Prometheus',
  responses: {
    200: { description: 'Text format 0.0.4', content: { 'text/plain': { schema: z.string() } } },
    ...errors,
  },
});

/** What machines of the installation ask for with `INTERNAL_TOKEN`. */
export function internalRoutes(deps: InternalDeps): OpenAPIHono<HttpEnv> {
  const router = createRouter();
  const middleware = deps.guards.internal;
  router.openapi({ ...queuesRoute, middleware }, async (c) => {
    return c.json(toQueuesBody(await measureFleet(deps)), 200, { 'Cache-Control': 'no-store' });
  });
  router.openapi({ ...metricsRoute, middleware }, async (c) => {
    try {
      fillGauges(deps.metrics, await measureFleet(deps));
    } catch (error) {
      // What the process counts itself is worth telling most while something it needs is away.
      c.get('log').warn({ error }, 'the queues are not measured');
    }
    const { contentType, text } = await deps.metrics.render();
    return c.text(text, 200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' });
  });
  return router;
}
