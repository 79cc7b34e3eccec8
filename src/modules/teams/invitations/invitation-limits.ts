import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { enforceRateLimit } from '../../../http/rate-limit.ts';
import type { RouteDeps } from '../../../http/route-deps.ts';
import type { InvitationTarget } from './invitation-target.ts';

/** Mail to people who did not ask for it is a nuisance that others could cause. */
const BY_ADDRESS = { name: 'invitation-address', points: 60, windowSeconds: 60 * 60 } as const;
const BY_PERSON = { name: 'invitation-person', points: 30, windowSeconds: 60 * 60 } as const;
const TO_RECIPIENT = { name: 'invitation-recipient', points: 3, windowSeconds: 60 * 60 } as const;
/** Tokens cannot be guessed; trying to is slow all the same. */
const ANSWERS = { name: 'invitation-answer-address', points: 60, windowSeconds: 15 * 60 } as const;

type LimitDeps = Pick<RouteDeps, 'rateLimiter' | 'clientAddress'>;

/** Having an invitation sent. The strictest is counted last and is the one clients see in headers. */
export async function limitInvitations(
  c: Context,
  deps: LimitDeps,
  inviterId: string,
  target: InvitationTarget,
): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, BY_ADDRESS, deps.clientAddress(c));
  await enforceRateLimit(c, deps.rateLimiter, BY_PERSON, inviterId);
  // Hashed, because counters are kept outside of our tables.
  const recipient = createHash('sha256')
    .update(target.email ?? target.userId)
    .digest('hex');
  await enforceRateLimit(c, deps.rateLimiter, TO_RECIPIENT, recipient);
}

/** Coming back with the token of an invitation. */
export async function limitAnswers(c: Context, deps: LimitDeps): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, ANSWERS, deps.clientAddress(c));
}
