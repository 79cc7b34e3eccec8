import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** Whether an origin is on the list. A trailing `*` stands for any host of that scheme: `vscode-webview://*`. */
export function isAllowedOrigin(allowed: readonly string[], origin: string): boolean {
  return allowed.some((entry) =>
    entry.endsWith('://*') ? origin.startsWith(entry.slice(0, -1)) : origin === entry,
  );
}

/** Opens the API to an explicit list of origins, without cookies. */
export function allowOrigins(allowed: readonly string[]): MiddlewareHandler {
  const crossOrigin = cors({
    origin: (origin) => (isAllowedOrigin(allowed, origin) ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-None-Match',
      'Last-Event-ID',
      'X-Amz-Checksum-Sha256',
      'X-Request-Id',
    ],
    exposeHeaders: [
      'ETag',
      'Idempotent-Replayed',
      'RateLimit-Limit',
      'RateLimit-Remaining',
      'RateLimit-Reset',
      'Retry-After',
      'X-Entitlements-Version',
      'X-Request-Id',
    ],
    maxAge: 600,
  });
  return async (c, next) => {
    const { method } = c.req;
    if (method === 'OPTIONS' || c.req.header('origin') !== undefined) return crossOrigin(c, next);
    await next();
    // Caches must not answer a browser with what they kept for somebody else. Not through `c.header`, which
    // would turn a finished answer into a stream.
    c.res.headers.append('Vary', 'Origin');
  };
}
