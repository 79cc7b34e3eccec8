import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { HttpEnv } from '../../http/context.ts';
import { isInternalToken } from '../../http/internal-token.ts';
import { jsonResponse } from '../../http/responses.ts';
import type { RouteDeps } from '../../http/route-deps.ts';
import { createRouter } from '../../http/router.ts';
import { type CheckedParts, deepChecks, readinessChecks } from './checks.ts';
import { describeWork, workSchema } from './describe-work.ts';
import { type CheckResult, runChecks, shareResult } from './run-checks.ts';

export interface HealthDeps extends RouteDeps, CheckedParts {
  readonly internalTokens: readonly string[];
  readonly version: string;
}

const READY_FRESH_MS = 1_000;
const DEEP_FRESH_MS = 5_000;

const aliveSchema = z.object({ status: z.literal('ok'), version: z.string() }).openapi('Alive');

const readinessSchema = z
  .object({
    status: z.enum(['ready', 'draining', 'unavailable']),
    parts: z.record(z.string(), z.enum(['ok', 'failed'])),
  })
  .openapi('Readiness');

const deepSchema = z
  .object({
    status: z.enum(['ok', 'failed']),
    parts: z.record(z.string(), z.enum(['ok', 'failed'])),
    details: z
      .array(
        z.object({
          name: z.string(),
          ok: z.boolean(),
          latency_ms: z.number(),
          problem: z.string().nullable(),
        }),
      )
      .optional()
      .openapi({ description: 'For the bearer of INTERNAL_TOKEN alone.' }),
    work: workSchema
      .nullable()
      .optional()
      .openapi({ description: 'For the bearer of INTERNAL_TOKEN alone: whether work gets done.' }),
  })
  .openapi('DeepHealth');

const PARTS = { postgres: 'ok', queue: 'ok', storage: 'ok' } as const;

const aliveRoute = createRoute({
  method: 'get',
  path: '/health',
  tags: ['health'],
  summary: 'Whether the process is alive',
  responses: { 200: jsonResponse(aliveSchema, 'Alive', { status: 'ok', version: '0.1.0' }) },
});

const readyRoute = createRoute({
  method: 'get',
  path: '/health/ready',
  tags: ['health'],
  summary: 'Whether requests should be sent here',
  responses: {
    200: jsonResponse(readinessSchema, 'Ready', { status: 'ready', parts: PARTS }),
    503: jsonResponse(readinessSchema, 'Draining, or a part does not answer', {
      status: 'draining',
      parts: {},
    }),
  },
});

const deepRoute = createRoute({
  method: 'get',
  path: '/health/deep',
  tags: ['health'],
  summary: 'Whether every part takes writes',
  responses: {
    200: jsonResponse(deepSchema, 'Every part works', { status: 'ok', parts: PARTS }),
    503: jsonResponse(deepSchema, 'A part does not work', {
      status: 'failed',
      parts: { ...PARTS, storage: 'failed' },
    }),
  },
});

/** For load balancers and operators. Mounted at the root and under the API's prefix. */
export function healthRoutes(deps: HealthDeps): OpenAPIHono<HttpEnv> {
  const router = createRouter();
  const readiness = shareResult(
    () => runChecks(readinessChecks(deps), deps.clock),
    deps.clock,
    READY_FRESH_MS,
  );
  const deep = shareResult(() => runChecks(deepChecks(deps), deps.clock), deps.clock, DEEP_FRESH_MS);
  router.use('/health/*', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  router.openapi(aliveRoute, (c) => c.json({ status: 'ok' as const, version: deps.version }, 200));
  router.openapi(readyRoute, async (c) => {
    if (deps.shutdown.aborted) return c.json({ status: 'draining' as const, parts: {} }, 503);
    const results = await readiness();
    const parts = toParts(results);
    return results.every(({ ok }) => ok)
      ? c.json({ status: 'ready' as const, parts }, 200)
      : c.json({ status: 'unavailable' as const, parts }, 503);
  });
  router.openapi(deepRoute, async (c) => {
    const mayKnow = isInternalToken(deps.internalTokens, c.req.header('authorization'));
    const results = await deep();
    const details = mayKnow ? { details: results.map(toDetail), work: await describeWork(deps) } : {};
    const parts = toParts(results);
    return results.every(({ ok }) => ok)
      ? c.json({ status: 'ok' as const, parts, ...details }, 200)
      : c.json({ status: 'failed' as const, parts, ...details }, 503);
  });
  return router;
}

function toParts(results: readonly CheckResult[]): Record<string, 'ok' | 'failed'> {
  return Object.fromEntries(results.map(({ name, ok }) => [name, ok ? 'ok' : 'failed']));
}

function toDetail({ name, ok, latencyMs, problem }: CheckResult) {
  return { name, ok, latency_ms: latencyMs, problem };
}
