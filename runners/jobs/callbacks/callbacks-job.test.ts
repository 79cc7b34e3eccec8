import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CallbackBody } from '../../../src/contracts/worker-calls.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import { QueueError } from '../../../src/platform/queue/job-queue.ts';
import { createTestQueue, describeEachQueue, type TestQueue } from '../../../src/testing/test-queue.ts';
import { ApiUnavailableError, type DeliveryOutcome } from '../../api/api-client.ts';
import { eventually } from '../../testing/eventually.ts';
import { ActiveJobs } from '../active-jobs.ts';
import { createIntake, type Intake } from '../intake.ts';
import { defineCallbacksJob } from './callbacks-job.ts';
import { enqueueCallback } from './enqueue-callback.ts';

const rest = {
  kind: 'preview',
  attempt: 2,
  worker: { class: 'cpu', version: 'test' },
  counts: { screens: 1, devices: 1, nodes: 1, snapshots: 0, warnings: 0 },
  timings_ms: { queued: 0, fetch: 0, parse: 0, evaluate: 0, layout: 0, snapshot: 0, upload: 0 },
} as const;

function readyBody(): CallbackBody {
  const result = { manifest_key: 'previews/x/manifest.2.json', manifest_sha256: 'a'.repeat(64) };
  return { ...rest, job_id: randomUUID(), status: 'ready', ...result };
}

describeEachQueue('delivering results', (backend) => {
  let queue: TestQueue;
  let intake: Intake;
  const delivered: CallbackBody[] = [];
  let answers: (() => DeliveryOutcome)[] = [];
  const accepted = (): DeliveryOutcome => ({ kind: 'accepted' });
  const refused = (reason: string) => (): DeliveryOutcome => ({ kind: 'refused', status: 409, reason });
  const away = () => {
    throw new ApiUnavailableError(503, 'the API answered 503');
  };

  beforeAll(async () => {
    queue = await createTestQueue(backend);
    const api = {
      async deliver(body: CallbackBody) {
        delivered.push(body);
        return (answers.shift() ?? accepted)();
      },
    };
    const deps = { queue, active: new ActiveJobs(), clock: systemClock, log: queue.logs.log };
    intake = createIntake(deps, { callbacks: defineCallbacksJob({ api }) });
    await intake.start();
  });
  afterAll(async () => {
    await intake.stop(1_000);
    await queue.close();
  });

  async function deliver(body: CallbackBody, given: typeof answers): Promise<CallbackBody[]> {
    delivered.length = 0;
    answers = given;
    await enqueueCallback({ queue, clock: systemClock }, { body, request_id: 'r' });
    const id = `${body.job_id}-2`;
    await eventually(async () => expect(await queue.isPending('callbacks', id)).toBe(false));
    return delivered;
  }

  it('repeats a delivery until the API takes it', async () => {
    const body = readyBody();
    expect(await deliver(body, [away, away, accepted])).toEqual([body, body, body]);
  });

  it('gives up a result that nobody waits for', async () => {
    const body = readyBody();
    expect(await deliver(body, [refused('other_attempt')])).toEqual([body]);
  });

  it('reports a failure in place of a result that the API found wrong', async () => {
    const body = readyBody();
    const [first, second, ...more] = await deliver(body, [refused('manifest_invalid'), accepted]);
    expect(first).toEqual(body);
    expect(second).toMatchObject({
      job_id: body.job_id,
      attempt: 2,
      status: 'failed',
      error: { code: 'INTERNAL' },
    });
    expect(second).not.toHaveProperty('manifest_key');
    expect(more).toEqual([]);
  });

  it('delivers once what was enqueued twice', async () => {
    const body = readyBody();
    await intake.stop(1_000);
    delivered.length = 0;
    answers = [];
    await enqueueCallback({ queue, clock: systemClock }, { body, request_id: 'r' });
    await enqueueCallback({ queue, clock: systemClock }, { body, request_id: 'r' });
    await intake.start();
    await eventually(async () => expect(await queue.isPending('callbacks', `${body.job_id}-2`)).toBe(false));
    expect(delivered).toEqual([body]);
  });
});

it('waits for a queue that is away for a moment, and tells when it stays away', async () => {
  let failures = 2;
  const added: string[] = [];
  const queue = {
    async add(_queue: string, jobId: string) {
      failures -= 1;
      if (failures >= 0) throw new QueueError('the queue is away');
      added.push(jobId);
    },
  };
  const waits: number[] = [];
  const clock = {
    now: () => new Date(),
    after(delayMs: number, callback: () => void) {
      waits.push(delayMs);
      queueMicrotask(callback);
      return () => {};
    },
  };
  const payload = { body: readyBody(), request_id: 'r' };
  await enqueueCallback({ queue, clock }, payload);
  expect(added).toEqual([`${payload.body.job_id}-2`]);
  expect(waits).toHaveLength(2);
  failures = 100;
  await expect(enqueueCallback({ queue, clock }, payload)).rejects.toThrow(QueueError);
});
