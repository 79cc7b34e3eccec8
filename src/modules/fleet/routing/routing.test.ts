import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tier } from '../../../contracts/tiers.ts';
import { eventually } from '../../../testing/eventually.ts';
import { ManualClock } from '../../../testing/manual-clock.ts';
import {
  createTestApp,
  TEST_INTERNAL_TOKEN,
  type TestApp,
  type TestPerson,
} from '../../../testing/test-app.ts';
import { failedCallback } from '../../../testing/test-outputs.ts';
import { buildRequest, createTestProject, startTestBuild } from '../../../testing/test-preview.ts';
import { auditOf, changeJob, recordsOfJob, setTier } from '../../../testing/test-records.ts';
import { createTestRunner, type TestRunner } from '../../../testing/test-runner.ts';
import { makeAdmin } from '../../accounts/index.ts';
import { fleetSettings, workerNodes } from '../tables.ts';
import { moveUnservedJobs } from './move-unserved-jobs.ts';

const GPU = {
  worker: { class: 'gpu', version: '1.0.0' },
  queues: ['preview.gpu', 'preview', 'callbacks'],
} as const;

const clock = new ManualClock();
let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
});
afterAll(() => test.close());

let runner: TestRunner;
beforeEach(async () => {
  await test.deps.db.delete(workerNodes);
  await test.deps.db.delete(fleetSettings);
  // What the test before has left.
  await moveUnservedJobs(test.deps);
  // What the router knows is a second old at most.
  clock.advance(2_000);
  runner = createTestRunner(test);
});

async function startGpu(): Promise<TestRunner> {
  const gpu = createTestRunner(test);
  await gpu.heartbeat({ ...GPU, queues: [...GPU.queues] });
  clock.advance(2_000);
  return gpu;
}

async function buildAs(tier: Tier): Promise<{ person: TestPerson; jobId: string; projectId: string }> {
  const person = await test.signUp();
  await setTier(test.deps.db, person.userId, tier);
  return { person, ...(await startTestBuild(person, await createTestProject(person))) };
}

const rowOf = async (jobId: string) => (await recordsOfJob(test.deps.db, jobId)).job[0];
const isIn = (queue: 'preview' | 'preview.gpu', jobId: string) => test.queue.isPending(queue, jobId);

async function asAdmin(): Promise<TestPerson> {
  const admin = await test.signUp();
  await makeAdmin({ ...test.deps, requestId: 'test' }, admin.email);
  return admin;
}

describe('the queue of a job', () => {
  it('is the gpu queue for premium work while a healthy gpu runner serves it, and else the cpu queue', async () => {
    const before = await buildAs('premium');
    expect(await isIn('preview', before.jobId)).toBe(true);
    await startGpu();
    const [premium, pro] = [await buildAs('premium'), await buildAs('pro')];
    expect([await isIn('preview.gpu', premium.jobId), await isIn('preview', premium.jobId)]).toEqual([
      true,
      false,
    ]);
    expect(await isIn('preview', pro.jobId)).toBe(true);
    const status = await premium.person.call('GET', `/api/v1/preview/status/${premium.jobId}`);
    expect(await status.json()).toMatchObject({ status: 'queued', queue_position: expect.any(Number) });
    await premium.person.call('POST', `/api/v1/preview/stop/${premium.jobId}`);
    expect(await isIn('preview.gpu', premium.jobId)).toBe(false);
  });

  it('follows the rules that an administrator changes while everything runs', async () => {
    await startGpu();
    const admin = await asAdmin();
    await admin.call('PUT', '/api/v1/admin/scaling', { gpu_tiers: ['pro'] });
    clock.advance(2_000);
    const [premium, pro] = [await buildAs('premium'), await buildAs('pro')];
    expect([(await rowOf(premium.jobId))?.queue, (await rowOf(pro.jobId))?.queue]).toEqual([
      'preview',
      'preview.gpu',
    ]);
  });

  it('counts and logs each time that a gpu runner was missed', async () => {
    await buildAs('premium');
    const lines = test.logs
      .lines()
      .filter((line) => line.includes('no healthy gpu runner serves this queue'));
    expect(lines.length).toBeGreaterThan(0);
    const headers = { Authorization: `Bearer ${TEST_INTERNAL_TOKEN}` };
    const metrics = await (await test.app.request('/internal/metrics', { headers })).text();
    expect(metrics).toMatch(/hivesync_gpu_fallbacks_total\{queue="preview.gpu",when="accepted"\} [1-9]/);
  });
});

describe('a job in a gpu queue that no healthy gpu runner serves any more', () => {
  it('is moved to cpu runners once, in its place, and can be built there', async () => {
    const gpu = await startGpu();
    const { jobId } = await buildAs('premium');
    expect(await moveUnservedJobs(test.deps)).toBe(0);
    await gpu.heartbeat({ ...GPU, queues: [...GPU.queues], state: 'draining' });
    expect(await moveUnservedJobs(test.deps)).toBe(1);
    expect(await moveUnservedJobs(test.deps)).toBe(0);
    expect([await isIn('preview.gpu', jobId), await isIn('preview', jobId)]).toEqual([false, true]);
    expect(await rowOf(jobId)).toMatchObject({ queue: 'preview', state: 'queued' });
    await startGpu();
    expect(await moveUnservedJobs(test.deps)).toBe(0);
    expect(await isIn('preview', jobId)).toBe(true);
    await runner.heartbeat();
    expect(await runner.claim(jobId)).toMatchObject({ attempt: 1 });
  });

  it('is left to the runner that works on it', async () => {
    const gpu = await startGpu();
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const taken: string[] = [];
    const worker = await test.queue.work('preview.gpu', { concurrency: 5 }, async ({ id }) => {
      taken.push(id);
      await mayEnd;
    });
    const { jobId } = await buildAs('premium');
    await eventually(() => expect(taken).toContain(jobId));
    await gpu.heartbeat({ ...GPU, queues: [...GPU.queues], state: 'draining' });
    expect(await moveUnservedJobs(test.deps)).toBe(0);
    expect(await isIn('preview', jobId)).toBe(false);
    end();
    await worker.drain(5_000);
  });
});

