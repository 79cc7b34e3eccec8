import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cancelMessageSchema } from '../../contracts/queues.ts';
import { layoutKey } from '../../contracts/storage-keys.ts';
import { StorageError } from '../../platform/storage/object-storage.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { failedCallback, HOME, writeManifest, writeOutputs } from '../../testing/test-outputs.ts';
import {
  createTestProject,
  IPHONE,
  IPHONE_SE,
  startTestBuild,
  type TestBuild,
  type TestProject,
} from '../../testing/test-preview.ts';
import { auditOf, setTier } from '../../testing/test-records.ts';
import {
  createTestRunner,
  startTestRunner,
  TEST_WORKER,
  type TestRunner,
} from '../../testing/test-runner.ts';
import { workerNodes } from './tables.ts';

let test: TestApp;
let person: TestPerson;
let project: TestProject;
let runner: TestRunner;
beforeAll(async () => {
  test = await createTestApp();
  runner = await startTestRunner(test);
});
afterAll(() => test.close());

let build: TestBuild;
beforeEach(async () => {
  person = await test.signUp();
  project = await createTestProject(person);
  build = await startTestBuild(person, project, [IPHONE, IPHONE_SE]);
});

const claimBody = () => ({ job_id: build.jobId, kind: 'preview', worker: TEST_WORKER });

const statusOf = async () => {
  const answer = await person.call('GET', `/api/v1/preview/status/${build.jobId}`);
  return answer.json();
};

const reasonOf = async (answer: Response) => (await answer.json()).error.details.reason;

async function finish() {
  const claim = await runner.claim(build.jobId);
  const manifest = await writeOutputs(test.deps.storage, build, claim);
  const callback = await writeManifest(test.deps.storage, manifest, claim.attempt);
  return { claim, manifest, callback };
}

