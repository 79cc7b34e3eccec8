import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Identity } from '../platform/identity.ts';
import type { Logger } from '../platform/log/logger.ts';
import type { RateLimiter } from '../platform/rate-limit/rate-limiter.ts';
import type { Context, HttpEnv, UserContext, UserHttpEnv } from './context.ts';
import type { PairedDeviceHttpEnv } from './device-authentication.ts';
import { maskAddress } from './mask-address.ts';

/** Middleware that routes name; `createApp` builds them once for all modules. */
export interface Guards {
  /** Authentication, then the tier's request limit. First on every route for a signed-in person. */
  readonly user: MiddlewareHandler<UserHttpEnv>;
  /** `user`, and somebody who looks after the installation. First on every route of `/admin`. */
  readonly admin: MiddlewareHandler<UserHttpEnv>;
  /** A paired device, by its device token. */
  readonly device: MiddlewareHandler<PairedDeviceHttpEnv>;
  /** `Idempotency-Key`; after `user`, on every POST that creates or starts something. */
  readonly idempotent: MiddlewareHandler<UserHttpEnv>;
  /** The bearer token of operators: `INTERNAL_TOKEN`. */
  readonly internal: MiddlewareHandler<HttpEnv>;
}

/** What every module's routes are given. A module that needs more extends it. */
export interface RouteDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly log: Logger;
  readonly guards: Guards;
  readonly rateLimiter: RateLimiter;
  /** Aborted when the server drains. */
  readonly shutdown: AbortSignal;
  /** The caller's address, behind trusted proxies only as they report it. */
  readonly clientAddress: ClientAddress;
}

export type ClientAddress = (source: AddressSource) => string;

/** What tells a caller's address: any context of Hono, or what stands in for one. */
export interface AddressSource {
  /** What the server or the platform hands over beside the request. */
  readonly env: unknown;
  readonly req: { header(name: string): string | undefined };
}

type ContextDeps = Pick<RouteDeps, 'db' | 'clock' | 'identity'> & Partial<Pick<RouteDeps, 'clientAddress'>>;

/** What a use case needs, out of a request. */
export function toContext<E extends HttpEnv>(c: HonoContext<E>, deps: ContextDeps): Context {
  return {
    db: deps.db,
    clock: deps.clock,
    identity: deps.identity,
    log: c.get('log'),
    requestId: c.get('requestId'),
    network: deps.clientAddress === undefined ? null : maskAddress(deps.clientAddress(c)),
  };
}

/** What a use case for a signed-in person needs; the route names `guards.user`. */
export function toUserContext(c: HonoContext<UserHttpEnv>, deps: ContextDeps): UserContext {
  const { actor, workId } = c.var;
  return { ...toContext(c, deps), actor, ...(workId === undefined ? {} : { workId }) };
}
