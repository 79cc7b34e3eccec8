import type { MiddlewareHandler } from 'hono';
import { DomainError } from '../contracts/errors.ts';
import { assertScope } from './api-key-access.ts';
import type { UserActor, UserHttpEnv } from './context.ts';
import type { WebSessions } from './web-session.ts';

export interface AuthenticatedUser {
  readonly actor: UserActor;
  /** Grows whenever what the person may do changes; clients compare it to know when to ask again. */
  readonly entitlementsVersion: number;
}

/** Whose a proof is. Both throw `AUTH_INVALID`, `AUTH_EXPIRED` or `ACCOUNT_SUSPENDED`. */
export interface Authenticate {
  /** An access token or an API key. */
  bearer(token: string): Promise<AuthenticatedUser>;
  /** The cookie of a web session. */
  cookie(token: string): Promise<AuthenticatedUser>;
}

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]{1,4096})$/i;

/** The bearer token of an `Authorization` header. Throws `AUTH_REQUIRED` or `AUTH_INVALID`. */
export function readBearerToken(header: string | undefined): string {
  if (header === undefined || header.trim() === '') {
    throw new DomainError('AUTH_REQUIRED', 'Sign in and send the access token as Authorization: Bearer.');
  }
  const token = BEARER.exec(header.trim())?.[1];
  if (token === undefined) {
    throw new DomainError('AUTH_INVALID', 'The Authorization header is not a bearer token. Sign in again.');
  }
  return token;
}

/**
 * Lets a signed-in person through, by access token or web session, or an API key that has the scope for the
 * route, and puts the actor into the context; everybody else gets a 401 or 403. A cookie counts only where there is
 * no `Authorization` header.
 */
export function requireUser(
  authenticate: Authenticate,
  webSessions: WebSessions,
): MiddlewareHandler<UserHttpEnv> {
  return async (c, next) => {
    const header = c.req.header('authorization');
    const cookie = header === undefined ? webSessions.read(c) : undefined;
    if (cookie !== undefined) webSessions.assertOwnPage(c);
    const { actor, entitlementsVersion } =
      cookie === undefined
        ? await authenticate.bearer(readBearerToken(header))
        : await authenticate.cookie(cookie);
    if (actor.scopes !== undefined) assertScope(actor.scopes, c.req.method, c.req.path);
    c.set('actor', actor);
    c.header('X-Entitlements-Version', String(entitlementsVersion));
    await next();
  };
}
