import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectJobs } from '../chaos/audit/inspect-jobs.ts';
import { judge } from '../chaos/audit/outcome.ts';
import { buildOnce } from '../chaos/load/build-once.ts';
import { Ledger } from '../chaos/load/ledger.ts';
import { enrolPerson, type Person } from '../chaos/load/person.ts';
import { enrolPeople, type LoadShape, runLoad } from '../chaos/load/run-load.ts';
import { createRandom } from '../chaos/random.ts';
import { isRedisInstalled } from '../chaos/world/queue-server.ts';
import { putBack, sendOnlyTo, takeOut } from '../chaos/world/replace-api.ts';
import { isNginxInstalled } from '../nginx/start-nginx.ts';
import { beat, CREDENTIALS, type Credential, type Holder } from './credentials.ts';
import { openRotatedWorld, type RotatedWorld } from './rotated-world.ts';
import { keepSigningIn } from './sign-ins.ts';

const INSTALLED = isRedisInstalled() && isNginxInstalled();
if (!INSTALLED)
  console.warn('SKIPPED: redis-server or nginx is not installed, so no secret is rotated under load');

/** What docs/incidents.md has in its table with the order "API". */
const OF_THE_API = [
  'JWT_SECRET',
  'SESSION_SECRET',
  'PREVIEW_TOKEN_SECRET',
  'API_TOKEN_PEPPER',
  'DEVICE_TOKEN_SECRET',
  'INTERNAL_TOKEN',
];
/** Many people who build seldom: however long this takes, nobody comes to the builds that their tier has in an hour. */
const SHAPE: LoadShape = {
  jobs: 1,
  people: 8,
  atOnce: 1,
  pauseMs: 15_000,
  edited: 0.5,
  stopped: 0,
  fetched: 1,
};
/** Both processes are asked, whichever of them nginx takes first. */
const TRIES = 6;

let rotated: RotatedWorld;
let people: Person[];
let holder: Holder;
let running: Promise<unknown>;
let signingIn: Promise<number>;
let isOver = false;
const ledger = new Ledger();
const givingUp = new AbortController();
const leaving = new AbortController();

/** What each of these secrets vouches for at this moment. */
async function obtain(names: readonly string[]): Promise<Map<string, Credential>> {
  const obtained = new Map<string, Credential>();
  for (const name of names) {
    const credential = await CREDENTIALS[name]?.(holder);
    if (credential === undefined) throw new Error(`nobody says what ${name} vouches for`);
    obtained.set(name, credential);
  }
  return obtained;
}

/** With which statuses they are answered, by every process. */
async function show(credentials: ReadonlyMap<string, Credential>): Promise<Record<string, number[]>> {
  const statuses: Record<string, number[]> = {};
  for (const [name, credential] of credentials) {
    const seen = new Set<number>();
    for (let tries = 0; tries < TRIES; tries += 1) seen.add(await credential.show());
    statuses[name] = [...seen];
  }
  return statuses;
}

const all = (names: readonly string[], status: number) =>
  Object.fromEntries(names.map((name) => [name, [status]]));
const REFUSED = { ...all(OF_THE_API, 401), SESSION_SECRET: [403] };

/** The access tokens of a quarter of an hour ago have ended, so to speak: everybody has renewed theirs since. */
async function outliveAccessTokens(): Promise<void> {
  for (const { insisting } of [...people, holder.person]) await insisting.renew();
}

/** As with one host: a second process takes over while the first is replaced, before whose start settings may change again. */
async function replaceByPair(beforeFirst: () => Promise<void> = async () => {}): Promise<void> {
  const { world } = rotated;
  const [first, second] = world.apis;
  await second?.stop();
  await second?.start();
  await takeOut(world, 0);
  await beforeFirst();
  await first?.start();
  await sendOnlyTo(world, [0]);
}

/** As with several hosts: each in turn, while the others serve. */
async function replaceInTurn(): Promise<void> {
  const { world } = rotated;
  for (const number of world.apis.keys()) {
    await takeOut(world, number);
    await putBack(world, number);
  }
}

