import type { Context, MiddlewareHandler } from 'hono';
import { matchesEtag, toEtag } from '../../../http/entity-tag.ts';
import { securityHeadersOf } from '../../../http/security-headers.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Metrics } from '../../../platform/metrics/metrics.ts';
import { chooseEncoding } from './content-encoding.ts';
import type { DeviceAccess } from './device-access.ts';
import { type PreviewSession, TOKEN_RATE_LIMIT } from './preview-session.ts';

/** Where the lane belongs: in front of everything else of the application. */
export const EXPRESS_LANE_PATH = '/api/v1/preview/screens/:screen_id/layout.json';

export interface ExpressLaneDeps {
  readonly clock: Pick<Clock, 'now'>;
  readonly metrics: Pick<Metrics, 'requestSeconds'>;
  /** Whether browsers may be told to insist on https. */
  readonly https: boolean;
}

/**
 * Answers a layout when its token, its place and its bytes are all in memory, before the rest of the stack:
 * after a build every device fetches the same screens at once, and the bytes are then worth more than the way
 * to them. Whatever is not plain (a first request, another origin, a refusal) goes the usual way, which is the
 * only one that explains and logs.
 */
export function expressLane(access: DeviceAccess, deps: ExpressLaneDeps): MiddlewareHandler {
  // What the rest of the stack would set on the same answer; a test holds the two together.
  const fixed = {
    ...securityHeadersOf(deps),
    'cache-control': 'private, no-cache',
    vary: 'Accept-Encoding, Authorization, Origin',
  };
  return async (c, next) => {
    const startedAt = deps.clock.now().getTime();
    const session = plainSession(c, access);
    const answer = session === undefined ? undefined : answerFromMemory(c, access, session);
    if (session === undefined || answer === undefined) return next();
    const { allowed, remaining, resetSeconds } = access.limiter.take(session.tokenHash);
    if (!allowed) return next();
    const { name, points, windowSeconds } = TOKEN_RATE_LIMIT;
    // A plain object, because that is what a server writes without converting it first.
    const headers = {
      ...fixed,
      ...answer.headers,
      'x-request-id': crypto.randomUUID(),
      'ratelimit-limit': String(points),
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': String(resetSeconds),
      'ratelimit-policy': `"${name}";q=${points};w=${windowSeconds}`,
      ratelimit: `"${name}";r=${remaining};t=${resetSeconds}`,
    };
    const labels = { method: 'GET', route: EXPRESS_LANE_PATH, status: String(answer.status) };
    deps.metrics.requestSeconds.observe(labels, (deps.clock.now().getTime() - startedAt) / 1_000);
    return new Response(answer.body, { status: answer.status, headers });
  };
}

const BEARER = 'Bearer ';

/** The session of a GET that asks for nothing special, with a token that is known. */
function plainSession(c: Context, access: DeviceAccess): PreviewSession | undefined {
  if (c.req.method !== 'GET') return undefined;
  if (c.req.header('origin') !== undefined || c.req.header('x-request-id') !== undefined) return undefined;
  const authorization = c.req.header('authorization');
  if (authorization === undefined || !authorization.startsWith(BEARER)) return undefined;
  return access.sessions.peek(authorization.slice(BEARER.length));
}

interface MemoryAnswer {
  readonly status: 200 | 304;
  readonly body: Uint8Array<ArrayBuffer> | null;
  readonly headers: Readonly<Record<string, string>>;
}

function answerFromMemory(
  c: Context,
  access: DeviceAccess,
  { claims }: PreviewSession,
): MemoryAnswer | undefined {
  const place = { screenId: c.req.param('screen_id') ?? '', deviceId: c.req.query('device_id') };
  const output = access.outputs.peek(claims, place);
  if (output === undefined) return undefined;
  const etag = toEtag(output.layoutSha256);
  if (matchesEtag(c.req.header('if-none-match'), output.layoutSha256)) {
    return { status: 304, body: null, headers: { etag } };
  }
  const content = access.layouts.peek(output, chooseEncoding(c.req.header('accept-encoding')));
  if (content === undefined) return undefined;
  const { body, encoding } = content;
  const described = { etag, 'content-type': 'application/json', 'content-length': String(body.length) };
  const headers = encoding === 'identity' ? described : { ...described, 'content-encoding': encoding };
  return { status: 200, body, headers };
}
