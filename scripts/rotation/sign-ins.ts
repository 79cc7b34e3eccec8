import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { bodyOf, createClient } from '../../clients/sdk/index.ts';
import type { Ledger } from '../chaos/load/ledger.ts';
import { createObservedFetch } from '../chaos/load/observed-fetch.ts';

const PAUSE_MS = 1_000;

/** Newcomers sign up, in, and on, one after the other, until nobody waits any more; what they are answered is in the ledger. */
export async function keepSigningIn(baseUrl: string, ledger: Ledger, signal: AbortSignal): Promise<number> {
  for (let count = 1; ; count += 1) {
    // What is wrong has been noted with the answer.
    await signInOnce(baseUrl, ledger, count).catch(() => undefined);
    await pause(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return count;
  }
}

async function signInOnce(baseUrl: string, ledger: Ledger, number: number): Promise<void> {
  let token: string | null = null;
  const observed = createObservedFetch(ledger, `10.200.${number >> 8}.${number & 255}`);
  const { http } = createClient({ baseUrl, token: () => token, fetch: observed });
  // Each may be sent again when a reload closes its connection: nothing but one more session comes of it.
  const again = () => ({ headers: { 'Idempotency-Key': randomUUID() } });
  const body = { email: `newcomer-${number}@example.com`, password: `newcomer pass phrase ${number}` };
  await bodyOf(http.POST('/api/v1/auth/register', { body, ...again() }));
  const signedIn = await bodyOf(http.POST('/api/v1/auth/login', { body, ...again() }));
  token = signedIn.access_token;
  await bodyOf(http.GET('/api/v1/projects'));
  // Two tabs at once: both are told the same, whichever process answers.
  const refresh = () => {
    const { refresh_token } = signedIn;
    return bodyOf(http.POST('/api/v1/auth/refresh', { body: { refresh_token }, ...again() }));
  };
  const [first, second] = [await refresh(), await refresh()];
  if (first.refresh_token !== second.refresh_token)
    ledger.damagedResults.push('two tabs were told two tokens');
  token = second.access_token;
  await bodyOf(http.GET('/api/v1/projects'));
}
