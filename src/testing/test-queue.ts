import { randomUUID } from 'node:crypto';
import { describe, inject } from 'vitest';
import type { QueueTiming } from '../platform/queue/bull-parts.ts';
import { connectQueue } from '../platform/queue/connect-queue.ts';
import type { JobQueue } from '../platform/queue/job-queue.ts';
import { createMemoryLogger, type MemoryLogger } from './memory-logger.ts';
import { QUEUE_TEMPLATE } from './template-databases.ts';
import { cloneDatabase } from './test-database.ts';

export type QueueBackendKind = JobQueue['backend'];

export interface TestQueue extends JobQueue {
  /** For other connections to the same queue: `connect()` here, or `connectQueue` in another process. */
  readonly url: string;
  readonly prefix: string;
  readonly logs: MemoryLogger;
  /** Another connection, as another process would have. Closed together with the first. */
  connect(): Promise<JobQueue>;
}

/** Long enough for tests that compute in the process that serves the queue. */
const TEST_TIMING: QueueTiming = { lockMs: 4_000, stallScanMs: 1_000 };

/** For tests of what happens when a worker dies: its job is taken over within two seconds. */
export const QUICK_TAKEOVER: QueueTiming = { lockMs: 1_000, stallScanMs: 400 };

/** A queue of its own, for one test file: open it in `beforeAll`, `close()` it in `afterAll`. */
export async function createTestQueue(
  backend: QueueBackendKind = 'postgres',
  timing: QueueTiming = TEST_TIMING,
): Promise<TestQueue> {
  const url = backend === 'postgres' ? await cloneDatabase(QUEUE_TEMPLATE) : redisUrl();
  const prefix = `{test-${randomUUID()}}`;
  const logs = createMemoryLogger();
  const connections: JobQueue[] = [];
  async function connect(): Promise<JobQueue> {
    const queue = await connectQueue({ url, prefix, log: logs.log, timing });
    connections.push(queue);
    return queue;
  }
  const first = await connect();
  return {
    ...first,
    url,
    prefix,
    logs,
    connect,
    close: async () => void (await Promise.all(connections.map((queue) => queue.close()))),
  };
}

/** Runs a suite against each engine; Redis only where there is one, which the start of the run has said. */
export function describeEachQueue(title: string, suite: (backend: QueueBackendKind) => void): void {
  describe(`${title} (postgres)`, () => suite('postgres'));
  describe.skipIf(inject('redisUrl') === null)(`${title} (redis)`, () => suite('redis'));
}

function redisUrl(): string {
  const url = inject('redisUrl');
  if (url === null)
    throw new Error('This test needs Redis: install redis-server, or use `describeEachQueue`');
  return url;
}
