import { randomUUID } from 'node:crypto';
import { bodyOf, repeatBroken } from '../../clients/sdk/index.ts';
import { signCall } from '../../src/contracts/signature.ts';
import { HEARTBEAT } from '../../src/testing/test-runner.ts';
import type { Person } from '../chaos/load/person.ts';
import type { World } from '../chaos/world/world.ts';

/** Something that one secret vouches for. */
export interface Credential {
  /** The status with which it is answered. */
  show(): Promise<number>;
}

export interface Holder {
  readonly world: World;
  readonly person: Person;
  /** Of the person, to sign in with. */
  readonly email: string;
  readonly password: string;
  /** One of the person's jobs, which is ready. */
  readonly jobId: string;
  /** The first secret of a variable at this moment. */
  first(name: string): Promise<string>;
}

type MakeCredential = (holder: Holder) => Promise<Credential>;

// A reload of nginx closes kept connections, perhaps in the moment in which the next request leaves.
const send = repeatBroken();
const again = () => ({ 'Idempotency-Key': randomUUID() });
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const showAt = (url: string, headers: Record<string, string> = {}): Credential => ({
  async show() {
    const answer = await send(url, { headers });
    await answer.body?.cancel();
    return answer.status;
  },
});

/** By the secret that is behind it: how a person or an operator gets one at this moment. */
export const CREDENTIALS: Readonly<Record<string, MakeCredential>> = {
  async JWT_SECRET({ world, person, email, password }) {
    const signedIn = person.client.http.POST('/api/v1/auth/login', {
      body: { email, password },
      headers: again(),
    });
    const { access_token } = await bodyOf(signedIn);
    return showAt(`${world.url}/api/v1/projects`, bearer(access_token));
  },

  /** A link to an object in a folder. */
  async SESSION_SECRET({ person, jobId }) {
    const params = { path: { job_id: jobId } };
    const result = await bodyOf(person.client.http.GET('/api/v1/preview/download/{job_id}', { params }));
    const url = result.screens[0]?.devices[0]?.layout_url;
    if (url === undefined) throw new Error(`${jobId} has no screens`);
    return showAt(url);
  },

  async PREVIEW_TOKEN_SECRET({ world, person, jobId }) {
    const minted = person.client.http.POST('/api/v1/preview/token', {
      body: { job_id: jobId },
      headers: again(),
    });
    const { preview_token } = await bodyOf(minted);
    return showAt(`${world.url}/api/v1/preview/screens`, bearer(preview_token));
  },

  async API_TOKEN_PEPPER({ world, person }) {
    const body = { name: 'CI', scopes: ['read' as const] };
    const { key } = await bodyOf(person.client.http.POST('/api/v1/api-keys', { body, headers: again() }));
    return showAt(`${world.url}/api/v1/projects`, bearer(key));
  },

  async DEVICE_TOKEN_SECRET({ world, person }) {
    const { http } = person.client;
    const asked = await bodyOf(http.POST('/api/v1/pairing/request', { headers: again() }));
    const device = { name: 'Phone', platform: 'ios' as const, model: 'iPhone 15', os_version: '17.5' };
    const joined = await bodyOf(
      http.POST('/api/v1/pairing/join', {
        body: { code: asked.code, device },
        headers: again(),
      }),
    );
    await bodyOf(
      http.POST('/api/v1/pairing/confirm', {
        body: { pairing_id: asked.pairing_id },
        headers: again(),
      }),
    );
    return showAt(`${world.url}/api/v1/devices/me`, bearer(joined.device_token));
  },

  /** Asked of each process itself: nginx lets nobody in. */
  async INTERNAL_TOKEN({ world, first }) {
    const headers = bearer(await first('INTERNAL_TOKEN'));
    const each = world.apiUrls.map((url) => showAt(`${url}/internal/metrics`, headers));
    let turn = 0;
    return { show: () => (each[turn++ % each.length] ?? showAt(world.url)).show() };
  },

  /** A heartbeat, by the way that runners take. */
  async WORKER_CALLBACK_SECRET({ world, first }) {
    const secret = await first('WORKER_CALLBACK_SECRET');
    return { show: () => beat(world.front?.runnerUrl ?? world.url, secret) };
  },
};

/** Sends a heartbeat that is signed with this secret, and tells how it is answered. */
export async function beat(url: string, secret: string): Promise<number> {
  const path = '/api/v1/worker/heartbeat';
  const body = new TextEncoder().encode(JSON.stringify(HEARTBEAT));
  const seconds = Math.floor(Date.now() / 1_000);
  const signed = await signCall([secret], { method: 'POST', path, body }, 'runner-by-hand', seconds);
  const answer = await send(`${url}${path}`, {
    method: 'POST',
    body,
    headers: {
      ...again(),
      'Content-Type': 'application/json',
      'X-HS-Timestamp': signed.timestamp,
      'X-HS-Worker': signed.worker,
      'X-HS-Signature': signed.signature,
    },
  });
  await answer.body?.cancel();
  return answer.status;
}
