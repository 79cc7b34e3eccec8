import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Clock } from '../platform/clock.ts';
import type { LogFields, Logger } from '../platform/log/logger.ts';
import type { HttpEnv, UserActor } from './context.ts';

/** The actor is there once a guard let one through. */
interface LoggedEnv {
  Variables: HttpEnv['Variables'] & { actor?: UserActor };
}

/** One line per request, with the route's pattern instead of the path, and no query, header or body. */
export function requestLog(log: Logger, clock: Clock): MiddlewareHandler<LoggedEnv> {
  return async (c, next) => {
    const startedAt = clock.now().getTime();
    const requestId = c.get('requestId');
    c.set('log', childWhenUsed(log, { request_id: requestId }));
    await next();
    const fields = {
      request_id: requestId,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      latency_ms: clock.now().getTime() - startedAt,
    };
    log.info({ ...fields, ...describeActor(c.get('actor')) }, 'request');
  };
}

/** Most requests log nothing but their one line, so their logger is made only when it is used. */
function childWhenUsed(log: Logger, fields: LogFields): Logger {
  let child: Logger | undefined;
  const used = () => {
    child ??= log.child(fields);
    return child;
  };
  return {
    debug: (more, message) => used().debug(more, message),
    info: (more, message) => used().info(more, message),
    warn: (more, message) => used().warn(more, message),
    error: (more, message) => used().error(more, message),
    child: (more) => used().child(more),
  };
}

function describeActor(actor: UserActor | undefined): Record<string, string> {
  if (actor === undefined) return {};
  return { user: createHash('sha256').update(actor.userId).digest('hex').slice(0, 16), tier: actor.tier };
}
