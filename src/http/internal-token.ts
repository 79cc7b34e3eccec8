import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { DomainError } from '../contracts/errors.ts';
import { readBearerToken } from './authentication.ts';
import type { HttpEnv } from './context.ts';

/** Whether a header carries one of the operators' tokens; the time taken does not tell how close it was. */
export function isInternalToken(tokens: readonly string[], header: string | undefined): boolean {
  if (header === undefined) return false;
  const given = digest(readBearerToken(header));
  return tokens.filter((token) => timingSafeEqual(digest(token), given)).length > 0;
}

/** Lets operators through: the bearer of `INTERNAL_TOKEN`. */
export function requireInternalToken(tokens: readonly string[]): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    if (tokens.length === 0) {
      throw new DomainError('FEATURE_DISABLED', 'Set INTERNAL_TOKEN to use the internal routes.');
    }
    const header = c.req.header('authorization');
    if (header === undefined) {
      throw new DomainError('AUTH_REQUIRED', 'Send INTERNAL_TOKEN as Authorization: Bearer.');
    }
    if (!isInternalToken(tokens, header)) {
      throw new DomainError('AUTH_INVALID', 'This is not the INTERNAL_TOKEN of this installation.');
    }
    await next();
  };
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
