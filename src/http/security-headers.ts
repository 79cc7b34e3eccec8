import type { MiddlewareHandler } from 'hono';

/** Answers are data, never pages: nothing in them may load, run or be framed. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** What every answer of the API carries. `https` tells whether browsers may be told to insist on it. */
export function securityHeadersOf({ https }: { readonly https: boolean }): Readonly<Record<string, string>> {
  return https ? { ...HEADERS, 'strict-transport-security': 'max-age=15552000; includeSubDomains' } : HEADERS;
}

/**
 * Headers of an API; a handler that serves a page replaces the policy by its own. They are set before the
 * handler runs, and not with hono's own middleware afterwards: touching the headers of a finished answer costs
 * several times as much on Node as everything else that a small request needs.
 */
export function securityHeaders(options: { readonly https: boolean }): MiddlewareHandler {
  const headers = Object.entries(securityHeadersOf(options));
  return (c, next) => {
    for (const [name, value] of headers) c.header(name, value);
    return next();
  };
}
