import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/log/logger.ts';
import type { HttpEnv, UserActor } from './context.ts';

/** The actor is there once a guard let one through. */
interface LoggedEnv {
  Variables: HttpEnv['Variables'] & { actor?: UserActor };
}

/** One line per request, with the route's pattern instead of the path, and no query, header or body. */
export function requestLog(log: Logger, clock: Clock): MiddlewareHandler<LoggedEnv> {
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
        ...describeActor(c.get('actor')),
      },
      'request',
    );
  };
}

function describeActor(actor: UserActor | undefined): Record<string, string> {
  if (actor === undefined) return {};
  return { user: createHash('sha256').update(actor.userId).digest('hex').slice(0, 16), tier: actor.tier };
}
