import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { createTestQueue, describeEachQueue, type TestQueue } from '../../testing/test-queue.ts';

describeEachQueue('moving what waits', (backend) => {
  let queue: TestQueue;
  beforeAll(async () => {
    queue = await createTestQueue(backend);
  });
  afterAll(() => queue.close());

  const idsOf = (id: string) => ({ job_id: id, project_id: randomUUID(), revision_id: randomUUID() });

  async function add(priority: number): Promise<string> {
    const id = randomUUID();
    const payload = { ...idsOf(id), tier: 'premium' as const, request_id: 'request-1' };
    await queue.add('preview.gpu', id, payload, { priority });
    return id;
  }

  it('keeps the order in which it is served, and says since when the first waits', async () => {
    expect(await queue.nextWaitingSince('preview.gpu')).toBeNull();
    const [second, third, first] = [await add(20), await add(30), await add(10)];
    const since = await queue.nextWaitingSince('preview.gpu');
    expect((await queue.moveWaiting('preview.gpu', 'preview')).toSorted()).toEqual(
      [first, second, third].toSorted(),
    );
    expect(await queue.nextWaitingSince('preview')).toEqual(since);
    expect((await queue.counts('preview.gpu')).waiting).toBe(0);
    const served: string[] = [];
    const worker = await queue.work('preview', { concurrency: 1 }, async ({ id }) => void served.push(id));
    await eventually(() => expect(served).toEqual([first, second, third]));
    await worker.drain(5_000);
  });

  it('keeps how often it was delivered, which tells that it may be gone on with', async () => {
    const { promise: begun, resolve } = Promise.withResolvers<void>();
    const holder = await queue.work('preview.gpu', { concurrency: 1 }, async (_, signal) => {
      resolve();
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    const id = await add(10);
    await begun;
    await holder.drain(0);
    expect(await queue.moveWaiting('preview.gpu', 'preview')).toEqual([id]);
    const served: unknown[] = [];
    const worker = await queue.work('preview', { concurrency: 1 }, async (job) => {
      served.push([job.id, job.isRedelivery, job.timesAbandoned]);
    });
    await eventually(() => expect(served).toEqual([[id, true, 0]]));
    await worker.drain(5_000);
  });

  it('keeps a parent waiting for its children until they have ended where they are now', async () => {
    const deliveries: boolean[] = [];
    const parents = await queue.work('preview.gpu', { concurrency: 1 }, async (job) => {
      deliveries.push(job.isRedelivery);
      if (job.isRedelivery) return;
      const place = { device_id: 'd1', screen_id: '0'.repeat(16), node_id: 'map' };
      const payload = { ...place, job_id: job.id, project_id: randomUUID(), attempt: 1, request_id: 'r' };
      await job.addChildren('snapshot.gpu', [{ jobId: `${job.id}-1`, payload }]);
      await job.waitForChildren();
    });
    const id = await add(10);
    await eventually(async () => expect((await queue.counts('snapshot.gpu')).waiting).toBe(1));
    await eventually(async () => expect((await queue.counts('preview.gpu')).active).toBe(0));
    expect(await queue.moveWaiting('snapshot.gpu', 'snapshot')).toEqual([`${id}-1`]);
    expect(await queue.counts('snapshot')).toMatchObject({ waiting: 1 });
    expect(deliveries).toEqual([false]);
    const children = await queue.work('snapshot', { concurrency: 1 }, async () => undefined);
    await eventually(() => expect(deliveries).toEqual([false, true]));
    await Promise.all([parents, children].map((worker) => worker.drain(5_000)));
  });
});
