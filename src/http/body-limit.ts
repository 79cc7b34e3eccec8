import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { DomainError } from '../contracts/errors.ts';

/** What a route accepts that does not ask for more. */
export const DEFAULT_BODY_BYTES = 256 * 1024;

/** Refuses a larger body before it is parsed, also when its length was not announced. */
export function limitBody(maxBytes: number): MiddlewareHandler {
  const refuse = () => {
    throw new DomainError(
      'PAYLOAD_TOO_LARGE',
      `The body is larger than the ${maxBytes} bytes this route accepts. Send less at once.`,
      { details: { max_bytes: maxBytes } },
    );
  };
  const limit = bodyLimit({ maxSize: maxBytes, onError: refuse });
  return (c, next) => {
    // Asking a GET for its body costs more than answering it, and it has none.
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const announced = c.req.header('content-length');
    // Where the length is announced the server lets no more through, and the body need not be touched to know it.
    if (announced === undefined || c.req.header('transfer-encoding') !== undefined) return limit(c, next);
    return Number(announced) > maxBytes ? refuse() : next();
  };
}
