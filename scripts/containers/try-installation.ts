import { z } from 'zod';
import { docker } from './engine.ts';
import type { Installation } from './installation.ts';

/** What a runner must never have been given. */
const NOT_FOR_RUNNERS = /^(?:POSTGRES_|DATABASE_URL|JWT_|SESSION_|PREVIEW_TOKEN_|INTERNAL_|REDIS_PASSWORD)/;

const workSchema = z.object({ work: z.object({ runners: z.array(z.object({ state: z.string() })) }) });

/** The runners that have told the API of themselves and take jobs. */
export async function countRunners({ url, internalToken }: Installation): Promise<number> {
  const headers = { Authorization: `Bearer ${internalToken}` };
  const answer = await fetch(`${url}/health/deep`, { headers });
  const { work } = workSchema.parse(await answer.json());
  return work.runners.filter(({ state }) => state === 'active').length;
}

/** What an installation shows to the outside, and what it gives to runners. Throws with what is wrong. */
export async function tryEdges(installation: Installation): Promise<void> {
  const { url, internalToken, containersOf } = installation;
  const headers = { Authorization: `Bearer ${internalToken}` };
  const denied = await fetch(`${url}/internal/tasks/mail`, { method: 'POST', headers });
  if (denied.status !== 404) throw new Error(`/internal was answered ${denied.status} by nginx`);
  const ready = await fetch(`${url}/health/ready`);
  if (ready.status !== 200) throw new Error(`/health/ready was answered ${ready.status}`);
  for (const service of ['postgres', 'redis', 'worker']) {
    for (const id of await containersOf(service)) {
      const published = await docker(['port', id]);
      if (published !== '') throw new Error(`${service} is published: ${published}`);
    }
  }
  for (const id of await containersOf('worker')) {
    const environment: unknown = JSON.parse(
      await docker(['inspect', '--format', '{{json .Config.Env}}', id]),
    );
    const given = z.array(z.string()).parse(environment);
    const names = given.map((line) => line.split('=')[0] ?? '').filter((name) => NOT_FOR_RUNNERS.test(name));
    if (names.length > 0) throw new Error(`a runner was given ${names.join(', ')}`);
  }
}
