import { randomUUID } from 'node:crypto';
import { bodyOf, createClient, type HiveSyncClient, pushSource } from '../../../clients/sdk/index.ts';
import { type InsistOptions, insist } from './insist.ts';
import type { Ledger } from './ledger.ts';
import { createObservedFetch } from './observed-fetch.ts';
import type { LoadShape } from './run-load.ts';
import { tinyProject } from './tiny-project.ts';

/** Somebody with an account and a project, who does not give up. */
export interface Person {
  readonly client: HiveSyncClient;
  readonly insisting: InsistOptions;
  readonly credentials: { readonly email: string; readonly password: string };
  readonly projectId: string;
  readonly fetch: typeof fetch;
  /** Sends the project's source with this edit and tells the revision. */
  push(edit: string): Promise<string>;
}

export interface Enrolment {
  readonly baseUrl: string;
  readonly ledger: Ledger;
  /** Makes their address, in the sense of e-mail and of the network. */
  readonly number: number;
  readonly shape: Pick<LoadShape, 'pictures'>;
  readonly signal: AbortSignal;
}

/** Registers somebody. */
export async function enrolPerson({
  baseUrl,
  ledger,
  number,
  shape: { pictures = false },
  signal,
}: Enrolment): Promise<Person> {
  let token: string | null = null;
  let refreshToken = '';
  const observed = createObservedFetch(ledger, `10.${(number >> 8) & 255}.${number & 255}.1`);
  const client = createClient({ baseUrl, token: () => token, fetch: observed });
  const keep = (signedIn: { access_token: string; refresh_token: string }) => {
    token = signedIn.access_token;
    refreshToken = signedIn.refresh_token;
  };
  // Without an access token: what goes on meanwhile keeps the one it has.
  const anonymous = createClient({ baseUrl, fetch: observed });
  const renew = oneAtATime(async () => {
    const body = { refresh_token: refreshToken };
    const headers = { 'Idempotency-Key': randomUUID() };
    keep(await bodyOf(anonymous.http.POST('/api/v1/auth/refresh', { body, headers })));
  });
  const insisting = { signal, renew };
  const credentials = { email: `chaos-${number}@example.com`, password: `chaos pass phrase ${number}` };
  keep(await bodyOf(client.http.POST('/api/v1/auth/register', { body: credentials })));
  const body = { name: 'Tiny', kind: 'mobile_app' as const };
  const project = await insist(insisting, () => bodyOf(client.http.POST('/api/v1/projects', { body })));
  return {
    client,
    insisting,
    credentials,
    projectId: project.id,
    fetch: observed,
    push: (edit) =>
      insist(insisting, async () => {
        const { revision } = await pushSource(client, project.id, tinyProject(edit, pictures));
        return revision.id;
      }),
  };
}

/** A refresh token is good for one exchange: whoever asks meanwhile gets the running one. */
function oneAtATime(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= action().finally(() => {
      running = null;
    });
    return running;
  };
}