describe('claiming a job', () => {
  it('starts no attempt for a runner that hung up, so that the attempt of one that asked since stands', async () => {
    const { attempt } = await runner.claim(build.jobId);
    const timestampSeconds = Math.floor(test.deps.clock.now().getTime() / 1_000) - 10;
    const late = await runner.call('claim', claimBody(), { timestampSeconds, signal: AbortSignal.abort() });
    // Whoever hears it, such as a proxy that cut the call off, must not take it for the end of the job.
    expect(late.status).toBe(503);
    expect(await statusOf()).toMatchObject({ status: 'building', attempt });
  });

  it('answers the attempt, what the tier allows and everything that is to be built', async () => {
    const claim = await runner.claim(build.jobId);
    expect(claim).toMatchObject({ attempt: 1, tier: 'premium', limits: { snapshots_per_screen: 100 } });
    expect(claim.task).toMatchObject({ platform: 'ios', entries: [], flags: { bare: false } });
    expect(claim.task.devices).toHaveLength(2);
    expect(await statusOf()).toMatchObject({ status: 'building', attempt: 1 });
  });

  it('gives a job that is claimed again a new attempt', async () => {
    await runner.claim(build.jobId);
    const other = await startTestRunner(test);
    expect(await other.claim(build.jobId)).toMatchObject({ attempt: 2 });
    const actions = (await auditOf(test.deps.db, build.jobId)).map((entry) => entry.action);
    expect(actions).toEqual(['preview.accepted', 'preview.claimed', 'preview.claimed']);
  });

  it('gives simultaneous claims different attempts', async () => {
    const runners = await Promise.all(Array.from({ length: 5 }, () => startTestRunner(test)));
    const claims = await Promise.all(runners.map((each) => each.claim(build.jobId)));
    expect(claims.map((claim) => claim.attempt).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('is bounded by the lower of the tier at acceptance and the tier now', async () => {
    await setTier(test.deps.db, person.userId, 'free');
    expect(await runner.claim(build.jobId)).toMatchObject({
      tier: 'free',
      limits: { snapshots_per_screen: 5 },
    });
  });

  it('refuses a stopped job and one that does not exist, so that the runner drops them', async () => {
    await person.call('POST', `/api/v1/preview/stop/${build.jobId}`);
    const stopped = await runner.call('claim', claimBody());
    expect([stopped.status, await reasonOf(stopped)]).toEqual([409, 'not_active']);
    const unknown = await runner.call('claim', { ...claimBody(), job_id: person.userId });
    expect([unknown.status, await reasonOf(unknown)]).toEqual([409, 'unknown_job']);
  });
});

describe('going on with an attempt', () => {
  const again = { may_continue: true };
  let lastSecond = Number.POSITIVE_INFINITY;
  /** Each at another second: the same call twice is answered the same. */
  const claimAgain = async (worker: TestRunner) => {
    const nowSeconds = Math.floor(test.deps.clock.now().getTime() / 1_000);
    const timestampSeconds = Math.min(nowSeconds, lastSecond) - 1;
    lastSecond = timestampSeconds;
    return (await worker.call('claim', { ...claimBody(), ...again }, { timestampSeconds })).json();
  };

  it('hands the attempt to another runner once, then begins a new one', async () => {
    const { task } = await runner.claim(build.jobId);
    await setTier(test.deps.db, person.userId, 'free');
    const other = await startTestRunner(test);
    // It is bounded by what it was begun with: what it has made so far was.
    expect(await claimAgain(other)).toMatchObject({
      attempt: 1,
      continued: true,
      tier: 'premium',
      task,
      base: null,
    });
    expect(await claimAgain(other)).toMatchObject({ attempt: 2, continued: false, tier: 'free' });
    expect(await claimAgain(other)).toMatchObject({ attempt: 2, continued: true });
    const actions = (await auditOf(test.deps.db, build.jobId)).map((entry) => entry.action);
    expect(actions.slice(1)).toEqual([
      'preview.claimed',
      'preview.continued',
      'preview.claimed',
      'preview.continued',
    ]);
  });

  it('begins one where there is none, and for a runner that does not ask to go on', async () => {
    expect(await claimAgain(runner)).toMatchObject({ attempt: 1, continued: false });
    expect(await runner.claim(build.jobId)).toMatchObject({ attempt: 2, continued: false });
  });

  it('answers the same call the same', async () => {
    await runner.claim(build.jobId);
    const timestampSeconds = Math.floor(test.deps.clock.now().getTime() / 1_000);
    for (const _ of [1, 2]) {
      const answer = await runner.call('claim', { ...claimBody(), ...again }, { timestampSeconds });
      expect(await answer.json()).toMatchObject({ attempt: 1, continued: true });
    }
  });
});

describe('asking for a picture', () => {
  const drawing = (attempt: number) => ({
    job_id: build.jobId,
    kind: 'snapshot',
    attempt,
    worker: TEST_WORKER,
  });

  it('is answered with what is allowed, as long as its attempt is the one that counts', async () => {
    expect(await reasonOf(await runner.call('claim', drawing(1)))).toBe('not_active');
    await runner.claim(build.jobId);
    const answer = await (await runner.call('claim', drawing(1))).json();
    expect(answer).toMatchObject({ attempt: 1, tier: 'premium', limits: { snapshots_per_screen: 100 } });
    expect(answer.time_left_ms).toBeGreaterThan(0);
    expect(await statusOf()).toMatchObject({ status: 'building', attempt: 1 });
    const other = await startTestRunner(test);
    await other.claim(build.jobId);
    expect(await reasonOf(await runner.call('claim', drawing(1)))).toBe('other_attempt');
    await person.call('POST', `/api/v1/preview/stop/${build.jobId}`);
    expect(await reasonOf(await runner.call('claim', drawing(2)))).toBe('not_active');
    const unknown = await runner.call('claim', { ...drawing(1), job_id: person.userId });
    expect(await reasonOf(unknown)).toBe('unknown_job');
  });
});

describe('delivering a result', () => {
  it('makes the job ready with every output of the manifest', async () => {
    const { callback } = await finish();
    const answer = await runner.deliver(callback);
    expect([answer.status, await answer.json()]).toEqual([200, { accepted: true, repeated: false }]);
    expect(await statusOf()).toMatchObject({
      status: 'ready',
      screens: 2,
      outputs: 4,
      counts: { screens: 2 },
    });
    const download = await person.call('GET', `/api/v1/preview/download/${build.jobId}`);
    const { screens } = await download.json();
    expect(screens.map((screen: { name: string }) => screen.name)).toEqual(['Home', 'Details']);
    const [home] = screens;
    const layout = await test.app.request(home.devices[1].layout_url);
    expect(await layout.text()).toBe(HOME.layout('d2'));
  });

  it('answers the same delivery again with 200 and changes nothing', async () => {
    const { callback } = await finish();
    await runner.deliver(callback);
    const before = await statusOf();
    const other = await startTestRunner(test);
    const answer = await other.deliver(callback);
    expect([answer.status, await answer.json()]).toEqual([200, { accepted: true, repeated: true }]);
    expect(await statusOf()).toEqual(before);
  });

  it('accepts one of many simultaneous deliveries and repeats for the others', async () => {
    const { callback } = await finish();
    const answers = await Promise.all(Array.from({ length: 6 }, () => runner.deliver(callback)));
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(bodies.filter((body) => body.repeated === false)).toHaveLength(1);
    expect(bodies.every((body) => body.accepted === true)).toBe(true);
  });

  it('fails the job with the reason the runner gives', async () => {
    const { attempt } = await runner.claim(build.jobId);
    expect((await runner.deliver(failedCallback(build.jobId, attempt))).status).toBe(200);
    expect(await statusOf()).toMatchObject({
      status: 'failed',
      error: { code: 'ENTRY_NOT_FOUND', hint: 'Name another one.' },
    });
  });

  it('is possible under the alias prefix', async () => {
    const { callback } = await finish();
    const answer = await runner.deliver(callback, { path: '/api/v1/workers/callback' });
    expect(answer.status).toBe(200);
  });

  it('asks to retry while storage does not answer, and takes the result afterwards', async () => {
    const { callback } = await finish();
    const down = () => Promise.reject(new StorageError('unavailable', 'storage does not answer'));
    const app = test.with({ storage: { ...test.deps.storage, get: down } });
    const early = await createTestRunner({ ...test, app }, runner.id).deliver(callback);
    expect([early.status, await statusOf()]).toMatchObject([503, { status: 'building' }]);
    expect((await runner.deliver(callback)).status).toBe(200);
  });
});

describe('refusing a result', () => {
  it.each([
    ['of another device', { device_id: 'd3' }, 'output_not_asked_for'],
    ['under a key of another place', { layout_key: 'projects/x/layout.json' }, 'foreign_key'],
    ['of another size than stored', { bytes: 7 }, 'output_missing'],
    ['larger than the tier allows', { bytes: 9 * 1024 * 1024 }, 'output_over_limit'],
  ])('that names an output %s', async (_, change, reason) => {
    const { claim, manifest } = await finish();
    const [first, ...rest] = manifest.outputs;
    if (first === undefined) throw new Error('the manifest is empty');
    const changed = { ...manifest, outputs: [{ ...first, ...change }, ...rest] };
    const callback = await writeManifest(test.deps.storage, changed, claim.attempt);
    const answer = await runner.deliver(callback);
    expect([answer.status, await reasonOf(answer)]).toEqual([409, reason]);
    expect(await statusOf()).toMatchObject({ status: 'building', outputs: 0 });
  });

  it('that names the same output twice, or devices or a revision other than the job’s', async () => {
    const { claim, manifest } = await finish();
    const changes = [
      { outputs: [...manifest.outputs, ...manifest.outputs] },
      { device_contexts: manifest.device_contexts.slice(0, 1) },
      {
        device_contexts: manifest.device_contexts.map((device) => ({
          ...device,
          platform: 'android' as const,
        })),
      },
      { revision_id: build.jobId },
    ];
    for (const change of changes) {
      const callback = await writeManifest(test.deps.storage, { ...manifest, ...change }, claim.attempt);
      expect((await runner.deliver(callback)).status).toBe(409);
    }
    expect(await statusOf()).toMatchObject({ status: 'building', outputs: 0 });
  });

  it('whose manifest is missing, has other bytes than announced, or is not JSON of its form', async () => {
    const { callback } = await finish();
    const { storage } = test.deps;
    const other = { ...callback, manifest_sha256: 'a'.repeat(64) };
    expect(await reasonOf(await runner.deliver(other))).toBe('manifest_mismatch');
    await storage.delete([callback.manifest_key]);
    expect(await reasonOf(await runner.deliver(callback))).toBe('manifest_missing');
    const nonsense = new TextEncoder().encode('{"outputs":');
    await storage.put(callback.manifest_key, nonsense, { contentType: 'application/json', maxBytes: 100 });
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', nonsense)).toString('hex');
    const wrong = { ...callback, manifest_sha256: digest };
    expect(await reasonOf(await runner.deliver(wrong))).toBe('manifest_invalid');
    expect(await statusOf()).toMatchObject({ status: 'building' });
  });

  it('whose outputs are not all in storage', async () => {
    const { callback, manifest } = await finish();
    await test.deps.storage.delete(manifest.outputs.slice(3).map((output) => output.layout_key));
    expect(await reasonOf(await runner.deliver(callback))).toBe('output_missing');
    expect(await statusOf()).toMatchObject({ status: 'building', outputs: 0 });
  });

  it('whose outputs were written by another attempt', async () => {
    const { manifest } = await finish();
    const other = await startTestRunner(test);
    const second = await other.claim(build.jobId);
    const callback = await writeManifest(test.deps.storage, manifest, second.attempt);
    expect(await reasonOf(await other.deliver(callback))).toBe('foreign_key');
    expect(manifest.outputs[0]?.layout_key).toBe(
      layoutKey({ jobId: build.jobId, deviceId: 'd1', screenId: HOME.id, attempt: 1 }),
    );
  });

  it('that does not follow the schema, naming the field', async () => {
    const { callback } = await finish();
    const answer = await runner.deliver({ ...callback, attempt: 0 });
    expect(answer.status).toBe(422);
    expect((await answer.json()).error.details.fields[0].field).toBe('attempt');
  });

  it('larger than 64 KiB, before it is parsed', async () => {
    const answer = await runner.call('callback', 'x'.repeat(64 * 1024 + 1));
    expect(answer.status).toBe(413);
  });
});

describe('heartbeats', () => {
  it('register a runner and keep what it says of itself', async () => {
    const node = createTestRunner(test);
    const answer = await node.heartbeat({ cpu_percent: 42 });
    expect(await answer.json()).toEqual({ state: 'active', cancel: [] });
    await node.heartbeat({ state: 'draining' });
    const [row] = await test.deps.db.select().from(workerNodes).where(eq(workerNodes.id, node.id));
    expect(row).toMatchObject({ state: 'draining', class: 'cpu', version: '1.0.0', cpuPercent: 10 });
    expect(await auditOf(test.deps.db, node.id)).toHaveLength(1);
  });

  it('name the jobs a runner should drop, and no others', async () => {
    await runner.claim(build.jobId);
    const next = await startTestBuild(person, project);
    await person.call('POST', `/api/v1/preview/stop/${build.jobId}`);
    const answer = await runner.heartbeat({ active_jobs: [build.jobId, next.jobId] });
    expect(await answer.json()).toEqual({ state: 'active', cancel: [build.jobId] });
  });

  it('tell a runner what an operator decided', async () => {
    const node = await startTestRunner(test);
    await test.deps.db.update(workerNodes).set({ directive: 'disabled' }).where(eq(workerNodes.id, node.id));
    expect(await (await node.heartbeat()).json()).toMatchObject({ state: 'disabled' });
    expect((await node.call('claim', claimBody())).status).toBe(401);
  });
});

it('tells runners within a second that a job was stopped, and takes it out of the queue', async () => {
  const elsewhere = await test.queue.connect();
  const { promise: cancelled, resolve } = Promise.withResolvers<string>();
  await elsewhere.subscribe('job-cancels', (message) =>
    resolve(cancelMessageSchema.parse(JSON.parse(message)).job_id),
  );
  const answer = await person.call('POST', `/api/v1/preview/stop/${build.jobId}`);
  expect(await answer.json()).toMatchObject({ status: 'cancelled' });
  expect(await cancelled).toBe(build.jobId);
  expect(await test.queue.isPending('preview', build.jobId)).toBe(false);
});
