import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DrawingPayload } from '../../contracts/queues.ts';
import { eventually } from '../../testing/eventually.ts';
import { createTestQueue, describeEachQueue, type TestQueue } from '../../testing/test-queue.ts';
import { type JobHandler, PostponeJobError, type QueueWorker } from './job-queue.ts';

function drawingOf(jobId: string): DrawingPayload {
  const place = { device_id: 'd1', screen_id: '0'.repeat(16), node_id: 'map' };
  return { job_id: jobId, project_id: randomUUID(), attempt: 1, ...place, request_id: 'request-1' };
}

describeEachQueue('children of a job', (backend) => {
  let queue: TestQueue;
  let workers: QueueWorker[] = [];

  beforeAll(async () => {
    queue = await createTestQueue(backend);
  });
  afterAll(() => queue.close());

  async function addParent(priority = 100): Promise<string> {
    const id = randomUUID();
    const ids = { job_id: id, project_id: randomUUID(), revision_id: randomUUID() };
    await queue.add('preview', id, { ...ids, tier: 'free', request_id: 'request-1' }, { priority });
    return id;
  }

  async function serveParents(handler: JobHandler<'preview'>, on: Pick<TestQueue, 'work'> = queue) {
    workers.push(await on.work('preview', { concurrency: 1 }, handler));
  }

  async function serveChildren(handler: JobHandler<'snapshot'>, concurrency = 2) {
    workers.push(await queue.work('snapshot', { concurrency }, handler));
  }

  async function stopWorkers(): Promise<void> {
    await Promise.all(workers.map((worker) => worker.drain(5_000)));
    workers = [];
  }

  const childrenOf = (id: string, names: readonly string[]) =>
    names.map((name) => ({ jobId: `${id}-${name}`, payload: drawingOf(id) }));

  /** Adds these children and waits for them; tells of each delivery that follows. */
  function waitFor(names: readonly string[], onDelivery: (jobId: string) => void): JobHandler<'preview'> {
    return async (job) => {
      if (job.isRedelivery) return onDelivery(job.id);
      await job.addChildren('snapshot', childrenOf(job.id, names));
      expect(await job.waitForChildren()).toBe('waiting');
    };
  }

  it('are waited for by nobody, and the job is delivered again when the last has ended', async () => {
    const again: string[] = [];
    const drawn: string[] = [];
    await serveParents(waitFor(['a', 'b', 'c'], (id) => again.push(id)));
    const id = await addParent();
    await eventually(async () => expect((await queue.counts('snapshot')).waiting).toBe(3));
    await eventually(async () => expect((await queue.counts('preview')).active).toBe(0));
    expect(await queue.isPending('preview', id)).toBe(true);
    expect(again).toEqual([]);
    await serveChildren(async (job) => void drawn.push(job.id));
    await eventually(() => expect(again).toEqual([id]));
    expect(drawn.toSorted()).toEqual(['a', 'b', 'c'].map((name) => `${id}-${name}`));
    await eventually(async () => expect(await queue.isPending('preview', id)).toBe(false));
    await stopWorkers();
  });

  it('are as good as done when they fail', async () => {
    const again: string[] = [];
    await serveParents(waitFor(['a', 'b'], (id) => again.push(id)));
    await serveChildren(async (job) => {
      if (job.id.endsWith('-a')) throw new Error('cannot be drawn');
    });
    const id = await addParent();
    await eventually(() => expect(again).toEqual([id]));
    await eventually(async () => expect(await queue.isPending('preview', id)).toBe(false));
    await stopWorkers();
  });

  it('may hand the job over to another worker than the one that added them', async () => {
    const other = await queue.connect();
    const again: string[] = [];
    await serveParents(waitFor(['a'], () => again.push('first')));
    const id = await addParent();
    await eventually(async () => expect((await queue.counts('snapshot')).waiting).toBe(1));
    await eventually(async () => expect((await queue.counts('preview')).active).toBe(0));
    await stopWorkers();
    await serveParents(
      waitFor(['a'], () => again.push('other')),
      other,
    );
    await serveChildren(async () => undefined);
    await eventually(() => expect(again).toEqual(['other']));
    await eventually(async () => expect(await queue.isPending('preview', id)).toBe(false));
    await stopWorkers();
  });

  it('that ended meanwhile are not waited for', async () => {
    const outcome = Promise.withResolvers<string>();
    await serveChildren(async () => undefined);
    await serveParents(async (job) => {
      await job.addChildren('snapshot', childrenOf(job.id, ['a']));
      await eventually(async () => expect(await queue.isPending('snapshot', `${job.id}-a`)).toBe(false));
      // Adding it again is adding it once.
      await job.addChildren('snapshot', childrenOf(job.id, ['a']));
      outcome.resolve(await job.waitForChildren());
    });
    const id = await addParent();
    expect(await outcome.promise).toBe('ended');
    await eventually(async () => expect(await queue.isPending('preview', id)).toBe(false));
    await stopWorkers();
  });

  it('come at the place of their parent', async () => {
    const drawn: string[] = [];
    await serveParents(waitFor(['a'], () => undefined));
    const late = await addParent(300);
    const early = await addParent(100);
    await eventually(async () => expect((await queue.counts('snapshot')).waiting).toBe(2));
    await serveChildren(async (job) => void drawn.push(job.id), 1);
    await eventually(() => expect(drawn).toEqual([`${early}-a`, `${late}-a`]));
    await eventually(async () => expect(await queue.isPending('preview', late)).toBe(false));
    await stopWorkers();
  });

  it('keep a job from ending before them, whatever its handler does', async () => {
    let deliveries = 0;
    await serveParents(async (job) => {
      deliveries += 1;
      if (deliveries > 1) return;
      await job.addChildren('snapshot', childrenOf(job.id, ['a']));
    });
    const id = await addParent();
    await eventually(async () => expect((await queue.counts('preview')).active).toBe(0));
    expect(await queue.isPending('preview', id)).toBe(true);
    await serveChildren(async () => undefined);
    await eventually(async () => expect(await queue.isPending('preview', id)).toBe(false));
    expect(deliveries).toBe(2);
    await stopWorkers();
  });

  it('are still waited for after the job was put back', async () => {
    const redelivered: boolean[] = [];
    await serveParents(async (job) => {
      redelivered.push(job.isRedelivery);
      if (redelivered.length === 1) await job.addChildren('snapshot', childrenOf(job.id, ['a']));
      if (redelivered.length < 3) throw new PostponeJobError('later', 0);
      if (redelivered.length === 3) expect(await job.waitForChildren()).toBe('waiting');
    });
    const id = await addParent();
    await eventually(() => expect(redelivered).toHaveLength(3));
    expect(redelivered).toEqual([false, true, true]);
    await serveChildren(async () => undefined);
    await eventually(async () => expect(await queue.isPending('preview', id)).toBe(false));
    await stopWorkers();
  });

  it('go with a job that is removed while it waits for them', async () => {
    await serveParents(waitFor(['a', 'b'], () => undefined));
    const id = await addParent();
    await eventually(async () => expect((await queue.counts('snapshot')).waiting).toBe(2));
    await eventually(async () => expect((await queue.counts('preview')).active).toBe(0));
    expect(await queue.remove('preview', id)).toBe(true);
    expect(await queue.isPending('preview', id)).toBe(false);
    expect((await queue.counts('snapshot')).waiting).toBe(0);
    await stopWorkers();
  });

  it('are no longer waited for when the job is released from them', async () => {
    const again: string[] = [];
    const finish = Promise.withResolvers<void>();
    await serveParents(waitFor(['a', 'b', 'c'], (id) => again.push(id)));
    await serveChildren(() => finish.promise, 1);
    const id = await addParent();
    await eventually(async () =>
      expect(await queue.counts('snapshot')).toMatchObject({ waiting: 2, active: 1 }),
    );
    await eventually(async () => expect((await queue.counts('preview')).active).toBe(0));
    await queue.releaseFromChildren('preview', id);
    await eventually(() => expect(again).toEqual([id]));
    await eventually(async () => expect(await queue.isPending('preview', id)).toBe(false));
    finish.resolve();
    await eventually(async () =>
      expect(await queue.counts('snapshot')).toMatchObject({ waiting: 0, active: 0 }),
    );
    await queue.releaseFromChildren('preview', randomUUID());
    await stopWorkers();
  });
});
