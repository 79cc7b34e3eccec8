import type { Context } from 'hono';
import { enforceRateLimit } from '../../http/rate-limit.ts';
import type { RouteDeps } from '../../http/route-deps.ts';

const REQUESTS = { name: 'pairing-request', points: 10, windowSeconds: 15 * 60 } as const;
/** A person types a code wrong a few times; whoever guesses needs some 10^12 tries within five minutes. */
const JOINS = { name: 'pairing-join-address', points: 10, windowSeconds: 5 * 60 } as const;

type LimitDeps = Pick<RouteDeps, 'rateLimiter' | 'clientAddress'>;

/** A signed-in person's codes. */
export async function limitPairingRequests(c: Context, deps: LimitDeps, userId: string): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, REQUESTS, userId);
}

/** Codes that devices bring. */
export async function limitPairingJoins(c: Context, deps: LimitDeps): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, JOINS, deps.clientAddress(c));
}
