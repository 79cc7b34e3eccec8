import { hash } from 'node:crypto';
import { DomainError } from '../../../contracts/errors.ts';
import { type PreviewClaims, verifyPreviewToken } from '../../../contracts/preview-token.ts';
import { PREVIEW_TOKEN_REQUESTS_PER_MINUTE } from '../../../contracts/tiers.ts';
import { BoundedCache } from '../../../platform/bounded-cache.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { RateLimit, RateLimiter, RateLimitVerdict } from '../../../platform/rate-limit/rate-limiter.ts';

/** What one preview token opens, while it does. */
export interface PreviewSession {
  /** Stands for the token where the token itself must not be kept. */
  readonly tokenHash: string;
  readonly claims: PreviewClaims;
  readonly expiresAt: Date;
}

export interface SessionOpener {
  /** Verifies a token. Throws `AUTH_INVALID` or `PREVIEW_SESSION_EXPIRED`. */
  open(token: string): Promise<PreviewSession>;
  /** The session of a token that was opened before and still lives. */
  peek(token: string): PreviewSession | undefined;
}

const SESSIONS_KEPT = 10_000;

/** Opens sessions and remembers them until they expire, because a device sends its token with every request. */
export function createSessionOpener(deps: { secrets: readonly string[]; clock: Clock }): SessionOpener {
  const sessions = new BoundedCache<PreviewSession>(SESSIONS_KEPT);

  function peek(token: string): PreviewSession | undefined {
    const known = sessions.get(hashOf(token));
    return known !== undefined && known.expiresAt > deps.clock.now() ? known : undefined;
  }

  async function open(token: string): Promise<PreviewSession> {
    const known = peek(token);
    if (known !== undefined) return known;
    const verdict = await verifyPreviewToken(deps.secrets, token, deps.clock.now());
    if (!verdict.ok) throw verdict.reason === 'expired' ? sessionExpired() : tokenInvalid();
    const tokenHash = hashOf(token);
    const session = { tokenHash, claims: verdict.claims, expiresAt: verdict.expiresAt };
    sessions.set(tokenHash, session);
    return session;
  }

  return { open, peek };
}

function hashOf(token: string): string {
  return hash('sha256', token, 'base64');
}

export const TOKEN_RATE_LIMIT: RateLimit = {
  name: 'preview_token',
  points: PREVIEW_TOKEN_REQUESTS_PER_MINUTE,
  windowSeconds: 60,
};

export interface TokenLimiter extends RateLimiter {
  /** `consume`, at once. */
  take(key: string): RateLimitVerdict;
}

/**
 * Counts requests per token in this process alone: on the hottest path a shared counter would cost more than
 * the answer. With several processes a token gets as many times the limit.
 */
export function createTokenLimiter(clock: Clock): TokenLimiter {
  const windows = new BoundedCache<{ readonly endsAt: number; requests: number }>(SESSIONS_KEPT);
  const { points, windowSeconds } = TOKEN_RATE_LIMIT;

  function take(key: string): RateLimitVerdict {
    const now = clock.now().getTime();
    let window = windows.get(key);
    if (window === undefined || window.endsAt <= now) {
      window = { endsAt: now + windowSeconds * 1_000, requests: 0 };
      windows.set(key, window);
    }
    window.requests += 1;
    return {
      allowed: window.requests <= points,
      remaining: Math.max(0, points - window.requests),
      resetSeconds: Math.max(1, Math.ceil((window.endsAt - now) / 1_000)),
    };
  }

  return { take, consume: async (_limit, key) => take(key) };
}

export function sessionExpired(): DomainError {
  return new DomainError(
    'PREVIEW_SESSION_EXPIRED',
    'This preview session has expired. Ask the desktop for a new preview token.',
  );
}

function tokenInvalid(): DomainError {
  return new DomainError('AUTH_INVALID', 'This is not a preview token. Ask the desktop for one.');
}
