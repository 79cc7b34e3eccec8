import { z } from 'zod';
import { get } from './address-checks.ts';
import { type Check, CheckFailed, CheckSkipped, type Target } from './check.ts';

const partsSchema = z.object({ status: z.string(), parts: z.record(z.string(), z.enum(['ok', 'failed'])) });
const workSchema = z.object({
  work: z
    .object({
      oldest_waiting_ms: z.number().nullable(),
      runners: z.array(z.object({ state: z.string(), heartbeat_age_ms: z.number() })),
    })
    .nullable(),
});

const HEARD_WITHIN_MS = 2 * 60_000;
const LONG_WAIT_MS = 10 * 60_000;

const ready: Check = {
  name: 'ready',
  about: 'the API serves, and reaches what it needs',
  async run({ url }) {
    const { status, parts } = partsSchema.parse(await (await get(`${url}/health/ready`)).json());
    if (status !== 'ready') throw new CheckFailed(`the API is ${status}${failedOf(parts)}`);
    return Object.keys(parts).join(', ');
  },
};

const writes: Check = {
  name: 'writes',
  about: 'database, queue and storage take what is written',
  async run({ url }) {
    const { status, parts } = partsSchema.parse(await (await get(`${url}/health/deep`)).json());
    if (status !== 'ok') throw new CheckFailed(`writing failed${failedOf(parts)}`);
    return Object.keys(parts).join(', ');
  },
};

const failedOf = (parts: Readonly<Record<string, string>>) => {
  const failed = Object.keys(parts).filter((name) => parts[name] === 'failed');
  return failed.length === 0 ? '' : `: look at ${failed.join(', ')}`;
};

const runners: Check = {
  name: 'runners',
  about: 'a runner takes jobs, and none waits for long',
  async run(target) {
    const work = await readWork(target);
    const serving = work.runners.filter(
      ({ state, heartbeat_age_ms: age }) => state === 'active' && age < HEARD_WITHIN_MS,
    );
    if (serving.length === 0) throw new CheckFailed('no runner was heard within two minutes: start one');
    const waited = work.oldest_waiting_ms ?? 0;
    if (waited > LONG_WAIT_MS) {
      throw new CheckFailed(`a job waits for ${Math.round(waited / 60_000)} minutes: see docs/scaling.md`);
    }
    return `${serving.length} serving`;
  },
};

async function readWork({ url, internalToken }: Target) {
  if (internalToken === null) throw new CheckSkipped('it takes INTERNAL_TOKEN');
  const answer = await get(`${url}/health/deep`, { authorization: `Bearer ${internalToken}` });
  const known = workSchema.safeParse(await answer.json());
  if (!known.success) throw new CheckFailed('INTERNAL_TOKEN is not the one of this API');
  if (known.data.work === null) throw new CheckFailed('the database does not say what waits');
  return known.data.work;
}

const reference: Check = {
  name: 'reference',
  about: 'the API describes itself',
  async run({ url }) {
    const answer = await get(`${url}/openapi.json`);
    if (answer.status !== 200) throw new CheckFailed(`/openapi.json is answered ${answer.status}`);
    const { info } = z.object({ info: z.object({ version: z.string() }) }).parse(await answer.json());
    return `version ${info.version}`;
  },
};

export const SERVICE_CHECKS: readonly Check[] = [ready, writes, runners, reference];
