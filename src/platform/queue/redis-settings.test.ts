import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { startRedisServer } from '../../testing/start-test-redis.ts';
import { findFreePort } from '../embedded/free-port.ts';
import { connectQueue } from './connect-queue.ts';

describe.skipIf(inject('redisUrl') === null)('a Redis that is connected to', () => {
  let folder: string;
  let server: ChildProcess;
  let url: string;
  let operator: Redis;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hivesync-redis-'));
    const port = await findFreePort();
    server = await startRedisServer({ folder, port, keepsData: true });
    url = `redis://127.0.0.1:${port}`;
    operator = new Redis(url);
  });
  afterAll(async () => {
    operator.disconnect();
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function warningsAtStart(address = url): Promise<unknown[]> {
    const logs = createMemoryLogger();
    const queue = await connectQueue({ url: address, log: logs.log });
    await queue.check();
    await queue.close();
    return logs.entries().flatMap(({ level, message }) => (level === 'warn' ? [message] : []));
  }

  it('causes no warning when it neither evicts nor forgets', async () => {
    expect(await warningsAtStart()).toEqual([]);
  });

  it('that may evict jobs causes one warning, which says what to set', async () => {
    await operator.config('SET', 'maxmemory-policy', 'allkeys-lru');
    expect(await warningsAtStart()).toEqual([expect.stringContaining('maxmemory-policy to noeviction')]);
    await operator.config('SET', 'maxmemory-policy', 'noeviction');
  });

  it('that forgets jobs in a restart causes one warning, which says what to set', async () => {
    await operator.config('SET', 'appendonly', 'no');
    expect(await warningsAtStart()).toEqual([expect.stringContaining('appendonly to yes')]);
    await operator.config('SET', 'appendonly', 'yes');
  });

  it('that is full fails the check, though it still answers', async () => {
    const queue = await connectQueue({ url, log: createMemoryLogger().log });
    await operator.config('SET', 'maxmemory', '1');
    expect(await operator.ping()).toBe('PONG');
    await expect(queue.check()).rejects.toMatchObject({ name: 'QueueError' });
    await operator.config('SET', 'maxmemory', '0');
    await expect(queue.check()).resolves.toBeUndefined();
    await queue.close();
  });
});
