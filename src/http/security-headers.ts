import type { MiddlewareHandler } from 'hono';

/** Answers are data, never pages: nothing in them may load, run or be framed. */
const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
];
const STRICT_TRANSPORT = ['Strict-Transport-Security', 'max-age=15552000; includeSubDomains'] as const;

/**
 * Headers of an API; a handler that serves a page replaces the policy by its own. They are set before the
 * handler runs, and not with hono's own middleware afterwards: touching the headers of a finished answer costs
 * several times as much on Node as everything else that a small request needs.
 */
export function securityHeaders(options: { readonly https: boolean }): MiddlewareHandler {
  const headers = options.https ? [...HEADERS, STRICT_TRANSPORT] : HEADERS;
  return (c, next) => {
    for (const [name, value] of headers) c.header(name, value);
    return next();
  };
}
