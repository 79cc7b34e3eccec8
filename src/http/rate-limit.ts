import type { Context, MiddlewareHandler } from 'hono';
import { DomainError } from '../contracts/errors.ts';
import { TIER_LIMITS } from '../contracts/tiers.ts';
import type { RateLimit, RateLimiter } from '../platform/rate-limit/rate-limiter.ts';
import type { UserHttpEnv } from './context.ts';

/** Takes a point, sets the limit headers in both styles, and throws `RATE_LIMITED` when there is none left. */
export async function enforceRateLimit(
  c: Context,
  limiter: RateLimiter,
  limit: RateLimit,
  key: string,
): Promise<void> {
  const verdict = await limiter.consume(limit, key);
  c.header('RateLimit-Limit', String(limit.points));
  c.header('RateLimit-Remaining', String(verdict.remaining));
  c.header('RateLimit-Reset', String(verdict.resetSeconds));
  c.header('RateLimit-Policy', `"${limit.name}";q=${limit.points};w=${limit.windowSeconds}`);
  c.header('RateLimit', `"${limit.name}";r=${verdict.remaining};t=${verdict.resetSeconds}`);
  if (verdict.allowed) return;
  throw new DomainError('RATE_LIMITED', `Too many requests. Wait ${verdict.resetSeconds} s and retry.`, {
    details: { retry_after_seconds: verdict.resetSeconds },
    retryable: true,
  });
}

/** Requests per minute of a signed-in person, by tier; runs after authentication. */
export function limitRequestsByTier(
  limiter: RateLimiter,
  overridePerMinute?: number,
): MiddlewareHandler<UserHttpEnv> {
  return async (c, next) => {
    const { userId, tier } = c.var.actor;
    const points = overridePerMinute ?? TIER_LIMITS[tier].apiRequestsPerMinute;
    await enforceRateLimit(c, limiter, { name: 'api', points, windowSeconds: 60 }, userId);
    await next();
  };
}
