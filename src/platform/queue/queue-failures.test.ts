import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { QUEUE_TEMPLATE } from '../../testing/template-databases.ts';
import { cloneDatabase } from '../../testing/test-database.ts';
import {
  createTestQueue,
  describeEachQueue,
  QUICK_TAKEOVER,
  type TestQueue,
} from '../../testing/test-queue.ts';
import { connectQueue } from './connect-queue.ts';

function payloadOf(jobId: string) {
  const ids = { job_id: jobId, project_id: randomUUID(), revision_id: randomUUID() };
  return { ...ids, tier: 'free', request_id: 'request-1' } as const;
}

/** A worker process that has taken this job. */
async function startStuckWorker(queue: TestQueue, jobId: string) {
  const program = fileURLToPath(new URL('../../testing/processes/stuck-worker.ts', import.meta.url));
  const child = fork(program, [queue.url, queue.prefix, JSON.stringify(QUICK_TAKEOVER)]);
  const [message] = await once(child, 'message');
  expect(message).toEqual({ taken: jobId });
  return {
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

describeEachQueue('when processes die', (backend) => {
  let queue: TestQueue;
  beforeAll(async () => {
    queue = await createTestQueue(backend, QUICK_TAKEOVER);
  });
  afterAll(() => queue.close());

  it('hands a killed worker’s job to another worker and tells how often that happened', async () => {
    const id = randomUUID();
    await queue.add('preview', id, payloadOf(id), {});
    const first = await startStuckWorker(queue, id);
    await first.kill();
    const second = await startStuckWorker(queue, id);
    await second.kill();

    const taken = Promise.withResolvers<readonly number[]>();
    const worker = await queue.work('preview', { concurrency: 1 }, async (job) =>
      taken.resolve([job.timesAbandoned, job.attemptsMade]),
    );
    expect(await taken.promise).toEqual([2, 2]);
    await worker.drain(1_000);
    expect(await queue.isPending('preview', id)).toBe(false);
  });

  it('does not take a job that was given back for an abandoned one', async () => {
    const id = randomUUID();
    await queue.add('preview', id, payloadOf(id), {});
    const taken = Promise.withResolvers<void>();
    const leaving = await queue.work('preview', { concurrency: 1 }, (_job, signal) => {
      taken.resolve();
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
    });
    await taken.promise;
    await leaving.drain(0);
    const again = Promise.withResolvers<number>();
    const next = await queue.work('preview', { concurrency: 1 }, async (job) =>
      again.resolve(job.timesAbandoned),
    );
    expect(await again.promise).toBe(0);
    await next.drain(1_000);
  });
});

describe('when a Postgres queue loses its connections', () => {
  let queue: TestQueue;
  let admin: pg.Client;
  beforeAll(async () => {
    queue = await createTestQueue('postgres', QUICK_TAKEOVER);
    admin = new pg.Client({ connectionString: queue.url });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await queue.close();
  });

  const cutAll = () =>
    admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );

  it('still serves what comes afterwards, at once', async () => {
    const served: string[] = [];
    const worker = await queue.work('preview', { concurrency: 1 }, async (job) => void served.push(job.id));
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of ids) {
      await cutAll();
      await eventually(() => queue.add('preview', id, payloadOf(id), {}));
      await eventually(() => expect(served).toContain(id));
    }
    await worker.drain(1_000);
  });

  it('still hears broadcasts and progress', async () => {
    const heard: string[] = [];
    const progressed: string[] = [];
    const other = await queue.connect();
    let gaps = 0;
    const countGap = () => {
      gaps += 1;
    };
    const stop = await queue.subscribe('news', (message) => void heard.push(message), countGap);
    const stopProgress = await queue.onProgress('preview', (id) => void progressed.push(id));
    await other.publish('news', 'before');
    await eventually(() => expect(heard).toContain('before'));
    expect(gaps).toBe(0);
    await cutAll();
    await eventually(() => expect(gaps).toBe(1));
    await eventually(async () => {
      await other.publish('news', 'after');
      expect(heard).toContain('after');
    });
    const id = randomUUID();
    await queue.add('preview', id, payloadOf(id), {});
    const progress = { attempt: 1, stage: 'fetch', done: 0, total: 1 } as const;
    const worker = await queue.work('preview', { concurrency: 1 }, (job) => job.reportProgress(progress));
    await eventually(() => expect(progressed).toContain(id));
    await worker.drain(1_000);
    await stop();
    await stopProgress();
  });

  it('stops a job whose lock was lost', async () => {
    const reason = Promise.withResolvers<unknown>();
    const started = Promise.withResolvers<void>();
    const id = randomUUID();
    await queue.add('preview', id, payloadOf(id), {});
    const worker = await queue.work('preview', { concurrency: 1 }, (_job, signal) => {
      signal.addEventListener('abort', () => reason.resolve(signal.reason));
      started.resolve();
      return reason.promise.then(() => undefined);
    });
    await started.promise;
    await admin.query("update bullmq.job set lock_token = 'of-another-worker' where id = $1", [id]);
    expect(await reason.promise).toBe('the job was taken over');
    await worker.drain(1_000);
  });
});

describe('a queue', () => {
  it('refuses a malformed payload for good, without telling its content', async () => {
    const url = await cloneDatabase(QUEUE_TEMPLATE);
    const { log, lines } = createMemoryLogger();
    const queue = await connectQueue({ url, log, timing: QUICK_TAKEOVER });
    const id = randomUUID();
    await queue.add('preview', id, payloadOf(id), { attempts: 5 });
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(`update bullmq.job set data = '{"job_id":"planted"}'`);
    const handler = vi.fn();
    const worker = await queue.work('preview', { concurrency: 1 }, handler);
    await eventually(async () => expect((await queue.counts('preview')).failed).toBe(1));
    const { rows } = await admin.query('select failed_reason from bullmq.job');
    expect(rows).toEqual([
      { failed_reason: expect.stringContaining('does not fit the contract of preview') },
    ]);
    expect(handler).not.toHaveBeenCalled();
    expect(JSON.stringify([rows, lines()])).not.toContain('planted');
    await admin.end();
    await worker.drain(0);
    await queue.close();
  });

  it('prepares an empty database, whoever connects first', async () => {
    const url = await cloneDatabase('template1');
    const { log } = createMemoryLogger();
    const queues = await Promise.all([1, 2, 3, 4].map(() => connectQueue({ url, log })));
    await Promise.all(queues.map((queue) => queue.check()));
    await Promise.all(queues.map((queue) => queue.close()));
  });

  it.each(['redis://127.0.0.1:1', 'postgres://hs:planted@127.0.0.1:1/queue', 'mysql://host', 'nonsense'])(
    'says at once that it cannot be reached at %s',
    async (url) => {
      const { log, lines } = createMemoryLogger();
      await expect(connectQueue({ url, log })).rejects.toMatchObject({ name: 'QueueError', retryable: true });
      expect(lines().join()).not.toContain('planted');
    },
  );
});
