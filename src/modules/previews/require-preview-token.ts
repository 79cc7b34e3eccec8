import type { MiddlewareHandler } from 'hono';
import { readBearerToken } from '../../http/authentication.ts';
import type { HttpEnv } from '../../http/context.ts';
import { enforceRateLimit } from '../../http/rate-limit.ts';
import type { Clock } from '../../platform/clock.ts';
import {
  createSessionOpener,
  createTokenLimiter,
  type PreviewSession,
  TOKEN_RATE_LIMIT,
} from './preview-session.ts';

export interface DeviceHttpEnv {
  Variables: HttpEnv['Variables'] & { session: PreviewSession };
}

/** Lets a device with a live preview token through, within the token's own rate limit. */
export function requirePreviewToken(deps: {
  readonly secrets: readonly string[];
  readonly clock: Clock;
}): MiddlewareHandler<DeviceHttpEnv> {
  const openSession = createSessionOpener(deps);
  const limiter = createTokenLimiter(deps.clock);
  return async (c, next) => {
    const session = await openSession(readBearerToken(c.req.header('authorization')));
    await enforceRateLimit(c, limiter, TOKEN_RATE_LIMIT, session.tokenHash);
    c.set('session', session);
    await next();
  };
}
