import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { DomainError, type ErrorCode } from '../contracts/errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Metrics } from '../platform/metrics/metrics.ts';
import type { HttpEnv } from './context.ts';

const LIMITS: ReadonlySet<ErrorCode> = new Set(['LIMIT_REACHED', 'RATE_LIMITED', 'UPGRADE_REQUIRED']);

/** Counts and times every request under the pattern of its route, and those that met a limit. */
export function requestMetrics(metrics: Metrics, clock: Clock): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const startedAt = clock.now().getTime();
    await next();
    const seconds = Math.max(0, clock.now().getTime() - startedAt) / 1_000;
    const labels = { method: c.req.method, route: routePath(c, -1), status: String(c.res.status) };
    metrics.requestSeconds.observe(labels, seconds);
    if (c.error instanceof DomainError && LIMITS.has(c.error.code)) {
      const { code, details } = c.error;
      const limit = typeof details.limit_type === 'string' ? details.limit_type : 'requests';
      metrics.limitHits.inc({ code, limit });
    }
  };
}
