import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectQueue } from '../../platform/queue/connect-queue.ts';
import type { JobQueue } from '../../platform/queue/job-queue.ts';
import { eventually } from '../../testing/eventually.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { openSeverableLink, type SeverableLink } from '../../testing/severable-link.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { createTestProject, startTestBuild, type TestProject } from '../../testing/test-preview.ts';
import { describeEachQueue } from '../../testing/test-queue.ts';
import { sweepStuckJobs } from './sweep-stuck-jobs.ts';
import { previewJobs } from './tables.ts';

describeEachQueue('a build that is accepted while the queue cannot be reached', (backend) => {
  const clock = new ManualClock();
  let test: TestApp;
  let link: SeverableLink;
  let queue: JobQueue;
  beforeAll(async () => {
    test = await createTestApp({ queue: backend, deps: { clock } });
    link = await openSeverableLink(test.queue.url);
    queue = await connectQueue({ url: link.url, prefix: test.queue.prefix, log: test.logs.log });
  });
  afterAll(async () => {
    await queue.close();
    await link.close();
    await test.close();
  });

  it('is answered all the same, and dispatched by the sweep when the queue is back', async () => {
    const person = await test.signUp();
    const project = await createTestProject(person);
    await link.cut();
    const elsewhere = { ...person, call: callerOf(test.with({ queue }), person) };
    const { jobId } = await startTestBuild(elsewhere, project);
    expect(await test.queue.isPending('preview', jobId)).toBe(false);
    clock.advance(15_000);
    await expect(sweepStuckJobs({ ...test.deps, queue })).rejects.toThrow('The queue did not');

    await link.mend();
    await eventually(() => sweepStuckJobs({ ...test.deps, queue }));
    expect(await test.queue.isPending('preview', jobId)).toBe(true);
    const [job] = await test.deps.db.select().from(previewJobs).where(eq(previewJobs.id, jobId));
    expect(job).toMatchObject({ state: 'queued', dispatchedAt: clock.now() });
  });
});

describe('dispatching', () => {
  const clock = new ManualClock();
  let test: TestApp;
  let person: TestPerson;
  let project: TestProject;
  beforeAll(async () => {
    test = await createTestApp({ deps: { clock } });
    person = await test.signUp();
    project = await createTestProject(person);
  });
  afterAll(() => test.close());

  it('goes on behind the answer when the queue takes its time', async () => {
    const { promise: mayAdd, resolve: letAdd } = Promise.withResolvers<void>();
    const slow: JobQueue = { ...test.queue, add: (...job) => mayAdd.then(() => test.queue.add(...job)) };
    const elsewhere = { ...person, call: callerOf(test.with({ queue: slow }), person) };
    const { jobId } = await startTestBuild(elsewhere, project);
    expect(await test.queue.isPending('preview', jobId)).toBe(false);
    letAdd();
    await eventually(async () => expect(await test.queue.isPending('preview', jobId)).toBe(true));
  });

  it('does not wait behind a long queue of jobs that are overdue', async () => {
    const { db } = test.deps;
    const { jobId } = await startTestBuild(person, project);
    const [job] = await db.select().from(previewJobs).where(eq(previewJobs.id, jobId));
    if (job === undefined) throw new Error('the job is gone');
    const overdue = Array.from({ length: 250 }, () => ({ ...job, id: crypto.randomUUID() }));
    await db.insert(previewJobs).values(overdue);
    await db.update(previewJobs).set({ dispatchedAt: clock.now() });
    const forgotten = { ...job, id: crypto.randomUUID(), dispatchedAt: null };
    clock.advance(35_000);
    await db.insert(previewJobs).values({ ...forgotten, dueAt: clock.now() });
    const waiting: JobQueue = { ...test.queue, isPending: async (_queue, id) => id !== forgotten.id };
    expect(await sweepStuckJobs({ ...test.deps, queue: waiting })).toEqual({ dispatched: 1, failed: 0 });
  });
});

function callerOf(app: TestApp['app'], person: TestPerson): TestPerson['call'] {
  return async (method, path, body) =>
    app.request(path, {
      method,
      headers: { Authorization: `Bearer ${person.accessToken}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}
