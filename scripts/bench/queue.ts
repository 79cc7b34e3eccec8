import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue, Worker } from 'bullmq';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { createLogger } from '../../src/platform/log/create-logger.ts';
import { connectQueue, DEFAULT_TIMING } from '../../src/platform/queue/connect-queue.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import { startRedisServer } from '../../src/testing/start-test-redis.ts';
import { type Cell, formatTable } from '../format-table.ts';
import { median } from './statistics.ts';

const ROUNDS = 15;
const JOBS = 1_000;
const ADDS_AT_ONCE = 50;
const CONCURRENCY = 8;

export const TARGET_RATIO = 0.7;

/**
 * Measures how many jobs a second pass through the queue on Redis, added and worked off at the same time, against
 * bare BullMQ with the same settings on the same server, in turns.
 */
export async function benchQueue(print: (text: string) => void): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-bench-'));
  const port = await findFreePort();
  const redis = await startRedisServer({ folder, port, keepsData: true });
  const ours = await connectQueue({
    url: `redis://127.0.0.1:${port}`,
    log: createLogger({ level: 'error' }),
    prefix: '{ours}',
  });
  try {
    const rows: Cell[][] = [];
    const ratios: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [own, bare] = [await passThrough(ours), await passThroughBare(port)];
      // The first round warms up.
      if (round === 0) continue;
      ratios.push(own / bare);
      rows.push([round, Math.round(own), Math.round(bare), Number((own / bare).toFixed(2))]);
    }
    print(formatTable(['round', 'ours jobs/s', 'bare jobs/s', 'ratio'], rows).join('\n'));
    print(`\nours / bare BullMQ: ${median(ratios).toFixed(2)} (target ≥ ${TARGET_RATIO})`);
    return median(ratios) >= TARGET_RATIO;
  } finally {
    await ours.close();
    redis.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}

async function passThrough(queue: JobQueue): Promise<number> {
  const done = countDown();
  const worker = await queue.work('preview', { concurrency: CONCURRENCY }, async () => done.count());
  const rate = await measure(done.all, (job) => queue.add('preview', job.job_id, job, { priority: 1 }));
  await worker.drain(1_000);
  return rate;
}

async function passThroughBare(port: number): Promise<number> {
  const connection = { host: '127.0.0.1', port };
  const shared = { connection, prefix: '{bare}' };
  const done = countDown();
  const queue = new Queue('preview', shared);
  const worker = new Worker('preview', async () => done.count(), {
    ...shared,
    concurrency: CONCURRENCY,
    lockDuration: DEFAULT_TIMING.lockMs,
    stalledInterval: DEFAULT_TIMING.stallScanMs,
    maxStalledCount: 1,
    removeOnComplete: { age: 3_600, count: 1_000 },
    removeOnFail: { age: 86_400, count: 1_000 },
  });
  await worker.waitUntilReady();
  const rate = await measure(done.all, (job) =>
    queue.add('preview', job, { jobId: job.job_id, priority: 1, attempts: 1 }),
  );
  await worker.close();
  await queue.close();
  return rate;
}

type Job = ReturnType<typeof jobOf>;

function jobOf() {
  const id = () => crypto.randomUUID();
  return {
    job_id: id(),
    project_id: id(),
    revision_id: id(),
    tier: 'premium' as const,
    request_id: id(),
  };
}

/** Jobs per second from the first add until the last one was handled. */
async function measure(all: Promise<void>, add: (job: Job) => Promise<unknown>): Promise<number> {
  const jobs = Array.from({ length: JOBS }, jobOf).values();
  const startedAt = performance.now();
  const lane = async () => {
    for (const job of jobs) await add(job);
  };
  await Promise.all(Array.from({ length: ADDS_AT_ONCE }, lane));
  await all;
  return JOBS / ((performance.now() - startedAt) / 1_000);
}

function countDown() {
  const { promise: all, resolve } = Promise.withResolvers<void>();
  let left = JOBS;
  return {
    all,
    count() {
      left -= 1;
      if (left === 0) resolve();
    },
  };
}
