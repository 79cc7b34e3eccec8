import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { enforceRateLimit } from '../../http/rate-limit.ts';
import type { RouteDeps } from '../../http/route-deps.ts';

/** Guessing one person's password is slow, whatever number of addresses it comes from. */
const PER_ACCOUNT = { name: 'sign-in-account', points: 10, windowSeconds: 15 * 60 } as const;
/** Trying one password on many accounts is slow too; an office behind one address still gets through. */
const PER_ADDRESS = { name: 'sign-in-address', points: 100, windowSeconds: 15 * 60 } as const;
const REGISTRATIONS = { name: 'register-address', points: 30, windowSeconds: 60 * 60 } as const;
const REFRESHES = { name: 'refresh-address', points: 300, windowSeconds: 5 * 60 } as const;

type LimitDeps = Pick<RouteDeps, 'rateLimiter' | 'clientAddress'>;

/** Both throttles of a sign-in; the stricter one is counted last and is the one clients see in headers. */
export async function limitSignIn(c: Context, deps: LimitDeps, email: string): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, PER_ADDRESS, deps.clientAddress(c));
  // Hashed, because counters are kept outside of the accounts' tables.
  const account = createHash('sha256').update(email).digest('hex');
  await enforceRateLimit(c, deps.rateLimiter, PER_ACCOUNT, account);
}

export async function limitRegistration(c: Context, deps: LimitDeps): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, REGISTRATIONS, deps.clientAddress(c));
}

export async function limitRefresh(c: Context, deps: LimitDeps): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, REFRESHES, deps.clientAddress(c));
}
