import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** Whether an origin is on the list. A trailing `*` stands for any host of that scheme: `vscode-webview://*`. */
export function isAllowedOrigin(allowed: readonly string[], origin: string): boolean {
  return allowed.some((entry) =>
    entry.endsWith('://*') ? origin.startsWith(entry.slice(0, -1)) : origin === entry,
  );
}

/** Whether it is the origin of one web site, which alone may send the cookie of a web session. */
export function isWebOrigin(origin: string): boolean {
  return /^https?:\/\/[^*]+$/.test(origin);
}

/**
 * Opens the API to an explicit list of origins. Web sites that are named in full may send the cookie of a web
 * session; whole schemes, as of editors' views, may not.
 */
export function allowOrigins(allowed: readonly string[]): MiddlewareHandler {
  const sites = allowed.filter(isWebOrigin);
  const options = {
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
  };
  const toSites = cors({ ...options, origin: sites, credentials: true });
  const toOthers = cors({
    ...options,
    origin: (origin) => (isAllowedOrigin(allowed, origin) ? origin : null),
  });
  return async (c, next) => {
    const { method } = c.req;
    const origin = c.req.header('origin');
    if (origin !== undefined && sites.includes(origin)) return toSites(c, next);
    if (method === 'OPTIONS' || origin !== undefined) return toOthers(c, next);
    // Caches must not answer a browser with what they kept for somebody else. Before the handler runs, because touching
    // the headers of a finished answer costs several times as much.
    c.header('Vary', 'Origin', { append: true });
    await next();
  };
}
