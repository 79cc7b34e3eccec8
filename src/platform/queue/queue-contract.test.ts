import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { QueuePayload } from '../../contracts/queues.ts';
import { eventually } from '../../testing/eventually.ts';
import { createTestQueue, describeEachQueue, type TestQueue } from '../../testing/test-queue.ts';
import { FinalJobError, type JobHandler, PostponeJobError, type QueueWorker } from './job-queue.ts';

function payloadOf(jobId: string): QueuePayload<'preview'> {
  return {
    job_id: jobId,
    project_id: randomUUID(),
    revision_id: randomUUID(),
    tier: 'free',
    request_id: 'request-1',
  };
}

describeEachQueue('the job queue', (backend) => {
  let queue: TestQueue;
  let workers: QueueWorker[] = [];

  beforeAll(async () => {
    queue = await createTestQueue(backend);
  });
  afterAll(() => queue.close());

  async function addJob(options: Parameters<TestQueue['add']>[3] = {}): Promise<string> {
    const id = randomUUID();
    await queue.add('preview', id, payloadOf(id), options);
    return id;
  }

  async function work(handler: JobHandler<'preview'>, concurrency = 1): Promise<void> {
    workers.push(await queue.work('preview', { concurrency }, handler));
  }

  async function stopWorkers(): Promise<void> {
    await Promise.all(workers.map((worker) => worker.drain(5_000)));
    workers = [];
  }

  it('treats adding a job twice as adding it once', async () => {
    const id = await addJob();
    await queue.add('preview', id, payloadOf(id), {});
    expect(await queue.counts('preview')).toEqual({ waiting: 1, active: 0, delayed: 0, failed: 0 });
    expect(await queue.remove('preview', id)).toBe(true);
    expect(await queue.isPending('preview', id)).toBe(false);
    expect(await queue.remove('preview', id)).toBe(true);
  });

  it('serves by priority, and tells the position', async () => {
    const late = await addJob({ priority: 300 });
    const early = await addJob({ priority: 100 });
    const middle = await addJob({ priority: 200 });
    expect(await queue.position('preview', late)).toBe(2);
    expect(await queue.position('preview', early)).toBe(0);
    expect(await queue.position('preview', randomUUID())).toBeNull();
    const served: string[] = [];
    await work(async (job) => void served.push(job.id));
    await eventually(() => expect(served).toHaveLength(3));
    expect(served).toEqual([early, middle, late]);
    await stopWorkers();
  });

  it('hands over the payload, and how often and when the job was queued', async () => {
    const id = await addJob();
    const job = Promise.withResolvers<unknown>();
    await work(async ({ payload, attemptsMade, addedAt }) => job.resolve({ payload, attemptsMade, addedAt }));
    expect(await job.promise).toEqual({
      payload: expect.objectContaining({ job_id: id, tier: 'free' }),
      attemptsMade: 0,
      addedAt: expect.any(Date),
    });
    await stopWorkers();
  });

  it('holds a delayed job back', async () => {
    const delayed = await addJob({ delayMs: 200 });
    const direct = await addJob();
    expect(await queue.isPending('preview', delayed)).toBe(true);
    expect(await queue.position('preview', delayed)).toBeNull();
    const served: string[] = [];
    await work(async (job) => void served.push(job.id));
    await eventually(() => expect(served).toEqual([direct, delayed]));
    await stopWorkers();
  });

  it('tries again after a backoff, as often as was asked, then gives up', async () => {
    const id = await addJob({ attempts: 3, backoff: { initialMs: 10, maxMs: 20 } });
    const attempts: number[] = [];
    await work(async (job) => {
      attempts.push(job.attemptsMade);
      throw new Error('not yet');
    });
    await eventually(async () => expect((await queue.counts('preview')).failed).toBe(1));
    expect(attempts).toEqual([0, 1, 2]);
    expect(await queue.isPending('preview', id)).toBe(false);
    await stopWorkers();
  });

  it('never tries a final error again', async () => {
    const id = await addJob({ attempts: 5 });
    let served = 0;
    await work(async () => {
      served += 1;
      throw new FinalJobError('no');
    });
    await eventually(async () => expect(await queue.isPending('preview', id)).toBe(false));
    expect(served).toBe(1);
    await stopWorkers();
  });

  it('does not run a job that ended again before it was removed', async () => {
    const id = await addJob();
    let served = 0;
    await work(async () => {
      served += 1;
    });
    await eventually(async () => expect(await queue.isPending('preview', id)).toBe(false));
    await queue.add('preview', id, payloadOf(id), {});
    expect(await queue.isPending('preview', id)).toBe(false);
    expect(await queue.remove('preview', id)).toBe(true);
    await queue.add('preview', id, payloadOf(id), {});
    await eventually(() => expect(served).toBe(2));
    await stopWorkers();
  });

  it('postpones a job without spending an attempt', async () => {
    await addJob({ attempts: 1 });
    const attempts: number[] = [];
    await work(async (job) => {
      attempts.push(job.attemptsMade);
      if (attempts.length < 3) throw new PostponeJobError('the API is away', 20);
    });
    await eventually(() => expect(attempts).toEqual([0, 0, 0]));
    await stopWorkers();
  });

  it('puts a postponed job back in its place, due by nobody’s clock', async () => {
    const first = await addJob({ priority: 100 });
    const second = await addJob({ priority: 200 });
    const served: string[] = [];
    await work(async (job) => {
      served.push(job.id);
      if (served.length === 1) throw new PostponeJobError('the API refuses this runner', 0);
    });
    await eventually(() => expect(served).toEqual([first, first, second]));
    await stopWorkers();
  });

  it('takes nothing while it is paused, and goes on when it resumes', async () => {
    const released = Promise.withResolvers<void>();
    const served: string[] = [];
    await work(async (job) => {
      served.push(job.id);
      await released.promise;
    });
    const running = await addJob();
    await eventually(() => expect(served).toEqual([running]));
    const [worker] = workers;
    await worker?.pause();
    const waiting = await addJob();
    released.resolve();
    await eventually(async () => expect(await queue.isPending('preview', running)).toBe(false));
    expect(served).toEqual([running]);
    await worker?.resume();
    await eventually(() => expect(served).toEqual([running, waiting]));
    await stopWorkers();
  });

  it('tells the progress of a job to other connections', async () => {
    const observer = await queue.connect();
    const seen: unknown[] = [];
    const stop = await observer.onProgress(
      'preview',
      (jobId, progress) => void seen.push({ jobId, progress }),
    );
    const id = await addJob();
    const progress = { attempt: 1, stage: 'layout', done: 1, total: 2 } as const;
    await work(async (job) => job.reportProgress(progress));
    await eventually(() => expect(seen).toEqual([{ jobId: id, progress }]));
    await stop();
    await stopWorkers();
  });

  it('broadcasts to every connection until it stops listening', async () => {
    const other = await queue.connect();
    const heard: string[] = [];
    const stopFirst = await queue.subscribe('news', (message) => void heard.push(`first ${message}`));
    const stopOther = await other.subscribe('news', (message) => void heard.push(`other ${message}`));
    await queue.publish('news', 'one');
    await eventually(() => expect(heard.toSorted()).toEqual(['first one', 'other one']));
    await stopFirst();
    await other.publish('news', 'two');
    await eventually(() => expect(heard).toContain('other two'));
    expect(heard).toHaveLength(3);
    await stopOther();
  });

  it('hears at once, and once, what it broadcasts itself', async () => {
    const other = await queue.connect();
    const heard: string[] = [];
    const stop = await queue.subscribe('own-news', (message) => void heard.push(message));
    const published = queue.publish('own-news', 'of ours');
    expect(heard).toEqual(['of ours']);
    await published;
    // What others send comes after what we sent.
    await other.publish('own-news', 'of others');
    await eventually(() => expect(heard).toContain('of others'));
    expect(heard).toEqual(['of ours', 'of others']);
    await stop();
  });

  it('does not remove a job that a worker holds', async () => {
    const started = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const id = await addJob();
    await work(async () => {
      started.resolve();
      await finish.promise;
    });
    await started.promise;
    expect(await queue.remove('preview', id)).toBe(false);
    expect((await queue.counts('preview')).active).toBe(1);
    finish.resolve();
    await stopWorkers();
  });

  it('lets a running job end when it drains, and takes no more', async () => {
    const started = Promise.withResolvers<AbortSignal>();
    const finish = Promise.withResolvers<void>();
    const running = await addJob();
    const served: string[] = [];
    await work(async (job, signal) => {
      started.resolve(signal);
      await finish.promise;
      served.push(job.id);
    });
    const signal = await started.promise;
    const waiting = await addJob();
    const drained = stopWorkers();
    finish.resolve();
    await drained;
    expect(signal.aborted).toBe(false);
    expect(served).toEqual([running]);
    expect(await queue.isPending('preview', waiting)).toBe(true);
    await queue.remove('preview', waiting);
  });

  it('stops a running job at the deadline of a drain and puts it back, no attempt spent', async () => {
    const started = Promise.withResolvers<void>();
    const id = await addJob();
    const worker = await queue.work('preview', { concurrency: 1 }, (_job, signal) => {
      started.resolve();
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    await started.promise;
    await worker.drain(1);
    expect(await queue.isPending('preview', id)).toBe(true);
    const again = Promise.withResolvers<number>();
    await work(async (job) => again.resolve(job.attemptsMade));
    expect(await again.promise).toBe(0);
    await stopWorkers();
  });

  it('writes and reads when asked whether it is well', async () => {
    await expect(queue.check()).resolves.toBeUndefined();
  });

  it('logs no trouble while nothing is wrong', () => {
    const troubles = queue.logs
      .entries()
      .filter(({ level, message }) => level !== 'debug' && !/appendonly/.test(`${message}`));
    expect(troubles).toEqual([]);
  });
});