describe('a job over what the installation lets wait', () => {
  it('is refused with how long the others take, and accepted again when there is room', async () => {
    const admin = await asAdmin();
    const person = await test.signUp();
    const request = buildRequest(await createTestProject(person));
    const build = () => person.call('POST', '/api/v1/preview/build', request);
    await runner.heartbeat();
    await buildAs('premium');
    await admin.call('PUT', '/api/v1/admin/scaling', { max_waiting_jobs: 1 });
    clock.advance(2_000);
    const refused = await build();
    expect([refused.status, Number(refused.headers.get('Retry-After'))]).toEqual([503, expect.any(Number)]);
    const { error } = await refused.json();
    expect(error).toMatchObject({
      code: 'PREVIEW_WORKER_UNAVAILABLE',
      details: { estimated_wait_ms: expect.any(Number), runners_available: true },
    });
    expect(error.details.estimated_wait_ms).toBeGreaterThan(0);
    await admin.call('PUT', '/api/v1/admin/scaling', { max_waiting_jobs: 1_000 });
    clock.advance(2_000);
    const accepted = await build();
    expect([accepted.status, await accepted.json()]).toMatchObject([
      202,
      { estimated_wait_ms: expect.any(Number) },
    ]);
  });
});

describe('a job that failed', () => {
  async function failed(code: 'STORAGE_UNAVAILABLE' | 'SOURCE_INVALID') {
    const build = await buildAs('premium');
    await runner.heartbeat();
    const { attempt } = await runner.claim(build.jobId);
    await runner.deliver(failedCallback(build.jobId, attempt));
    await changeJob(test.deps.db, build.jobId, {
      failure: { code, message: 'Something was wrong.', hint: '' },
    });
    return build;
  }
  const retry = (admin: TestPerson, jobId: string) => admin.call('POST', `/api/v1/admin/jobs/${jobId}/retry`);
  const reasonOf = async (answer: Response) => (await answer.json()).error.details.reason;

  it('is listed with its reason and its last runner, the latest first, and by kind', async () => {
    const admin = await asAdmin();
    const first = await failed('SOURCE_INVALID');
    clock.advance(1_000);
    const second = await failed('STORAGE_UNAVAILABLE');
    const list = async (query: string) => (await admin.call('GET', `/api/v1/admin/failures?${query}`)).json();
    const page = await list('limit=1');
    expect(page.items).toMatchObject([
      { job_id: second.jobId, kind: 'preview', worker_id: runner.id, error: { code: 'STORAGE_UNAVAILABLE' } },
    ]);
    const next = await list(`limit=1&cursor=${page.next_cursor}`);
    expect(next.items).toMatchObject([{ job_id: first.jobId }]);
    expect(await list('kind=influence')).toMatchObject({ items: [] });
  });

  it('is built when an administrator starts it again, under a new attempt, and that is on record', async () => {
    const admin = await asAdmin();
    const { person, jobId } = await failed('STORAGE_UNAVAILABLE');
    clock.advance(1_000);
    const answer = await retry(admin, jobId);
    expect([answer.status, await answer.json()]).toMatchObject([202, { job_id: jobId, status: 'queued' }]);
    expect(await test.queue.isPending('preview', jobId)).toBe(true);
    const status = await (await person.call('GET', `/api/v1/preview/status/${jobId}`)).json();
    expect(status).toMatchObject({ status: 'queued', error: null, ended_at: null });
    expect(await runner.claim(jobId)).toMatchObject({ attempt: 2 });
    const { events } = await recordsOfJob(test.deps.db, jobId);
    expect(events.map(({ type }) => type)).toEqual(['queued', 'building', 'failed', 'queued', 'building']);
    const [entry] = (await auditOf(test.deps.db, jobId)).filter(({ action }) => action === 'job.retried');
    expect(entry).toMatchObject({ actorUserId: admin.userId, details: { code: 'STORAGE_UNAVAILABLE' } });
  });

  it('is not started again where that would change nothing, or nothing is left to build', async () => {
    const admin = await asAdmin();
    const { jobId } = await failed('SOURCE_INVALID');
    expect(await reasonOf(await retry(admin, jobId))).toBe('would_fail_again');
    const gone = await failed('STORAGE_UNAVAILABLE');
    await gone.person.call('DELETE', `/api/v1/projects/${gone.projectId}`);
    expect(await reasonOf(await retry(admin, gone.jobId))).toBe('project_gone');
    const running = await buildAs('premium');
    expect(await reasonOf(await retry(admin, running.jobId))).toBe('not_failed');
    expect((await retry(admin, running.person.userId)).status).toBe(404);
  });
});
