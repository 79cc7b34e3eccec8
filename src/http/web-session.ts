import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { DomainError } from '../contracts/errors.ts';
import { isWebOrigin } from './cross-origin.ts';

export const WEB_SESSION_SECONDS = 12 * 60 * 60;

/** The cookie of a browser's session, and whose requests may carry it. */
export interface WebSessions {
  /** The token that came with a request, if there is one. */
  read(c: Context): string | undefined;
  /** Gives the browser its session, until a moment. */
  set(c: Context, token: string, expiresAt: Date): void;
  /** Has the browser forget its session. */
  clear(c: Context): void;
  /** Throws `FORBIDDEN` when a request that changes something was started by a page that is not ours. */
  assertOwnPage(c: Context): void;
}

export interface WebSessionSettings {
  /** Where people reach us. */
  readonly publicUrl: string;
  /** Origins a browser may call from; those of a whole scheme get no cookies. */
  readonly corsOrigins: readonly string[];
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Browsers send a cookie with requests that any page starts. They also say which page it was, in `Origin` and
 * `Sec-Fetch-Site`, which no page can forge: with a cookie every change needs one of the two to name a page of
 * ours, so no further token is needed (OWASP, Cross-Site Request Forgery Prevention, "Fetch Metadata").
 */
export function createWebSessions({ publicUrl, corsOrigins }: WebSessionSettings): WebSessions {
  const isHttps = publicUrl.startsWith('https://');
  // `__Host-` has browsers insist that no other host of the domain set it; they only allow it over https.
  const name = isHttps ? '__Host-hs_session' : 'hs_session';
  const shared = { path: '/', secure: isHttps, httpOnly: true, sameSite: 'Lax' } as const;
  const ours = new Set([new URL(publicUrl).origin, ...corsOrigins.filter(isWebOrigin)]);
  return {
    read: (c) => getCookie(c, name),
    set: (c, token, expiresAt) => setCookie(c, name, token, { ...shared, expires: expiresAt }),
    clear: (c) => void deleteCookie(c, name, shared),
    assertOwnPage(c) {
      if (SAFE_METHODS.has(c.req.method)) return;
      const origin = c.req.header('origin');
      if (c.req.header('sec-fetch-site') === 'same-origin') return;
      if (origin !== undefined && ours.has(origin)) return;
      throw new DomainError(
        'FORBIDDEN',
        'With the cookie of a web session, changes are taken from pages of this address alone. Apps send an access token instead.',
      );
    },
  };
}
