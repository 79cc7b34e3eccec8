import { DEFAULT_SCHEMA } from 'bullmq';
import { eq } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { callbackJobId } from '../../contracts/queues.ts';
import { eventually } from '../../testing/eventually.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { failedCallback, writeManifest, writeOutputs } from '../../testing/test-outputs.ts';
import {
  buildRequest,
  createTestProject,
  startTestBuild,
  type TestProject,
} from '../../testing/test-preview.ts';
import type { TestQueue } from '../../testing/test-queue.ts';
import { startTestRunner, type TestRunner } from '../../testing/test-runner.ts';
import { unreachableQueue } from '../../testing/unreachable-queue.ts';
import { sweepStuckJobs } from './sweep-stuck-jobs.ts';
import { type Job, previewJobs } from './tables.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

const clock = new ManualClock();
let test: TestApp;
let person: TestPerson;
let project: TestProject;
let runner: TestRunner;
beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
});
afterAll(() => test.close());

beforeEach(async () => {
  await test.deps.db.delete(previewJobs);
  person = await test.signUp();
  project = await createTestProject(person);
  runner = await startTestRunner(test);
});

const sweep = () => sweepStuckJobs(test.deps);

async function jobOf(jobId: string): Promise<Job> {
  const [job] = await test.deps.db.select().from(previewJobs).where(eq(previewJobs.id, jobId));
  if (job === undefined) throw new Error('the job is gone');
  return job;
}

