import { count, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TIER_LIMITS, type Tier } from '../../contracts/tiers.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import {
  buildRequest,
  createTestProject,
  IPHONE,
  IPHONE_SE,
  startTestBuild,
  type TestProject,
} from '../../testing/test-preview.ts';
import { auditOf, setTier } from '../../testing/test-records.ts';
import { unreachableQueue } from '../../testing/unreachable-queue.ts';
import { idempotencyKeys } from '../requests/index.ts';
import { previewJobs } from './tables.ts';

const clock = new ManualClock();
let test: TestApp;
let person: TestPerson;
let project: TestProject;
beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
});
afterAll(() => test.close());

beforeEach(async () => {
  person = await test.signUp();
  project = await createTestProject(person);
});

const build = (body: unknown, headers?: Record<string, string>) =>
  person.call('POST', '/api/v1/preview/build', body, headers);

const errorOf = async (answer: Response) => (await answer.json()).error;

const giveTier = (tier: Tier) => setTier(test.deps.db, person.userId, tier);

async function countJobs(): Promise<number> {
  const mine = eq(previewJobs.userId, person.userId);
  const [row] = await test.deps.db.select({ jobs: count() }).from(previewJobs).where(mine);
  return row?.jobs ?? 0;
}

async function endJobs(): Promise<void> {
  const ended = { state: 'cancelled', endedAt: clock.now() } as const;
  await test.deps.db.update(previewJobs).set(ended).where(eq(previewJobs.userId, person.userId));
}

