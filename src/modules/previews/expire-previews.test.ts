import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewPrefix } from '../../contracts/storage-keys.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createReadyPreview } from '../../testing/ready-preview.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { failedCallback, writeOutputs } from '../../testing/test-outputs.ts';
import { createTestProject, startTestBuild } from '../../testing/test-preview.ts';
import { auditOf } from '../../testing/test-records.ts';
import { startTestRunner } from '../../testing/test-runner.ts';
import { expirePreviews } from './expire-previews.ts';
import { purgeEndedJobs } from './purge-ended-jobs.ts';
import { jobEvents, previewJobs, previewOutputs } from './tables.ts';

const DAY = 24 * 3_600_000;

const clock = new ManualClock();
let test: TestApp;
let person: TestPerson;
beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
  person = await test.signUp();
});
afterAll(() => test.close());

const expire = (dryRun = false) =>
  expirePreviews(test.deps, { before: new Date(clock.now().getTime() - DAY), dryRun });

const objectsOf = async (jobId: string) =>
  (await Array.fromAsync(test.deps.storage.list(previewPrefix(jobId)))).length;

async function jobOf(jobId: string) {
  const [job] = await test.deps.db.select().from(previewJobs).where(eq(previewJobs.id, jobId));
  return job;
}

describe('expiring previews', () => {
  it('leaves a preview alone until its time has passed', async () => {
    const preview = await createReadyPreview(test, person);
    clock.advance(DAY);
    expect(await expire()).toBe(0);
    expect(await objectsOf(preview.jobId)).toBeGreaterThan(0);
  });

  it('only tells what it would delete in a dry run', async () => {
    clock.advance(1_000);
    expect(await expire(true)).toBe(1);
    const [job] = await test.deps.db.select().from(previewJobs);
    expect(job).toMatchObject({ state: 'ready', objectsDeletedAt: null });
    expect(await objectsOf(job?.id ?? '')).toBeGreaterThan(0);
    expect(test.logs.entries()).toContainEqual(expect.objectContaining({ dry_run: true, job_id: job?.id }));
  });

  it('deletes every object and output, and the preview answers that it has expired', async () => {
    const [before] = await test.deps.db.select().from(previewJobs);
    const jobId = before?.id ?? '';
    expect(await expire()).toBe(1);
    expect(await jobOf(jobId)).toMatchObject({ state: 'expired', objectsDeletedAt: clock.now() });
    expect(await objectsOf(jobId)).toBe(0);
    expect(await test.deps.db.select().from(previewOutputs)).toEqual([]);
    person = await test.signUp();
    expect(await expire()).toBe(0);
  });

  it('keeps the reason of a failed job, and deletes what its attempts left', async () => {
    const build = await startTestBuild(person, await createTestProject(person));
    const runner = await startTestRunner(test);
    const claim = await runner.claim(build.jobId);
    await writeOutputs(test.deps.storage, build, claim);
    await runner.deliver(failedCallback(build.jobId, claim.attempt));
    clock.advance(DAY + 1_000);
    expect(await expire()).toBe(1);
    expect(await jobOf(build.jobId)).toMatchObject({ state: 'failed', failure: { code: 'ENTRY_NOT_FOUND' } });
    expect(await objectsOf(build.jobId)).toBe(0);
  });

  it('never touches a job that runs, however old', async () => {
    person = await test.signUp();
    const build = await startTestBuild(person, await createTestProject(person));
    const runner = await startTestRunner(test);
    const claim = await runner.claim(build.jobId);
    await writeOutputs(test.deps.storage, build, claim);
    clock.advance(30 * DAY);
    expect(await expire()).toBe(0);
    expect(await objectsOf(build.jobId)).toBeGreaterThan(0);
  });
});

describe('the records of jobs', () => {
  it('go long after everything stored of them went, and the audit log stays', async () => {
    const { jobId } = await createReadyPreview(test, await test.signUp());
    clock.advance(1_000);
    const longAgo = clock.now();
    await purgeEndedJobs(test.deps, longAgo);
    expect(await jobOf(jobId)).toMatchObject({ state: 'ready' });
    await expirePreviews(test.deps, { before: longAgo, dryRun: false });
    expect(await purgeEndedJobs(test.deps, new Date(longAgo.getTime() - 2_000))).toBe(0);
    expect(await purgeEndedJobs(test.deps, longAgo)).toBeGreaterThan(0);
    expect(await jobOf(jobId)).toBeUndefined();
    expect(await test.deps.db.select().from(jobEvents).where(eq(jobEvents.jobId, jobId))).toEqual([]);
    expect(await auditOf(test.deps.db, jobId)).not.toEqual([]);
  });
});

describe('an expired preview', () => {
  it('answers 410 to its owner and to a device, and the repeat of its delivery with 200', async () => {
    person = await test.signUp();
    const preview = await createReadyPreview(test, person);
    const { db } = test.deps;
    await db
      .update(previewJobs)
      .set({ endedAt: new Date(0) })
      .where(eq(previewJobs.id, preview.jobId));
    expect(await expire()).toBe(1);
    const download = await person.call('GET', `/api/v1/preview/download/${preview.jobId}`);
    const token = await person.call('POST', '/api/v1/preview/token', { job_id: preview.jobId });
    const headers = { Authorization: `Bearer ${preview.previewToken}` };
    const screens = await test.app.request('/api/v1/preview/screens', { headers });
    const layout = await test.app.request('/api/v1/preview/screens/00000000000000aa/layout.json', {
      headers,
    });
    expect([download.status, token.status, screens.status, layout.status]).toEqual([410, 410, 410, 410]);
  });
});
