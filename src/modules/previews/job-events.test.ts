import { EventSourceParserStream } from 'eventsource-parser/stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { jobEventSchema } from '../../contracts/job-events.ts';
import type { JobProgress } from '../../contracts/queues.ts';
import { eventually } from '../../testing/eventually.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { failedCallback, writeManifest, writeOutputs } from '../../testing/test-outputs.ts';
import { createTestProject, startTestBuild, type TestBuild } from '../../testing/test-preview.ts';
import { startTestRunner, type TestRunner } from '../../testing/test-runner.ts';
import { unreachableQueue } from '../../testing/unreachable-queue.ts';

let test: TestApp;
let person: TestPerson;
let runner: TestRunner;
beforeAll(async () => {
  test = await createTestApp();
  person = await test.signUp();
  runner = await startTestRunner(test);
});
afterAll(() => test.close());

let build: TestBuild;
beforeEach(async () => {
  build = await startTestBuild(person, await createTestProject(person));
});

interface SeenEvent {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: Record<string, unknown>;
}

interface OpenStream {
  /** The next event of this type; those before it are dropped. */
  next(type: string): Promise<SeenEvent>;
  /** Every event until the stream ends. */
  rest(): Promise<SeenEvent[]>;
  leave(): Promise<void>;
}

async function open(app = test.app, lastEventId?: string): Promise<OpenStream> {
  const answer = await app.request(`/api/v1/jobs/${build.jobId}/events`, {
    headers: {
      Authorization: `Bearer ${person.accessToken}`,
      ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }),
    },
  });
  if (answer.status !== 200 || answer.body === null) throw new Error(`answered ${answer.status}`);
  const messages = answer.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  async function read(): Promise<SeenEvent | null> {
    const { done, value } = await messages.read();
    if (done) return null;
    // Throws when the stream says something that its contract does not.
    const { event, data } = jobEventSchema.parse({ event: value.event, data: JSON.parse(value.data) });
    return { id: value.id, event, data };
  }
  return {
    async next(type) {
      for (let seen = await read(); seen !== null; seen = await read()) if (seen.event === type) return seen;
      throw new Error(`the stream ended before ${type}`);
    },
    async rest() {
      const events: SeenEvent[] = [];
      for (let seen = await read(); seen !== null; seen = await read()) events.push(seen);
      return events;
    },
    leave: () => messages.cancel(),
  };
}

/** The numbered events: those that a client can resume from. */
const numbered = (events: readonly SeenEvent[]) =>
  events.filter(({ id }) => id !== undefined).map(({ id, event }) => `${id} ${event}`);

async function deliverResult(attempt: number, claim: Awaited<ReturnType<TestRunner['claim']>>) {
  const manifest = await writeOutputs(test.deps.storage, build, claim);
  return runner.deliver(await writeManifest(test.deps.storage, manifest, attempt));
}

describe('the events of a job', () => {
  it('tell each change as it happens, and end when the job has', async () => {
    const stream = await open();
    expect(await stream.next('queued')).toMatchObject({ id: '1', data: { job_id: build.jobId } });
    expect(await stream.next('position')).toMatchObject({ data: { queue_position: expect.any(Number) } });
    const claim = await runner.claim(build.jobId);
    expect(await stream.next('building')).toMatchObject({ id: '2', data: { attempt: 1 } });
    await deliverResult(1, claim);
    expect(await stream.next('ready')).toMatchObject({ id: '3', data: { counts: { screens: 2 } } });
    expect(await stream.rest()).toEqual([]);
  });

  it('reach a client of another API process', async () => {
    const elsewhere = await test.queue.connect();
    const stream = await open(test.with({ queue: elsewhere }));
    await stream.next('queued');
    await runner.claim(build.jobId);
    await stream.next('building');
    await person.call('POST', `/api/v1/preview/stop/${build.jobId}`);
    await stream.next('cancelled');
    expect(await stream.rest()).toEqual([]);
  });

  it('carry the progress of the current attempt while a runner works', async () => {
    const working = await test.queue.connect();
    const progress: JobProgress = { attempt: 1, stage: 'layout', done: 3, total: 8 };
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const worker = await working.work('preview', { concurrency: 20 }, async (job) => {
      if (job.payload.job_id !== build.jobId) return;
      await runner.claim(build.jobId);
      await job.reportProgress({ ...progress, attempt: 7, done: 99 });
      await job.reportProgress(progress);
      await mayEnd;
    });
    const stream = await open();
    await stream.next('building');
    const seen = await stream.next('progress').finally(end);
    const estimate = { estimated_ready_at: expect.any(String) };
    expect(seen).toEqual({
      id: undefined,
      event: 'progress',
      data: { job_id: build.jobId, ...progress, ...estimate },
    });
    await stream.leave();
    await worker.drain(5_000);
  });

  it('can be read after the job has ended', async () => {
    const { attempt } = await runner.claim(build.jobId);
    await runner.deliver(failedCallback(build.jobId, attempt));
    const events = await (await open()).rest();
    expect(numbered(events)).toEqual(['1 queued', '2 building', '3 failed']);
    expect(events.at(-1)?.data).toMatchObject({ error: { code: 'ENTRY_NOT_FOUND' } });
  });

  it('resume after the last one the client has seen', async () => {
    const { attempt } = await runner.claim(build.jobId);
    await runner.deliver(failedCallback(build.jobId, attempt));
    expect(numbered(await (await open(test.app, '2')).rest())).toEqual(['3 failed']);
    expect(await (await open(test.app, '3')).rest()).toEqual([]);
    expect(numbered(await (await open(test.app, 'not-ours')).rest())).toHaveLength(3);
  });

  it('resume at another API process', async () => {
    const first = await open();
    await first.next('queued');
    await first.leave();
    const { attempt } = await runner.claim(build.jobId);
    await runner.deliver(failedCallback(build.jobId, attempt));
    const elsewhere = test.with({ queue: await test.queue.connect() });
    expect(numbered(await (await open(elsewhere, '1')).rest())).toEqual(['2 building', '3 failed']);
  });

  it('tell when the job is expected, as far as that can be told', async () => {
    const position = await (await open()).next('position');
    const { estimated_ready_at: readyAt } = position.data;
    expect(position.data).toMatchObject({ estimated_wait_ms: expect.any(Number), runners_available: true });
    expect(Date.parse(String(readyAt))).toBeGreaterThan(Date.now());
  });

  it('still arrive while the queue does not answer', async () => {
    const clock = new ManualClock(new Date());
    const stream = await open(test.with({ queue: unreachableQueue(), clock }));
    await stream.next('queued');
    await person.call('POST', `/api/v1/preview/stop/${build.jobId}`);
    const cancelled = stream.next('cancelled');
    // Two alarms: the connection's keep-alive, and the stream's own look into Postgres.
    await eventually(() => expect(clock.pending).toBe(2));
    clock.advance(3_000);
    await cancelled;
    expect(await stream.rest()).toEqual([]);
  });

  it('end when the server drains', async () => {
    const shutdown = new AbortController();
    const stream = await open(test.with({ shutdown: shutdown.signal }));
    await stream.next('queued');
    shutdown.abort();
    await stream.rest();
  });

  it('are for the job’s owner alone', async () => {
    const stranger = await test.signUp();
    expect((await stranger.call('GET', `/api/v1/jobs/${build.jobId}/events`)).status).toBe(404);
  });
});
