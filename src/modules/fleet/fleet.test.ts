import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { HeartbeatRequest } from '../../contracts/worker-calls.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestApp, TEST_INTERNAL_TOKEN, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { auditOf } from '../../testing/test-records.ts';
import { createTestRunner, TEST_WORKER, type TestRunner } from '../../testing/test-runner.ts';
import { makeAdmin } from '../accounts/index.ts';
import { countBuildSlots } from './count-build-slots.ts';
import { checkWorkers } from './health/check-workers.ts';
import { slotOf } from './heartbeats/minute-slot.ts';
import { purgeNodes } from './purge-nodes.ts';
import { workerMinutes, workerNodes } from './tables.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const clock = new ManualClock();
let test: TestApp;
let admin: TestPerson;
beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
});
afterAll(() => test.close());
afterEach(() => test.deps.db.delete(workerNodes));

/** Signs in anew, because sessions end while the clock runs. */
async function asAdmin(): Promise<TestPerson> {
  admin = await test.signUp();
  const made = await makeAdmin({ ...test.deps, requestId: 'test' }, admin.email.toUpperCase());
  expect(made).toEqual({ userId: admin.userId, changed: true });
  return admin;
}

async function beat(runner: TestRunner, changes: Partial<HeartbeatRequest> = {}): Promise<unknown> {
  const answer = await runner.heartbeat(changes);
  expect(answer.status).toBe(200);
  const { state } = await answer.json();
  clock.advance(1_000);
  return state;
}

const runnerOf = (name: string) => createTestRunner(test, name);
const check = () => checkWorkers(test.deps);
const nodeOf = async (id: string) =>
  (await test.deps.db.select().from(workerNodes).where(eq(workerNodes.id, id)))[0];
const toldTo = async (person: TestPerson) =>
  (await (await person.call('GET', '/api/v1/notifications')).json()).items.map(
    ({ type, data }: { type: string; data: object }) => ({ type, ...data }),
  );

describe('the history of a runner', () => {
  it('is one row for each minute, of what was largest and of all that ended', async () => {
    clock.advance(MINUTE - (clock.now().getTime() % MINUTE));
    const runner = runnerOf('history');
    const gpu = { name: 'A GPU', memory_bytes: 8, busy_percent: 30, simulated: false };
    await beat(runner, { cpu_percent: 20, jobs_since_last: 3, errors_since_last: 1, host: 'machine-1', gpu });
    await beat(runner, { cpu_percent: 90, jobs_since_last: 2, waiting_jobs: 4 });
    clock.advance(MINUTE);
    await beat(runner, { cpu_percent: 50 });
    const person = await asAdmin();
    const answer = await person.call('GET', '/api/v1/admin/workers/history');
    expect(await answer.json()).toMatchObject({
      worker_id: 'history',
      host: null,
      health: 'healthy',
      minutes: [
        { cpu_percent: 50, jobs: 0, gpu_percent: null },
        { heartbeats: 2, cpu_percent: 90, gpu_percent: 30, jobs: 5, errors: 1, waiting_jobs: 4 },
      ],
    });
  });

  it('is written over after a day, so that no runner ever has more than 1,440 rows', async () => {
    const runner = runnerOf('a-day');
    const slots = new Set(Array.from({ length: 5_000 }, (_, at) => slotOf(new Date(at * MINUTE))));
    expect([slots.size, Math.min(...slots), Math.max(...slots)]).toEqual([1_440, 0, 1_439]);
    for (const cpu_percent of [10, 20, 30]) {
      await beat(runner, { cpu_percent });
      clock.advance(DAY - 1_000);
    }
    const rows = await test.deps.db.select().from(workerMinutes);
    expect(rows).toMatchObject([{ cpuPercent: 30, beats: 1 }]);
  });

  it('goes with a runner that is long gone, but a disabled one is not forgotten', async () => {
    for (const name of ['gone', 'disabled']) await beat(runnerOf(name));
    await test.deps.db
      .update(workerNodes)
      .set({ directive: 'disabled' })
      .where(eq(workerNodes.id, 'disabled'));
    clock.advance(8 * DAY);
    await beat(runnerOf('here'));
    expect(await purgeNodes(test.deps, new Date(clock.now().getTime() - 7 * DAY))).toBe(1);
    const left = await test.deps.db.select({ id: workerNodes.id }).from(workerNodes);
    expect(left.map(({ id }) => id).toSorted()).toEqual(['disabled', 'here']);
  });
});

