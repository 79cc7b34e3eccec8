import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { startRedisServer } from '../../testing/start-test-redis.ts';
import { findFreePort } from '../embedded/free-port.ts';
import { connectQueue } from './connect-queue.ts';
import type { JobQueue } from './job-queue.ts';

function payloadOf(jobId: string) {
  const ids = { job_id: jobId, project_id: randomUUID(), revision_id: randomUUID() };
  return { ...ids, tier: 'free', request_id: 'request-1' } as const;
}

describe.skipIf(inject('redisUrl') === null)('when Redis goes away', () => {
  const logs = createMemoryLogger();
  let folder: string;
  let port: number;
  let server: ChildProcess;
  let queue: JobQueue;

  const start = async () => {
    server = await startRedisServer({ folder, port, keepsData: true });
  };
  const kill = async () => {
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  };
  const troubles = () => logs.entries().filter(({ level }) => level === 'warn');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hivesync-redis-'));
    port = await findFreePort();
    await start();
    queue = await connectQueue({ url: `redis://127.0.0.1:${port}`, log: logs.log });
  });
  afterAll(async () => {
    await kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('tells callers soon, keeps what was accepted, and goes on when it is back', async () => {
    const served: string[] = [];
    const accepted = randomUUID();
    await queue.add('preview', accepted, payloadOf(accepted), { delayMs: 1_000 });
    const worker = await queue.work('preview', { concurrency: 1 }, async (job) => void served.push(job.id));
    let gaps = 0;
    const countGap = () => {
      gaps += 1;
    };
    const stop = await queue.subscribe('cancels', () => undefined, countGap);
    await kill();
    expect(gaps).toBe(0);

    const refused = randomUUID();
    const failure = { name: 'QueueError', retryable: true };
    await expect(queue.add('preview', refused, payloadOf(refused), {})).rejects.toMatchObject(failure);

    await start();
    await eventually(() => queue.add('preview', refused, payloadOf(refused), {}));
    await eventually(() => expect(served.toSorted()).toEqual([accepted, refused].toSorted()));
    await eventually(() => expect(gaps).toBe(1));
    await stop();
    await worker.drain(1_000);
  });

  it('does not flood the log with an outage', () => {
    expect(troubles().length).toBeGreaterThan(0);
    expect(troubles().length).toBeLessThan(6);
  });

  it('can be closed while it is away', async () => {
    const worker = await queue.work('preview', { concurrency: 1 }, async () => undefined);
    await queue.subscribe('news', () => undefined);
    await kill();
    await worker.drain(100);
    await queue.close();
    await start();
  });
});
