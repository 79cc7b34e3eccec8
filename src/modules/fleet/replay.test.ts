import { asc } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { failedCallback, writeManifest, writeOutputs } from '../../testing/test-outputs.ts';
import { createTestProject, startTestBuild, type TestBuild } from '../../testing/test-preview.ts';
import { auditOf, recordsOfJob } from '../../testing/test-records.ts';
import { createTestRunner, HEARTBEAT, TEST_WORKER, type WorkerCallName } from '../../testing/test-runner.ts';
import { workerNodes } from './tables.ts';

const REPLAYS = 1_000;
const TRUE_CALLS = 7;

const clock = new ManualClock();
let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
});
afterAll(() => test.close());

/** A call that was really made, which can be made again to the byte. */
type Call = () => Promise<Response>;

/** Signs what the runner says now, once. */
function recordCall(runnerId: string, name: WorkerCallName, body: unknown): Call {
  const timestampSeconds = Math.floor(clock.now().getTime() / 1_000);
  return () => createTestRunner(test, runnerId).call(name, body, { timestampSeconds });
}

/** Everything that a call could have changed, except for what says that it was refused. */
async function readState({ jobId }: TestBuild, runnerIds: readonly string[]) {
  const { db } = test.deps;
  const audited = await Promise.all([jobId, ...runnerIds].map((id) => auditOf(db, id)));
  return {
    ...(await recordsOfJob(db, jobId)),
    nodes: await db.select().from(workerNodes).orderBy(asc(workerNodes.id)),
    audit: audited.flat().filter(({ action }) => action !== 'worker_call.refused'),
    refusals: audited.flat().filter(({ action }) => action === 'worker_call.refused').length,
  };
}

/** What two runners say while one takes a job over from the other, call by call, each a second after the last. */
async function* tellStory(build: TestBuild, first: string, second: string): AsyncGenerator<Call> {
  const { storage } = test.deps;
  const claimBody = { job_id: build.jobId, kind: 'preview', worker: TEST_WORKER };
  yield recordCall(first, 'heartbeat', HEARTBEAT);
  yield recordCall(second, 'heartbeat', HEARTBEAT);
  yield recordCall(first, 'claim', claimBody);
  const takeover = recordCall(second, 'claim', claimBody);
  yield takeover;
  const claim = await (await takeover()).json();
  yield recordCall(first, 'callback', failedCallback(build.jobId, 1));
  const manifest = await writeOutputs(storage, build, claim);
  yield recordCall(second, 'callback', await writeManifest(storage, manifest, 2));
  yield recordCall(second, 'heartbeat', { ...HEARTBEAT, state: 'draining' });
}

it('changes nothing, however often and in whatever order the calls of runners are heard again', async () => {
  const places = fc.array(fc.nat(), {
    minLength: Math.ceil(REPLAYS / TRUE_CALLS),
    maxLength: Math.ceil(REPLAYS / TRUE_CALLS),
  });
  const [order] = fc.sample(fc.array(places, { minLength: TRUE_CALLS, maxLength: TRUE_CALLS }), {
    seed: 20_260_203,
    numRuns: 1,
  });
  const person = await test.signUp();
  const build = await startTestBuild(person, await createTestProject(person));
  const runners = ['first-runner', 'second-runner'] as const;
  const heard: Call[] = [];
  let replayed = 0;

  for await (const call of tellStory(build, ...runners)) {
    heard.push(call);
    // Some arrive together with the true one, the others after it.
    const again = (order?.[heard.length - 1] ?? []).map((place) => heard[place % heard.length] ?? call);
    const beside = again.slice(0, 20).filter((other) => other !== call);
    await Promise.all([call(), ...beside.map((other) => other())]);
    const before = await readState(build, runners);
    for (let start = 0; start < again.length; start += 25) {
      await Promise.all(again.slice(start, start + 25).map((other) => other()));
    }
    replayed += beside.length + again.length;
    const { refusals, ...after } = await readState(build, runners);
    expect(after).toEqual({ ...before, refusals: undefined });
    expect(refusals).toBeLessThanOrEqual(TRUE_CALLS);
    clock.advance(1_000);
  }

  expect(replayed).toBeGreaterThanOrEqual(REPLAYS);
  const { job, events, outputs, nodes, audit } = await readState(build, runners);
  expect(job).toMatchObject([{ state: 'ready', attempt: 2, claimedBy: 'second-runner' }]);
  expect(events.map(({ type }) => type)).toEqual(['queued', 'building', 'building', 'ready']);
  expect(outputs).toHaveLength(2);
  expect(nodes.map(({ state }) => state)).toEqual(['active', 'draining']);
  expect(audit.map(({ action }) => action).toSorted()).toEqual([
    'preview.accepted',
    'preview.claimed',
    'preview.claimed',
    'preview.settled',
    'worker.registered',
    'worker.registered',
  ]);
}, 120_000);