describe.skipIf(!INSTALLED)('while people build and sign in', () => {
  beforeAll(async () => {
    rotated = await openRotatedWorld();
    const { url } = rotated.world;
    const random = createRandom(1);
    const load = { url, shape: SHAPE, ledger, random, signal: givingUp.signal, mayEnd: () => isOver };
    people = await enrolPeople(load);
    const person = await enrolPerson({ ...load, baseUrl: url, number: 100 });
    const revisionId = await person.push('first');
    await buildOnce({ person, revisionId, ledger, shape: SHAPE, random });
    const [jobId = ''] = ledger.jobs.keys();
    holder = { world: rotated.world, person, jobId, first: rotated.first, ...person.credentials };
    running = runLoad(load, people);
    signingIn = keepSigningIn(url, ledger, leaving.signal);
  }, 600_000);
  afterAll(async () => {
    givingUp.abort(new Error('the test is over'));
    leaving.abort();
    await running?.catch(() => undefined);
    await rotated?.stop();
  });

  it('every secret of the API is replaced with one process serving at a time', async () => {
    await sendOnlyTo(rotated.world, [0]);
    const old = await obtain(OF_THE_API);
    await rotated.rotate(OF_THE_API, 'accept');
    await replaceByPair(() => rotated.rotate(OF_THE_API, 'sign'));
    const fresh = await obtain(OF_THE_API);
    expect(await show(old)).toEqual(all(OF_THE_API, 200));
    expect(await show(fresh)).toEqual(all(OF_THE_API, 200));
    await outliveAccessTokens();
    await rotated.rotate(OF_THE_API, 'end');
    await replaceByPair();
    expect(await show(old)).toEqual(REFUSED);
    expect(await show(fresh)).toEqual(all(OF_THE_API, 200));
  }, 600_000);

  it('every secret of the API is replaced with several processes serving', async () => {
    await rotated.world.front.sendTo([0, 1]);
    const old = await obtain(OF_THE_API);
    await rotated.rotate(OF_THE_API, 'accept');
    await replaceInTurn();
    await rotated.rotate(OF_THE_API, 'sign');
    await replaceInTurn();
    const fresh = await obtain(OF_THE_API);
    expect(await show(old)).toEqual(all(OF_THE_API, 200));
    expect(await show(fresh)).toEqual(all(OF_THE_API, 200));
    await outliveAccessTokens();
    await rotated.rotate(OF_THE_API, 'end');
    await replaceInTurn();
    expect(await show(old)).toEqual(REFUSED);
    expect(await show(fresh)).toEqual(all(OF_THE_API, 200));
  }, 600_000);

  it('the secret of the runners is replaced, first where it is checked, then where it signs', async () => {
    const { world } = rotated;
    const name = 'WORKER_CALLBACK_SECRET';
    const redeployEdge = async () => {
      await world.front.edge.kill();
      await world.front.edge.start();
    };
    const oldSecret = await rotated.first(name);
    const old = await obtain([name]);
    await rotated.rotate([name], null);
    await replaceInTurn();
    await redeployEdge();
    for (const runner of world.runners) {
      await runner.stop();
      await runner.start();
    }
    const fresh = await obtain([name]);
    expect([await show(old), await show(fresh)]).toEqual([all([name], 200), all([name], 200)]);
    await rotated.rotate([name], 'end');
    await replaceInTurn();
    await redeployEdge();
    expect([await show(old), await show(fresh)]).toEqual([all([name], 401), all([name], 200)]);
    for (const url of world.apiUrls) expect(await beat(url, oldSecret)).toBe(401);
  }, 600_000);

  it('nobody notices: every request is answered, and every job ends once, well', async () => {
    isOver = true;
    leaving.abort();
    await running;
    expect(await signingIn).toBeGreaterThan(10);
    const inspection = await inspectJobs(await rotated.world.databaseUrl());
    const crashes = { api: 0 };
    const evidence = { scenario: 'rotation', seed: 1, strikes: [], crashes, loadSeconds: 0, seamless: true };
    const outcome = judge({ ...evidence, ledger, inspection });
    expect([outcome.violations, outcome.failed]).toEqual([[], {}]);
    expect(outcome.accepted).toBeGreaterThan(20);
  }, 600_000);
});