describe('the health of runners', () => {
  it('is lost by two minutes of silence and regained by a heartbeat, and administrators are told', async () => {
    const person = await asAdmin();
    const runner = runnerOf('silent');
    await beat(runner);
    expect(await check()).toEqual({ unhealthy: 0, recovered: 0 });
    clock.advance(2 * MINUTE);
    expect(await check()).toEqual({ unhealthy: 1, recovered: 0 });
    expect(await check()).toEqual({ unhealthy: 0, recovered: 0 });
    expect(await nodeOf('silent')).toMatchObject({ health: 'unhealthy', healthReason: 'silent' });
    await beat(runner);
    expect(await check()).toEqual({ unhealthy: 0, recovered: 1 });
    expect(await toldTo(person)).toEqual([
      { type: 'worker_recovered', worker_id: 'silent' },
      { type: 'worker_unhealthy', worker_id: 'silent', reason: 'silent' },
    ]);
    const audited = (await auditOf(test.deps.db, 'silent')).map(({ action }) => action);
    expect(audited).toEqual(['worker.registered', 'worker.unhealthy', 'worker.healthy']);
  });

  it('is not missed when a runner said goodbye', async () => {
    const person = await asAdmin();
    await beat(runnerOf('leaving'), { state: 'draining' });
    clock.advance(3 * MINUTE);
    await check();
    expect(await nodeOf('leaving')).toMatchObject({ health: 'gone', healthReason: null });
    expect(await toldTo(person)).toEqual([]);
  });

  it('is lost by errors: then others get the work, until it went well for a while', async () => {
    const failing = runnerOf('failing');
    await beat(failing, { jobs_since_last: 10, errors_since_last: 6 });
    await beat(runnerOf('fine'), { jobs_since_last: 10, errors_since_last: 5 });
    expect(await countBuildSlots(test.deps.db, clock.now())).toBe(4);
    await check();
    expect(await nodeOf('fine')).toMatchObject({ health: 'healthy' });
    expect(await beat(failing)).toBe('draining');
    expect(await countBuildSlots(test.deps.db, clock.now())).toBe(2);
    clock.advance(11 * MINUTE);
    for (const name of ['failing', 'fine']) await beat(runnerOf(name));
    await check();
    expect(await beat(failing)).toBe('active');
  });

  it('does not take the last runner away that serves a queue', async () => {
    const only = runnerOf('only');
    await beat(only, { jobs_since_last: 10, errors_since_last: 10 });
    await beat(runnerOf('other-queue'), { queues: ['influence', 'callbacks'] });
    await check();
    expect(await nodeOf('only')).toMatchObject({ health: 'unhealthy', healthReason: 'errors', held: false });
    expect(await beat(only)).toBe('active');
  });

  it('follows a threshold that administrators set while everything runs', async () => {
    const person = await asAdmin();
    const rules = { gpu_tiers: [], max_waiting_jobs: 10, unhealthy_error_percent: 90 };
    expect((await person.call('PUT', '/api/v1/admin/scaling', rules)).status).toBe(200);
    expect(await (await person.call('GET', '/api/v1/admin/scaling')).json()).toEqual(rules);
    await beat(runnerOf('failing'), { jobs_since_last: 10, errors_since_last: 9 });
    await check();
    expect(await nodeOf('failing')).toMatchObject({ health: 'healthy' });
    const [entry] = await auditOf(test.deps.db, 'rules');
    expect(entry).toMatchObject({
      action: 'fleet.rules_changed',
      actorUserId: person.userId,
      details: rules,
    });
    const wrong = await person.call('PUT', '/api/v1/admin/scaling', { max_waiting_jobs: 0 });
    expect((await wrong.json()).error.details.fields[0].field).toBe('max_waiting_jobs');
  });
});