/** Accepts a build while the queue is down. */
async function buildWithoutQueue(): Promise<string> {
  const answer = await test.with({ queue: unreachableQueue() }).request('/api/v1/preview/build', {
    method: 'POST',
    headers: { Authorization: `Bearer ${person.accessToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(buildRequest(project)),
  });
  return (await answer.json()).job_id;
}

/** Leaves a result in the queue for its delivery, which nobody makes. */
function leaveResult(jobId: string, attempt: number): Promise<void> {
  const payload = { body: failedCallback(jobId, attempt), request_id: 'test' };
  return test.queue.add('callbacks', callbackJobId(jobId, attempt), payload, {});
}

/** What a queue keeps after a crash, when nothing of what was added had reached the disk. */
async function forgetJobs({ url }: TestQueue): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`truncate "${DEFAULT_SCHEMA}".job cascade`);
  await client.end();
}

describe('a job that never reached the queue', () => {
  it('is dispatched by the sweep, once', async () => {
    const jobId = await buildWithoutQueue();
    clock.advance(15 * SECOND);
    expect(await sweep()).toEqual({ dispatched: 1, failed: 0 });
    expect(await test.queue.isPending('preview', jobId)).toBe(true);
    expect((await jobOf(jobId)).dispatchedAt).toEqual(clock.now());
    expect(await sweep()).toEqual({ dispatched: 0, failed: 0 });
  });

  it('is left to its request while that may still be dispatching it', async () => {
    await buildWithoutQueue();
    expect(await sweep()).toEqual({ dispatched: 0, failed: 0 });
  });

  it('waits for a queue that does not answer, and does not fail', async () => {
    const jobId = await buildWithoutQueue();
    clock.advance(HOUR);
    await expect(sweepStuckJobs({ ...test.deps, queue: unreachableQueue() })).rejects.toThrow(
      'does not answer',
    );
    expect(await jobOf(jobId)).toMatchObject({ state: 'queued' });
  });
});

describe('a build that waits for its pictures', () => {
  /** Parks the job of the queue as a runner does; tells when it is delivered again. */
  async function parkBuild() {
    const { jobId } = await startTestBuild(person, project);
    await runner.claim(jobId);
    const parked = Promise.withResolvers<void>();
    const delivered = Promise.withResolvers<void>();
    const place = { device_id: 'd1', screen_id: '0'.repeat(16), node_id: 'map' };
    const ids = { job_id: jobId, project_id: project.projectId, attempt: 1, request_id: 'test' };
    const worker = await test.queue.work('preview', { concurrency: 1 }, async (job) => {
      // What other tests have left in the queue.
      if (job.id !== jobId) return;
      if (job.isRedelivery) return delivered.resolve();
      await job.addChildren('snapshot', [{ jobId: `${jobId}-1`, payload: { ...ids, ...place } }]);
      await job.waitForChildren();
      parked.resolve();
    });
    onTestFinished(() => worker.drain(1_000));
    await parked.promise;
    return { jobId, delivered: delivered.promise };
  }

  it('is not lost, and goes on without them when little of its time is left', async () => {
    const { jobId, delivered } = await parkBuild();
    clock.advance(20 * SECOND);
    expect(await sweep()).toEqual({ dispatched: 0, failed: 0 });
    expect((await test.queue.counts('preview')).active).toBe(0);
    const { giveUpAt } = await jobOf(jobId);
    clock.advance(giveUpAt.getTime() - clock.now().getTime() - 25 * SECOND);
    expect(await sweep()).toEqual({ dispatched: 0, failed: 0 });
    await delivered;
    expect(await jobOf(jobId)).toMatchObject({ state: 'building' });
  });

  it('takes the pictures that nobody has begun with it when it is stopped', async () => {
    const { jobId } = await parkBuild();
    expect((await test.queue.counts('snapshot')).waiting).toBe(1);
    await person.call('POST', `/api/v1/preview/stop/${jobId}`);
    expect((await test.queue.counts('snapshot')).waiting).toBe(0);
    expect(await test.queue.isPending('preview', jobId)).toBe(false);
  });
});

describe('a job the queue has forgotten', () => {
  it('is dispatched again once it is overdue', async () => {
    const { jobId } = await startTestBuild(person, project);
    await test.queue.remove('preview', jobId);
    clock.advance(15 * SECOND);
    expect(await sweep()).toEqual({ dispatched: 0, failed: 0 });
    clock.advance(20 * SECOND);
    expect(await sweep()).toEqual({ dispatched: 1, failed: 0 });
    expect(await test.queue.isPending('preview', jobId)).toBe(true);
  });

  it('is dispatched again also when the queue still holds its ended delivery', async () => {
    const { jobId } = await startTestBuild(person, project);
    const worker = await test.queue.work('preview', { concurrency: 10 }, async () => {});
    await eventually(async () => expect(await test.queue.isPending('preview', jobId)).toBe(false));
    await worker.drain(5_000);
    clock.advance(40 * SECOND);
    expect(await sweep()).toEqual({ dispatched: 1, failed: 0 });
    expect(await test.queue.isPending('preview', jobId)).toBe(true);
  });
});

describe('a queue that has forgotten everything that was added', () => {
  it('is filled again by the sweep', async () => {
    const added: string[] = [];
    for (const _ of [1, 2, 3]) added.push((await startTestBuild(person, project)).jobId);
    const waiting = () => Promise.all(added.map((jobId) => test.queue.isPending('preview', jobId)));
    expect(await waiting()).toEqual([true, true, true]);
    await forgetJobs(test.queue);
    expect(await waiting()).toEqual([false, false, false]);
    clock.advance(35 * SECOND);
    expect(await sweep()).toEqual({ dispatched: 3, failed: 0 });
    expect(await waiting()).toEqual([true, true, true]);
  });
});

describe('a job that a runner took with it', () => {
  async function claimAndLose(): Promise<string> {
    const { jobId } = await startTestBuild(person, project);
    await runner.claim(jobId);
    await test.queue.remove('preview', jobId);
    clock.advance(15 * SECOND);
    return jobId;
  }

  it('fails as RUNNER_LOST with a hint', async () => {
    const jobId = await claimAndLose();
    expect(await sweep()).toEqual({ dispatched: 0, failed: 1 });
    expect(await jobOf(jobId)).toMatchObject({
      state: 'failed',
      failure: { code: 'RUNNER_LOST', hint: expect.stringContaining('Start it again') },
      endedAt: clock.now(),
    });
  });

  it('waits as long as its result waits in the callbacks queue, even past its time', async () => {
    const jobId = await claimAndLose();
    await leaveResult(jobId, 1);
    clock.advance(HOUR);
    expect(await sweep()).toEqual({ dispatched: 0, failed: 0 });
    expect(await jobOf(jobId)).toMatchObject({ state: 'building' });
    expect((await runner.deliver(failedCallback(jobId, 1))).status).toBe(200);
  });

  it('is not saved by the result of an attempt that is no longer current', async () => {
    const jobId = await claimAndLose();
    await leaveResult(jobId, 1);
    const other = await startTestRunner(test);
    await other.claim(jobId);
    clock.advance(15 * SECOND);
    expect(await sweep()).toEqual({ dispatched: 0, failed: 1 });
  });

  it('is not touched while a runner works on it', async () => {
    const { jobId } = await startTestBuild(person, project);
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const worker = await test.queue.work('preview', { concurrency: 10 }, async (job) => {
      if (job.id !== jobId) return;
      await runner.claim(jobId);
      await mayEnd;
    });
    await eventually(async () => expect(await jobOf(jobId)).toMatchObject({ state: 'building' }));
    clock.advance(20 * SECOND);
    expect(await sweep()).toEqual({ dispatched: 0, failed: 0 });
    end();
    await worker.drain(5_000);
  });
});

describe('a job past its time', () => {
  it('fails as TIMEOUT when no runner was free, and its ghost is refused', async () => {
    const { jobId } = await startTestBuild(person, project);
    clock.advance((await jobOf(jobId)).giveUpAt.getTime() - clock.now().getTime());
    expect(await sweep()).toEqual({ dispatched: 0, failed: 1 });
    expect(await jobOf(jobId)).toMatchObject({
      state: 'failed',
      failure: { code: 'TIMEOUT', message: expect.stringContaining('No runner was free') },
    });
    expect(await test.queue.isPending('preview', jobId)).toBe(false);
    await expect(runner.claim(jobId)).rejects.toThrow('409');
  });

  it('cannot be claimed any more, also before the sweep comes by', async () => {
    const { jobId } = await startTestBuild(person, project);
    clock.advance(HOUR);
    await expect(runner.claim(jobId)).rejects.toThrow('409');
  });

  it('is given the whole time for the work when it is claimed late', async () => {
    const { jobId } = await startTestBuild(person, project);
    const before = await jobOf(jobId);
    clock.advance(before.giveUpAt.getTime() - clock.now().getTime() - SECOND);
    const claim = await runner.claim(jobId);
    const remaining = new Date(claim.give_up_at).getTime() - clock.now().getTime();
    expect(remaining).toBe(before.allowanceMs);
  });

  it('has its late result refused, so that nothing overwrites the failure', async () => {
    const build = await startTestBuild(person, project);
    const claim = await runner.claim(build.jobId);
    const manifest = await writeOutputs(test.deps.storage, build, claim);
    const callback = await writeManifest(test.deps.storage, manifest, claim.attempt);
    clock.advance(HOUR);
    await sweep();
    expect((await runner.deliver(callback)).status).toBe(409);
    expect(await jobOf(build.jobId)).toMatchObject({ state: 'failed', manifestKey: null });
  });
});
