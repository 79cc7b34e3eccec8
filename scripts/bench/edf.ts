import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { priorityOf } from '../../src/contracts/queues.ts';
import { TIER_LIMITS, TIERS } from '../../src/contracts/tiers.ts';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { createLogger } from '../../src/platform/log/create-logger.ts';
import { connectQueue } from '../../src/platform/queue/connect-queue.ts';
import type { JobQueue } from '../../src/platform/queue/job-queue.ts';
import { startRedisServer } from '../../src/testing/start-test-redis.ts';
import { type Cell, formatTable } from '../format-table.ts';
import { median } from './statistics.ts';

const ROUNDS = 15;
const JOBS = 1_000;
const ADDS_AT_ONCE = 50;
const CONCURRENCY = 8;

export const TARGET_RATIO = 0.9;

/** Measures how many jobs a second pass through the queue by due date, of all tiers, against first in, first out. */
export async function benchEdf(print: (text: string) => void): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-bench-'));
  const port = await findFreePort();
  const redis = await startRedisServer({ folder, port, keepsData: true });
  const queue = await connectQueue({
    url: `redis://127.0.0.1:${port}`,
    log: createLogger({ level: 'error' }),
  });
  try {
    const rows: Cell[][] = [];
    const ratios: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      // In turns, so that neither always follows the other.
      const order = round % 2 === 0 ? [true, false] : [false, true];
      const rates = new Map<boolean, number>();
      for (const byDueDate of order) rates.set(byDueDate, await passThrough(queue, byDueDate));
      const [edf, fifo] = [rates.get(true) ?? 0, rates.get(false) ?? 1];
      // The first round warms up.
      if (round === 0) continue;
      ratios.push(edf / fifo);
      rows.push([round, Math.round(edf), Math.round(fifo), Number((edf / fifo).toFixed(2))]);
    }
    print(formatTable(['round', 'by due date jobs/s', 'first in jobs/s', 'ratio'], rows).join('\n'));
    print(`\nby due date / first in, first out: ${median(ratios).toFixed(2)} (target ≥ ${TARGET_RATIO})`);
    return median(ratios) >= TARGET_RATIO;
  } finally {
    await queue.close();
    redis.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}

/** Jobs per second from the first add until the last one was handled. */
async function passThrough(queue: JobQueue, byDueDate: boolean): Promise<number> {
  const { promise: all, resolve } = Promise.withResolvers<void>();
  let left = JOBS;
  const worker = await queue.work('preview', { concurrency: CONCURRENCY }, async () => {
    left -= 1;
    if (left === 0) resolve();
  });
  const places = Array.from({ length: JOBS }, (_, place) => place).values();
  const startedAt = performance.now();
  const lane = async () => {
    for (const place of places) {
      const tier = TIERS[place % TIERS.length] ?? 'free';
      const id = crypto.randomUUID();
      const payload = { job_id: id, project_id: id, revision_id: id, tier, request_id: id };
      const dueAt = new Date(Date.now() + TIER_LIMITS[tier].dueAfterSeconds * 1_000);
      await queue.add('preview', id, payload, byDueDate ? { priority: priorityOf(dueAt) } : {});
    }
  };
  await Promise.all(Array.from({ length: ADDS_AT_ONCE }, lane));
  await all;
  const rate = JOBS / ((performance.now() - startedAt) / 1_000);
  await worker.drain(1_000);
  return rate;
}
