import { randomUUID } from 'node:crypto';
import { bodyOf, createClient, type HiveSyncClient } from '../../clients/sdk/index.ts';

/** A client of somebody who has just registered. */
export async function signUp(baseUrl: string): Promise<HiveSyncClient> {
  let token: string | null = null;
  const client = createClient({ baseUrl, token: () => token });
  const body = { email: `bench-${randomUUID()}@example.com`, password: randomUUID() };
  const signedIn = await bodyOf(client.http.POST('/api/v1/auth/register', { body }));
  token = signedIn.access_token;
  return client;
}
