import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { CANCEL_CHANNEL } from '../../src/contracts/queues.ts';
import type { HeartbeatRequest, HeartbeatResponse } from '../../src/contracts/worker-calls.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { PostponeJobError } from '../../src/platform/queue/job-queue.ts';
import { createMemoryLogger } from '../../src/testing/memory-logger.ts';
import { createTestQueue, describeEachQueue, type TestQueue } from '../../src/testing/test-queue.ts';
import { eventually } from '../testing/eventually.ts';
import { ActiveJobs } from './active-jobs.ts';
import type { JobContext } from './definition.ts';
import { createIntake, type Intake } from './intake.ts';
import { listenForCancels } from './listen-for-cancels.ts';
import { createOrders } from './obey-orders.ts';

describeEachQueue('the intake of a runner', (backend) => {
  let queue: TestQueue;
  let intake: Intake;
  let stopListening: () => Promise<void>;
  const active = new ActiveJobs();
  let work: (jobId: string, context: JobContext) => Promise<void>;

  beforeAll(async () => {
    queue = await createTestQueue(backend);
    const { log } = queue.logs;
    intake = createIntake(
      { queue, active, clock: systemClock, log },
      {
        preview: {
          concurrency: 2,
          isWork: true,
          jobIdOf: (payload) => payload.job_id,
          handle: (job, context) => work(job.payload.job_id, context),
        },
      },
    );
    stopListening = await listenForCancels(queue, active, log);
  });
  beforeEach(async () => {
    await intake.start();
  });
  afterAll(async () => {
    await stopListening();
    await intake.stop(100);
    await queue.close();
  });

  async function addJob(): Promise<string> {
    const jobId = randomUUID();
    const ids = { job_id: jobId, project_id: randomUUID(), revision_id: randomUUID() };
    await queue.add('preview', jobId, { ...ids, tier: 'free', request_id: 'r' }, {});
    return jobId;
  }

  const untilAborted = (_jobId: string, { signal }: JobContext) =>
    new Promise<void>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  const untilGone = (jobId: string) =>
    eventually(async () => expect(await queue.isPending('preview', jobId)).toBe(false));

  it('stops the work of a job whose cancel is published, and of no other', async () => {
    work = untilAborted;
    const [cancelled, other] = [await addJob(), await addJob()];
    await eventually(() => expect(active.ids().sort()).toEqual([cancelled, other].sort()));
    await queue.publish(CANCEL_CHANNEL, 'not json');
    await queue.publish(CANCEL_CHANNEL, JSON.stringify({ job_id: cancelled }));
    await untilGone(cancelled);
    expect(active.ids()).toEqual([other]);
    active.cancel(other);
    await untilGone(other);
  });

  it('lets a running job end when it stops, and takes no other until it starts again', async () => {
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    work = () => finished;
    const running = await addJob();
    await eventually(() => expect(active.ids()).toEqual([running]));
    const stopped = intake.stop(10_000);
    const waiting = await addJob();
    finish();
    await stopped;
    expect(await queue.isPending('preview', running)).toBe(false);
    expect(await queue.isPending('preview', waiting)).toBe(true);
    await intake.start();
    await untilGone(waiting);
  });

  it('gives a job back at the deadline, for the next runner to do', async () => {
    work = untilAborted;
    const jobId = await addJob();
    await eventually(() => expect(active.ids()).toEqual([jobId]));
    await intake.stop(10);
    expect(active.ids()).toEqual([]);
    expect(await queue.isPending('preview', jobId)).toBe(true);
    const done: string[] = [];
    work = async (id) => void done.push(id);
    await intake.start();
    await untilGone(jobId);
    expect(done).toEqual([jobId]);
  });

  it('takes nothing more while it is held, lets what runs end, and goes on when it is started', async () => {
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    work = () => finished;
    const running = [await addJob(), await addJob()];
    await eventually(() => expect(active.ids().sort()).toEqual(running.sort()));
    await intake.hold();
    expect([intake.open, intake.held]).toEqual([true, true]);
    const waiting = await addJob();
    finish();
    await Promise.all(running.map(untilGone));
    expect(await queue.isPending('preview', waiting)).toBe(true);
    await intake.start();
    expect(intake.held).toBe(false);
    await untilGone(waiting);
  });

  it('delivers a postponed job again and counts only errors that are ours', async () => {
    const deliveries: string[] = [];
    work = async (jobId) => {
      deliveries.push(jobId);
      if (deliveries.length === 1) throw new PostponeJobError('the API is away', 10);
      throw new Error('a bug');
    };
    const before = active.errors;
    const jobId = await addJob();
    await untilGone(jobId);
    expect(deliveries).toEqual([jobId, jobId]);
    expect(active.errors).toBe(before + 1);
  });

  it('does what heartbeats answer: cancels, drains, and starts again', async () => {
    let stopping = false;
    const obey = createOrders({ intake, active, log: queue.logs.log, isStopping: () => stopping });
    const answer = (state: HeartbeatResponse['state'], cancel: string[] = []) =>
      obey({ state, cancel }, emptyReport);
    work = untilAborted;
    const jobId = await addJob();
    await eventually(() => expect(active.ids()).toEqual([jobId]));
    await answer('active', [jobId, randomUUID()]);
    await untilGone(jobId);
    await answer('draining');
    expect(intake.open).toBe(false);
    await answer('active');
    expect(intake.open).toBe(true);
    await answer('disabled');
    stopping = true;
    await answer('active');
    expect(intake.open).toBe(false);
  });
});

const emptyReport: HeartbeatRequest = {
  worker: { class: 'cpu', version: 'test' },
  queues: [],
  capacity: 1,
  state: 'active',
  active_jobs: [],
  cpu_percent: 0,
  memory_bytes: 0,
  event_loop_lag_ms: 0,
  errors_since_last: 0,
};

it('opens nothing when one of its queues cannot be served', async () => {
  let drained = 0;
  const definition = { concurrency: 1, isWork: true, jobIdOf: () => '', handle: async () => {} };
  const { log } = createMemoryLogger();
  const queue = {
    async work(name: string) {
      if (name === 'callbacks') throw new Error('no such queue');
      return {
        pause: async () => {},
        resume: async () => {},
        async drain() {
          drained += 1;
        },
      };
    },
  };
  const intake = createIntake(
    { queue, active: new ActiveJobs(), clock: systemClock, log },
    { preview: definition, callbacks: definition },
  );
  await expect(intake.start()).rejects.toThrow('no such queue');
  expect(drained).toBe(1);
});