describe('accepting a build', () => {
  it('commits the job, puts it into the queue, writes the audit log and answers with a token', async () => {
    const answer = await build(buildRequest(project, [IPHONE, IPHONE_SE]));
    expect(answer.status).toBe(202);
    const body = await answer.json();
    expect(body).toMatchObject({
      status: 'queued',
      estimated_ms: expect.any(Number),
      // Nobody has introduced a runner, so that nothing more can be promised.
      estimated_wait_ms: null,
      estimated_ready_at: null,
      runners_available: false,
    });
    expect(body.devices.map((device: { device_id: string }) => device.device_id)).toEqual(['d1', 'd2']);
    const [job] = await test.deps.db.select().from(previewJobs).where(eq(previewJobs.id, body.job_id));
    expect(job).toMatchObject({ state: 'queued', attempt: 0, tier: 'premium', userId: person.userId });
    expect(job?.dispatchedAt).not.toBeNull();
    expect(await test.queue.isPending('preview', body.job_id)).toBe(true);
    const [audited] = await auditOf(test.deps.db, body.job_id);
    expect(audited).toMatchObject({ action: 'preview.accepted', actorUserId: person.userId });
  });

  it('keeps the job and answers 202 while the queue does not answer', async () => {
    const app = test.with({ queue: unreachableQueue() });
    const answer = await app.request('/api/v1/preview/build', {
      method: 'POST',
      headers: { Authorization: `Bearer ${person.accessToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(buildRequest(project)),
    });
    expect(answer.status).toBe(202);
    const { job_id } = await answer.json();
    const [job] = await test.deps.db.select().from(previewJobs).where(eq(previewJobs.id, job_id));
    expect(job).toMatchObject({ state: 'queued', dispatchedAt: null });
  });

  it('gives a repeat with the same Idempotency-Key the first answer and one job', async () => {
    const key = { 'Idempotency-Key': 'save-42' };
    const first = await build(buildRequest(project), key);
    const second = await build(buildRequest(project), key);
    expect(second.status).toBe(202);
    expect(await second.json()).toEqual(await first.json());
    expect(await countJobs()).toBe(1);
  });

  it('answers with the job that an earlier request accepted when its answer was lost, whatever the quota', async () => {
    await giveTier('free');
    const key = { 'Idempotency-Key': 'save-43' };
    const body = buildRequest(project, [IPHONE]);
    const { job_id } = await (await build(body, key)).json();
    // As a process leaves it that dies between its commit and its answer.
    const lost = { lock: job_id, lockedUntil: new Date(0), answerStatus: null, answerBody: null };
    await test.deps.db.update(idempotencyKeys).set(lost).where(eq(idempotencyKeys.userId, person.userId));
    const repeat = await build(body, key);
    expect(repeat.status).toBe(202);
    expect(await repeat.json()).toMatchObject({ job_id, preview_token: expect.any(String) });
    expect(await countJobs()).toBe(1);
  });

  it('decides the platform of each device when the build is for both', async () => {
    const devices = [
      { ...IPHONE, platform: 'ios' },
      { ...IPHONE, platform: 'android' },
    ];
    const answer = await build({ ...buildRequest(project, devices), platform: 'both' });
    const body = await answer.json();
    expect(body.devices.map((device: { platform: string }) => device.platform)).toEqual(['ios', 'android']);
  });

  it('lists a project’s jobs, newest first, page by page', async () => {
    const ids = [];
    for (let made = 0; made < 3; made += 1) ids.unshift((await startTestBuild(person, project)).jobId);
    const path = `/api/v1/preview/jobs?project_id=${project.projectId}&limit=2`;
    const first = await (await person.call('GET', path)).json();
    const rest = await (await person.call('GET', `${path}&cursor=${first.next_cursor}`)).json();
    const listed = [...first.items, ...rest.items].map((job: { job_id: string }) => job.job_id);
    expect(listed).toEqual(ids);
    expect(rest.next_cursor).toBeNull();
  });
});

describe('refusing a build', () => {
  it.each([
    ['a width that is no number', [{ ...IPHONE, width: 'wide' }], 'devices[0].width'],
    ['a device of no size', [IPHONE, { ...IPHONE, height: 3 }], 'devices[1].height'],
    ['a field no device has', [{ ...IPHONE, colour: 'red' }], 'devices[0].colour'],
    ['no device at all', [], 'devices'],
    ['more devices than any build may have', Array(51).fill(IPHONE), 'devices'],
    ['a device of another platform', [{ ...IPHONE, platform: 'android' }], 'devices[0].platform'],
  ])('names the field of %s', async (_, devices, field) => {
    const answer = await build(buildRequest(project, devices));
    expect(answer.status).toBe(422);
    expect(await errorOf(answer)).toMatchObject({ code: 'INVALID_DEVICE_CONTEXT', details: { field } });
    expect(await countJobs()).toBe(0);
  });

  it('asks for each device’s platform when the build is for both', async () => {
    const answer = await build({ ...buildRequest(project), platform: 'both' });
    expect(await errorOf(answer)).toMatchObject({ details: { field: 'devices[0].platform' } });
  });

  it('reports other fields, and devices together with others, as VALIDATION_ERROR', async () => {
    const answer = await build({ ...buildRequest(project, [{}]), platform: 'windows' });
    expect(answer.status).toBe(422);
    expect((await errorOf(answer)).code).toBe('VALIDATION_ERROR');
  });

  it('needs a project of kind mobile_app', async () => {
    const web = await createTestProject(person, 'web_app');
    const error = await errorOf(await build(buildRequest(web)));
    expect(error).toMatchObject({ code: 'VALIDATION_ERROR', details: { fields: [{ field: 'project_id' }] } });
  });

  it('does not find the project of another person, nor the revision of another project', async () => {
    const stranger = await test.signUp();
    const foreign = await createTestProject(stranger);
    expect((await build(buildRequest(foreign))).status).toBe(404);
    const mixed = buildRequest({ projectId: project.projectId, revisionId: foreign.revisionId });
    expect((await build(mixed)).status).toBe(404);
  });

  it('asks for an upgrade when the tier has fewer devices', async () => {
    await giveTier('free');
    const answer = await build(buildRequest(project, [IPHONE, IPHONE_SE, IPHONE]));
    expect(answer.status).toBe(403);
    expect(await errorOf(answer)).toMatchObject({
      code: 'UPGRADE_REQUIRED',
      details: { limit_type: 'devices_per_preview', tier: 'free', limit: 2, recommended_tier: 'pro' },
    });
  });
});

describe('counting against the tier', () => {
  it('lets exactly as many of many simultaneous builds through as may run at once', async () => {
    await giveTier('pro');
    const answers = await Promise.all(Array.from({ length: 12 }, () => build(buildRequest(project))));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 202)).toHaveLength(TIER_LIMITS.pro.previewJobsAtOnce);
    expect(statuses.filter((status) => status === 429)).toHaveLength(12 - TIER_LIMITS.pro.previewJobsAtOnce);
    expect(await countJobs()).toBe(TIER_LIMITS.pro.previewJobsAtOnce);
  });

  it('lets exactly as many of a hundred through as are left, whichever API process they reach', async () => {
    const { jobId } = await startTestBuild(person, project);
    const [row] = await test.deps.db.select().from(previewJobs).where(eq(previewJobs.id, jobId));
    if (row === undefined) throw new Error('the job is gone');
    const { previewJobsAtOnce } = TIER_LIMITS.premium;
    const others = Array.from({ length: previewJobsAtOnce - 6 }, () => ({ ...row, id: crypto.randomUUID() }));
    await test.deps.db.insert(previewJobs).values(others);
    const apps = [test.app, test.with({ queue: await test.queue.connect() })];
    const headers = { Authorization: `Bearer ${person.accessToken}`, 'Content-Type': 'application/json' };
    const body = JSON.stringify(buildRequest(project));
    const answers = await Promise.all(
      Array.from({ length: 100 }, async (_, index) =>
        apps[index % 2]?.request('/api/v1/preview/build', { method: 'POST', headers, body }),
      ),
    );
    const statuses = answers.map((answer) => answer?.status);
    expect(statuses.filter((status) => status === 202)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(95);
    expect(await countJobs()).toBe(previewJobsAtOnce);
  });

  it('says when to retry and which tier allows more', async () => {
    await giveTier('free');
    await startTestBuild(person, project);
    const answer = await build(buildRequest(project));
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await errorOf(answer)).details).toEqual({
      limit_type: 'preview_jobs_at_once',
      tier: 'free',
      limit: 1,
      remaining: 0,
      retry_after_seconds: expect.any(Number),
      upgrade_available: true,
      recommended_tier: 'pro',
      upgrade_reason: 'pro allows 3',
    });
  });

  it('counts an hour and gives room back when the oldest build leaves it', async () => {
    await giveTier('free');
    for (let built = 0; built < TIER_LIMITS.free.previewsPerHour; built += 1) {
      await startTestBuild(person, project);
      await endJobs();
      clock.advance(60_000);
    }
    const answer = await build(buildRequest(project));
    expect(answer.status).toBe(429);
    const { items: told } = await (await person.call('GET', '/api/v1/notifications')).json();
    expect(told).toMatchObject([
      { type: 'quota_used_up', count: 1, data: { limit_type: 'previews_per_hour', limit: 5, tier: 'free' } },
    ]);
    const { details } = await errorOf(answer);
    expect(details).toMatchObject({ limit_type: 'previews_per_hour', retry_after_seconds: 55 * 60 });
    clock.advance(details.retry_after_seconds * 1_000);
    person = { ...person, ...(await signInAgain()) };
    expect((await build(buildRequest(project))).status).toBe(202);
    // The same hour's last preview again: that was told.
    const { items: later } = await (await person.call('GET', '/api/v1/notifications')).json();
    expect(later).toMatchObject([{ type: 'quota_used_up', count: 1 }]);
  });

  it('lets a premium job overtake an earlier free one, never the reverse', async () => {
    await giveTier('free');
    const free = await startTestBuild(person, project);
    await endJobs();
    await giveTier('premium');
    const premium = await startTestBuild(person, project);
    const due = await test.deps.db
      .select({ id: previewJobs.id })
      .from(previewJobs)
      .where(eq(previewJobs.userId, person.userId))
      .orderBy(desc(previewJobs.dueAt));
    expect(due.map((job) => job.id)).toEqual([free.jobId, premium.jobId]);
  });
});

async function signInAgain(): Promise<Pick<TestPerson, 'call'>> {
  const credentials = { email: person.email, password: person.password };
  const answer = await person.call('POST', '/api/v1/auth/login', credentials);
  const { access_token } = await answer.json();
  return {
    call: async (method, path, body) =>
      test.app.request(path, {
        method,
        headers: { Authorization: `Bearer ${access_token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}
