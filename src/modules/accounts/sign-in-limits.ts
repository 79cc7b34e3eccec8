import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { enforceRateLimit } from '../../http/rate-limit.ts';
import type { RouteDeps } from '../../http/route-deps.ts';

/** Guessing one person's password is slow, whatever number of addresses it comes from. */
const PER_ACCOUNT = { name: 'sign-in-account', points: 10, windowSeconds: 15 * 60 } as const;
/** Trying one password on many accounts is slow too; an office behind one address still gets through. */
const PER_ADDRESS = { name: 'sign-in-address', points: 100, windowSeconds: 15 * 60 } as const;
const REGISTRATIONS = { name: 'register-address', points: 30, windowSeconds: 60 * 60 } as const;
/** Mail to somebody who did not ask for it is a nuisance that others could cause. */
const MAILS_TO_ACCOUNT = { name: 'account-mail', points: 3, windowSeconds: 60 * 60 } as const;
const MAILS_BY_ADDRESS = { name: 'account-mail-address', points: 20, windowSeconds: 60 * 60 } as const;
const LINKS = { name: 'mail-link-address', points: 60, windowSeconds: 15 * 60 } as const;
/** An app asks when a person presses a button. */
const WEB_LOGINS = { name: 'web-login', points: 20, windowSeconds: 15 * 60 } as const;
const DELETIONS = { name: 'account-deletion', points: 5, windowSeconds: 15 * 60 } as const;
const REFRESHES = { name: 'refresh-address', points: 300, windowSeconds: 5 * 60 } as const;

type LimitDeps = Pick<RouteDeps, 'rateLimiter' | 'clientAddress'>;

/** Both throttles of a sign-in; the stricter one is counted last and is the one clients see in headers. */
export async function limitSignIn(c: Context, deps: LimitDeps, email: string): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, PER_ADDRESS, deps.clientAddress(c));
  await enforceRateLimit(c, deps.rateLimiter, PER_ACCOUNT, accountKey(email));
}

/** Signing in by a provider: what is guessed here is no password, but each try costs us work. */
export async function limitProviderSignIn(c: Context, deps: LimitDeps): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, PER_ADDRESS, deps.clientAddress(c));
}

/** Asking for a message to an address, whether it has an account or not. */
export async function limitMail(c: Context, deps: LimitDeps, email: string): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, MAILS_BY_ADDRESS, deps.clientAddress(c));
  await enforceRateLimit(c, deps.rateLimiter, MAILS_TO_ACCOUNT, accountKey(email));
}

/** A signed-in person's messages to themselves. */
export async function limitOwnMail(c: Context, deps: LimitDeps, userId: string): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, MAILS_TO_ACCOUNT, userId);
}

/** A signed-in person's one-time logins. */
export async function limitWebLogins(c: Context, deps: LimitDeps, userId: string): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, WEB_LOGINS, userId);
}

/** Proving for the end of an account that one is there. */
export async function limitDeletions(c: Context, deps: LimitDeps, userId: string): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, DELETIONS, userId);
}

/** Coming back with a link. */
export async function limitLinks(c: Context, deps: LimitDeps): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, LINKS, deps.clientAddress(c));
}

/** Hashed, because counters are kept outside of the accounts' tables. */
function accountKey(email: string): string {
  return createHash('sha256').update(email).digest('hex');
}

export async function limitRegistration(c: Context, deps: LimitDeps): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, REGISTRATIONS, deps.clientAddress(c));
}

export async function limitRefresh(c: Context, deps: LimitDeps): Promise<void> {
  await enforceRateLimit(c, deps.rateLimiter, REFRESHES, deps.clientAddress(c));
}
