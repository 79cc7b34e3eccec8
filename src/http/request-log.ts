import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/log/logger.ts';
import type { HttpEnv } from './context.ts';

/** One line per request, with the route's pattern instead of the path, and no query, header or body. */
export function requestLog(log: Logger, clock: Clock): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const startedAt = clock.now().getTime();
    const requestLogger = log.child({ request_id: c.var.requestId });
    c.set('log', requestLogger);
    await next();
    requestLogger.info(
      {
        method: c.req.method,
        route: routePath(c, -1),
        status: c.res.status,
        latency_ms: clock.now().getTime() - startedAt,
      },
      'request',
    );
  };
}
