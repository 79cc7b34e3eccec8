import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ManualClock } from '../../../testing/manual-clock.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../../testing/test-app.ts';
import { createTestProject, startTestBuild } from '../../../testing/test-preview.ts';
import { recordsOfJob } from '../../../testing/test-records.ts';
import { startTestRunner } from '../../../testing/test-runner.ts';
import { USUAL_UNIT_MS } from '../job-deadlines.ts';
import { type Job, previewJobs } from '../tables.ts';
import { measureUnitMs, measureWork } from './measure-load.ts';

const clock = new ManualClock();
let test: TestApp;
let person: TestPerson;
let model: Job;
beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
  person = await test.signUp();
  const { jobId } = await startTestBuild(person, await createTestProject(person));
  const { job } = await recordsOfJob(test.deps.db, jobId);
  if (job[0] === undefined) throw new Error('the job is gone');
  model = job[0];
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.deps.db.delete(previewJobs);
});

const ago = (milliseconds: number) => new Date(clock.now().getTime() - milliseconds);

function plant(changes: Partial<Job>) {
  return test.deps.db.insert(previewJobs).values({ ...model, id: randomUUID(), ...changes });
}

async function plantBuilt(tookMs: number): Promise<void> {
  const counts = { screens: 4, devices: 1, nodes: 9, snapshots: 0, warnings: 0 };
  await plant({ state: 'ready', counts, claimedAt: ago(tookMs), endedAt: clock.now() });
}

it('goes by the usual pace until a few builds were measured, and then by their median', async () => {
  for (const tookMs of [200, 210, 220, 90_000]) await plantBuilt(tookMs);
  expect(await measureUnitMs(test.deps.db)).toBe(USUAL_UNIT_MS);
  await plantBuilt(200);
  expect(await measureUnitMs(test.deps.db)).toBeCloseTo(210 / 20);
});

it('adds up what is under way, and expects an overdue build to go on', async () => {
  await plant({ state: 'building', claimedAt: ago(400), estimatedMs: 1_000 });
  await plant({ state: 'building', claimedAt: ago(8_000), estimatedMs: 1_000 });
  await plant({ estimatedMs: 500 });
  await plant({ estimatedMs: 700 });
  expect(await measureWork(test.deps.db, clock.now())).toEqual({
    building: 2,
    remainingMs: 600 + 2_000,
    waitingJobMs: 600,
  });
});

it('makes the next build’s estimate and forecast, once a runner is there', async () => {
  for (let built = 0; built < 5; built += 1) await plantBuilt(200);
  await startTestRunner(test);
  clock.advance(1_000);
  const project = await createTestProject(person);
  const { jobId } = await startTestBuild(person, project);
  const status = await (await person.call('GET', `/api/v1/preview/status/${jobId}`)).json();
  expect(status).toMatchObject({
    estimated_ms: 170,
    estimated_wait_ms: 0,
    estimated_ready_at: new Date(clock.now().getTime() + 170).toISOString(),
    runners_available: true,
    progress: null,
  });
  clock.advance(66_000);
  const later = await (await person.call('GET', `/api/v1/preview/status/${jobId}`)).json();
  expect(later).toMatchObject({ runners_available: false, estimated_ready_at: null });
});
