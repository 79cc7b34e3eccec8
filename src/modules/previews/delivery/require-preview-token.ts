import type { MiddlewareHandler } from 'hono';
import { readBearerToken } from '../../../http/authentication.ts';
import type { HttpEnv } from '../../../http/context.ts';
import { enforceRateLimit } from '../../../http/rate-limit.ts';
import {
  type PreviewSession,
  type SessionOpener,
  TOKEN_RATE_LIMIT,
  type TokenLimiter,
} from './preview-session.ts';

export interface DeviceHttpEnv {
  Variables: HttpEnv['Variables'] & { session: PreviewSession };
}

/** Lets a device with a live preview token through, within the token's own rate limit. */
export function requirePreviewToken(access: {
  readonly sessions: SessionOpener;
  readonly limiter: TokenLimiter;
}): MiddlewareHandler<DeviceHttpEnv> {
  return async (c, next) => {
    const session = await access.sessions.open(readBearerToken(c.req.header('authorization')));
    await enforceRateLimit(c, access.limiter, TOKEN_RATE_LIMIT, session.tokenHash);
    c.set('session', session);
    await next();
  };
}
