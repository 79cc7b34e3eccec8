import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callbackJobId, type QueuePayload } from '../../../src/contracts/queues.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import { QueueError } from '../../../src/platform/queue/job-queue.ts';
import { createMemoryLogger } from '../../../src/testing/memory-logger.ts';
import { createTestQueue, describeEachQueue, type TestQueue } from '../../../src/testing/test-queue.ts';
import { type ApiClient, ApiUnavailableError } from '../../api/api-client.ts';
import { createResultReport } from './report-result.ts';

function payloadOf(): QueuePayload<'callbacks'> {
  const body = {
    job_id: randomUUID(),
    kind: 'preview',
    attempt: 1,
    worker: { class: 'cpu', version: 'test' },
    counts: { screens: 0, devices: 1, nodes: 0, snapshots: 0, warnings: 0 },
    timings_ms: { queued: 0, fetch: 0, parse: 0, evaluate: 0, layout: 0, snapshot: 0, upload: 0 },
    status: 'failed',
    error: { code: 'INTERNAL', message: 'It failed.', hint: 'Try again.' },
  } as const;
  return { body, request_id: 'r' };
}

const accepting: Pick<ApiClient, 'deliver'> = { deliver: async () => ({ kind: 'accepted' }) };
const away: Pick<ApiClient, 'deliver'> = {
  async deliver() {
    throw new ApiUnavailableError(503, 'the API answered 503');
  },
};
const lostQueue = {
  async add() {
    throw new QueueError('the queue is away');
  },
  async remove() {
    throw new QueueError('the queue is away');
  },
};
const impatient = {
  now: () => new Date(),
  after(_delayMs: number, callback: () => void) {
    queueMicrotask(callback);
    return () => {};
  },
};

describeEachQueue('reporting a result', (backend) => {
  let queue: TestQueue;
  beforeAll(async () => {
    queue = await createTestQueue(backend);
  });
  afterAll(() => queue.close());
  const isQueued = ({ body }: QueuePayload<'callbacks'>) =>
    queue.isPending('callbacks', callbackJobId(body.job_id, body.attempt));

  it('leaves nothing in the queue once the API has taken the result', async () => {
    const payload = payloadOf();
    const { promise: withdrawn, resolve: onWithdrawn } = Promise.withResolvers<boolean>();
    const observed = {
      add: queue.add,
      async remove(...job: Parameters<TestQueue['remove']>) {
        const isGone = await queue.remove(...job);
        onWithdrawn(isGone);
        return isGone;
      },
    };
    await createResultReport({ api: accepting, queue: observed, clock: systemClock })(
      payload,
      queue.logs.log,
    );
    expect(await withdrawn).toBe(true);
    expect(await isQueued(payload)).toBe(false);
  });

  it('leaves the result in the queue while the API is away or does not answer', async () => {
    const silent: Pick<ApiClient, 'deliver'> = { deliver: () => new Promise(() => {}) };
    for (const api of [away, silent]) {
      const payload = payloadOf();
      await createResultReport({ api, queue, clock: systemClock })(payload, queue.logs.log);
      expect(await isQueued(payload)).toBe(true);
    }
  });
});

it('needs no queue for a result that has arrived, and tells when it is safe nowhere', async () => {
  const { log } = createMemoryLogger();
  const lost = { queue: lostQueue, clock: impatient };
  await createResultReport({ api: accepting, ...lost })(payloadOf(), log);
  await expect(createResultReport({ api: away, ...lost })(payloadOf(), log)).rejects.toThrow(QueueError);
});