describe('what an administrator decides about a runner', () => {
  it('reaches it with its next heartbeat, and stops what it says at once when it is disabled', async () => {
    const person = await asAdmin();
    const runner = runnerOf('directed');
    await beat(runner);
    const direct = async (directive: string) =>
      (await person.call('PATCH', '/api/v1/admin/workers/directed', { directive })).json();
    expect(await direct('draining')).toMatchObject({ directive: 'draining' });
    expect(await beat(runner)).toBe('draining');
    expect(await countBuildSlots(test.deps.db, clock.now())).toBe(0);
    await direct('disabled');
    const claim = { job_id: person.userId, kind: 'preview', worker: TEST_WORKER };
    expect((await runner.call('claim', claim)).status).toBe(401);
    expect((await runner.deliver({})).status).toBe(401);
    await direct('active');
    expect(await beat(runner)).toBe('active');
    const decided = (await auditOf(test.deps.db, 'directed')).filter(
      ({ action }) => action === 'worker.directed',
    );
    expect(decided.map(({ details }) => details.to)).toEqual(['draining', 'disabled', 'active']);
  });

  it('is shown with all other runners, page by page', async () => {
    const person = await asAdmin();
    for (const name of ['b', 'a', 'c']) await beat(runnerOf(name));
    const first = await (await person.call('GET', '/api/v1/admin/workers?limit=2')).json();
    expect(first.items.map((item: { worker_id: string }) => item.worker_id)).toEqual(['a', 'b']);
    const next = `/api/v1/admin/workers?limit=2&cursor=${first.next_cursor}`;
    expect(await (await person.call('GET', next)).json()).toMatchObject({
      items: [{ worker_id: 'c' }],
      next_cursor: null,
    });
  });
});

describe('what machines of the installation ask', () => {
  const ask = (path: string, token = TEST_INTERNAL_TOKEN) =>
    test.app.request(path, { headers: { Authorization: `Bearer ${token}` } });

  it('is answered with every queue and runner', async () => {
    await beat(runnerOf('asked'), { active_jobs: [] });
    const body = await (await ask('/internal/queues')).json();
    expect(body.queues.map(({ name }: { name: string }) => name)).toContain('preview.gpu');
    expect(body.workers).toMatchObject([{ worker_id: 'asked', heartbeat_age_ms: 1_000, health: 'healthy' }]);
  });

  it('is answered in the format of Prometheus, with what this process counted', async () => {
    const runner = runnerOf('scraped');
    await beat(runner);
    await runner.deliver({}, { secret: 'wrong' });
    const text = await (await ask('/internal/metrics')).text();
    for (const line of [
      /^hivesync_request_seconds_count\{method="POST",route="\/api\/v1\/worker\/heartbeat",status="200"\} \d+$/m,
      /^hivesync_worker_calls_total\{call="callback",outcome="rejected",reason="wrong_signature"\} \d+$/m,
      /^hivesync_heartbeat_age_seconds\{worker="scraped",class="cpu",health="healthy"\} 1$/m,
      /^hivesync_queue_jobs\{queue="callbacks",state="waiting"\} 0$/m,
    ]) {
      expect(text).toMatch(line);
    }
    expect((await ask('/internal/metrics', 'guessed')).status).toBe(401);
  });
});

describe('many heartbeats at once', () => {
  it('are all kept and each answered with what is decided about its runner', async () => {
    const person = await asAdmin();
    const runners = Array.from({ length: 40 }, (_, at) => runnerOf(`many-${at}`));
    await Promise.all(runners.map((runner) => runner.heartbeat()));
    const body = { directive: 'draining' };
    await person.call('PATCH', '/api/v1/admin/workers/many-7', body);
    clock.advance(1_000);
    const unknownJob = person.userId;
    const answers = await Promise.all(
      runners.map(async (runner, at) =>
        (await runner.heartbeat({ jobs_since_last: at, active_jobs: at === 3 ? [unknownJob] : [] })).json(),
      ),
    );
    const expected = runners.map((_, at) => ({
      state: at === 7 ? 'draining' : 'active',
      cancel: at === 3 ? [unknownJob] : [],
    }));
    expect(answers).toEqual(expected);
    const minutes = await test.deps.db.select().from(workerMinutes);
    const kept = minutes.map(({ workerId, beats, jobs }) => ({ workerId, beats, jobs }));
    expect(kept).toHaveLength(40);
    expect(kept).toEqual(
      expect.arrayContaining(runners.map(({ id }, at) => ({ workerId: id, beats: 2, jobs: at }))),
    );
    expect(await auditOf(test.deps.db, 'many-39')).toMatchObject([{ action: 'worker.registered' }]);
  });

  it('do not fail with one that cannot be kept', async () => {
    const tooMany = 2 ** 40;
    const sent = ['bad', 'good-1', 'good-2'].map((name) =>
      runnerOf(name).heartbeat(name === 'bad' ? { errors_since_last: tooMany } : {}),
    );
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses).toEqual([500, 200, 200]);
    const kept = await test.deps.db.select({ id: workerNodes.id }).from(workerNodes);
    expect(kept.map(({ id }) => id).toSorted()).toEqual(['good-1', 'good-2']);
  });
});
