import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tier } from '../../contracts/tiers.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { finishTestMap } from '../../testing/test-map.ts';
import { changeJob, setTier } from '../../testing/test-records.ts';
import { startTestRunner, type TestRunner } from '../../testing/test-runner.ts';
import { createTestSite } from '../../testing/test-site.ts';

const DAY_MS = 24 * 3_600_000;

const clock = new ManualClock();
let test: TestApp;
let runner: TestRunner;
let person: TestPerson;
let projectId: string;
let base: string;

beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
  runner = await startTestRunner(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  person = await test.signUp();
  ({ projectId } = await createTestSite(person));
  base = `/api/v1/projects/${projectId}/architecture`;
});

const post = (path: string, body: object = {}, headers = {}) =>
  person.call('POST', `${base}/${path}`, body, headers);
const get = (path: string, headers = {}) => person.call('GET', `${base}/${path}`, undefined, headers);
const codeOf = async (answer: Response) => (await answer.json()).error.code;
const tier = (name: Tier) => setTier(test.deps.db, person.userId, name);

/** For the quota, without the sign-in running out. */
const letADayPass = (jobId: string) =>
  changeJob(test.deps.db, jobId, { acceptedAt: new Date(clock.now().getTime() - DAY_MS) });

/** Generates a map and delivers it as a runner does. */
async function generate(body: object = {}) {
  const { job_id: jobId } = await (await post('generate', body)).json();
  return finishTestMap(test.deps.storage, runner, { projectId, jobId });
}

it('tells whoever asked how it ended, once for a project until that was read', async () => {
  const told = async () => {
    const { items } = await (await person.call('GET', '/api/v1/notifications?unread=true')).json();
    return items.map(({ type, count, data }: Record<string, unknown>) => ({ type, count, data }));
  };
  await person.call('POST', '/api/v1/notifications/read-all');
  await generate();
  const { jobId, versionId } = await generate();
  const about = { project_id: projectId, job_id: jobId };
  const ready = { type: 'map_ready', count: 2, data: { ...about, version_id: versionId } };
  expect(await told()).toEqual([ready]);
  const { job_id: failing } = await (await post('generate')).json();
  await finishTestMap(test.deps.storage, runner, { projectId, jobId: failing }, 'INTERNAL');
  const failed = { type: 'map_failed', count: 1, data: { ...about, job_id: failing, code: 'INTERNAL' } };
  expect(await told()).toEqual([failed, ready]);
});

describe('a project without a map', () => {
  it('has no latest version and an empty list, and says how to make one', async () => {
    const answer = await get('latest');
    expect(answer.status).toBe(404);
    const { error } = await answer.json();
    expect(error).toMatchObject({ code: 'MAP_NOT_AVAILABLE' });
    expect(error.message).toContain('architecture/generate');
    expect(await (await get('versions')).json()).toEqual({ items: [], next_cursor: null });
  });

  it('refuses what it cannot make', async () => {
    expect(await codeOf(await post('generate', { include_code: true }))).toBe('FEATURE_DISABLED');
    expect(await codeOf(await post('generate', { include_html: false, include_css: false }))).toBe(
      'VALIDATION_ERROR',
    );
    expect(await codeOf(await post('generate', { viewport: { width: 0, height: 1 } }))).toBe(
      'VALIDATION_ERROR',
    );
    expect(await codeOf(await post('simulate-css', { muted_selectors: ['p'] }))).toBe('MAP_NOT_AVAILABLE');
    expect(await codeOf(await post('simulate-css', {}))).toBe('VALIDATION_ERROR');
  });

  it('without source says that source comes first', async () => {
    const empty = await person.call('POST', '/api/v1/projects', { name: 'Empty', kind: 'web_app' });
    const { id } = await empty.json();
    const answer = await person.call('POST', `/api/v1/projects/${id}/architecture/generate`, {});
    expect(answer.status).toBe(409);
    expect((await answer.json()).error.message).toContain('revision');
  });
});

describe('the versions of a map', () => {
  it('are listed newest first and read by id, with an ETag that spares the second reading', async () => {
    const older = await generate();
    const newer = await generate();
    const list = await (await get('versions')).json();
    expect(list.items.map((item: { version_id: string }) => item.version_id)).toEqual([
      newer.versionId,
      older.versionId,
    ]);
    const answer = await get(`versions/${older.versionId}`);
    expect((await answer.json()).version_id).toBe(older.versionId);
    const etag = answer.headers.get('etag') ?? '';
    expect((await get(`versions/${older.versionId}`, { 'If-None-Match': etag })).status).toBe(304);
    expect((await (await get('latest')).json()).version_id).toBe(newer.versionId);
  });

  it('carry the reports of their pages, by number and by path', async () => {
    const { versionId } = await generate();
    const byPath = await (await get(`versions/${versionId}?view=influence&page=index.html`)).json();
    const byNumber = await (await get(`versions/${versionId}?view=influence&page=1`)).json();
    expect(byPath.pages[0].file).toBe('index.html');
    expect(byNumber).toEqual(byPath);
    expect((await get(`versions/${versionId}?view=influence&page=9`)).status).toBe(404);
  });

  it('belong to their owner alone', async () => {
    const { versionId, jobId } = await generate();
    const stranger = await test.signUp();
    for (const path of ['latest', 'versions', `versions/${versionId}`, `jobs/${jobId}`]) {
      expect((await stranger.call('GET', `${base}/${path}`)).status).toBe(404);
    }
    expect((await stranger.call('POST', `${base}/generate`, {})).status).toBe(404);
  });
});

describe('a tier', () => {
  it('free makes one map a day for each project, reads the latest, and has neither deep mode nor muting', async () => {
    const first = await generate();
    await tier('free');
    expect(await codeOf(await post('generate', { css_influence_mode: 'deep' }))).toBe('UPGRADE_REQUIRED');
    const muting = await (await post('simulate-css', { muted_selectors: ['p'] })).json();
    expect(muting.error).toMatchObject({
      code: 'UPGRADE_REQUIRED',
      details: { limit_type: 'selector_muting', tier: 'free', recommended_tier: 'premium' },
    });
    const refused = await (await post('generate')).json();
    expect(refused.error).toMatchObject({
      code: 'LIMIT_REACHED',
      details: { limit_type: 'map_generations_per_day', limit: 1, remaining: 0, recommended_tier: 'pro' },
    });
    await letADayPass(first.jobId);
    const second = await generate();
    await letADayPass(second.jobId);
    await generate();
    expect(await codeOf(await get(`versions/${second.versionId}`))).toBe('UPGRADE_REQUIRED');
    // Made under premium, it stays readable.
    expect((await get(`versions/${first.versionId}`)).status).toBe(200);
  });

  it('does not count a generation that failed for a reason of ours', async () => {
    await tier('free');
    const { job_id: jobId } = await (await post('generate')).json();
    await finishTestMap(test.deps.storage, runner, { projectId, jobId }, 'INTERNAL');
    expect((await post('generate')).status).toBe(202);
  });

  it('lets through exactly as many parallel requests as are left', async () => {
    await tier('pro');
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('generate')));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(17);
  });
});

describe('a comparison of versions', () => {
  it('needs pro, two versions of the project, and the same viewport', async () => {
    const [older, newer] = [await generate(), await generate()];
    const diff = (from: string, to?: string) =>
      post('diff', { from_version_id: from, ...(to === undefined ? {} : { to_version_id: to }) });
    expect((await diff(older.versionId)).status).toBe(202);
    expect(await codeOf(await diff(newer.versionId))).toBe('VALIDATION_ERROR');
    expect(await codeOf(await diff(older.jobId))).toBe('MAP_NOT_AVAILABLE');
    const narrow = await generate({ viewport: { width: 400, height: 800 } });
    expect(await codeOf(await diff(older.versionId, narrow.versionId))).toBe('VALIDATION_ERROR');
    await tier('free');
    expect((await (await diff(older.versionId)).json()).error).toMatchObject({
      code: 'UPGRADE_REQUIRED',
      details: { limit_type: 'map_diff', recommended_tier: 'pro' },
    });
  });
});

describe('a job about a map', () => {
  it('is accepted once for one Idempotency-Key', async () => {
    const headers = { 'Idempotency-Key': 'map-once' };
    const [first, second] = [await post('generate', {}, headers), await post('generate', {}, headers)];
    expect((await first.json()).job_id).toBe((await second.json()).job_id);
  });

  it('can be stopped, and its result is refused afterwards', async () => {
    const { job_id: jobId } = await (await post('generate')).json();
    expect(await (await post(`jobs/${jobId}/stop`)).json()).toMatchObject({ status: 'cancelled' });
    expect(await (await post(`jobs/${jobId}/stop`)).json()).toMatchObject({ status: 'cancelled' });
    const claim = await runner.call('claim', {
      job_id: jobId,
      kind: 'influence',
      worker: { class: 'cpu', version: '1' },
    });
    expect(claim.status).toBe(409);
  });

  it('is no preview job: previews do not show, stop or count it', async () => {
    const { job_id: jobId } = await (await post('generate')).json();
    expect((await person.call('GET', `/api/v1/preview/status/${jobId}`)).status).toBe(404);
    expect((await person.call('POST', `/api/v1/preview/stop/${jobId}`)).status).toBe(404);
    const jobs = await person.call('GET', `/api/v1/preview/jobs?project_id=${projectId}`);
    expect((await jobs.json()).items).toEqual([]);
  });

  it('is claimed as what it is, and takes only the result of its own attempt', async () => {
    const { job_id: jobId } = await (await post('generate')).json();
    await expect(runner.claim(jobId)).rejects.toThrow('409');
    const stale = await finishTestMap(test.deps.storage, runner, { projectId, jobId }, 'not delivered');
    // A call signed within the same second would count as the same claim.
    clock.advance(1_000);
    const current = await finishTestMap(test.deps.storage, runner, { projectId, jobId }, 'not delivered');
    expect((await runner.deliver(stale.callback)).status).toBe(409);
    const foreign = {
      ...current.callback,
      result_key: stale.callback.result_key,
      result_sha256: stale.callback.result_sha256,
    };
    expect((await runner.deliver(foreign)).status).toBe(409);
    const answers = [await runner.deliver(current.callback), await runner.deliver(current.callback)];
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([
      { accepted: true, repeated: false },
      { accepted: true, repeated: true },
    ]);
    expect((await (await get('versions')).json()).items).toHaveLength(1);
  });

  it('is refused when a page that its index names is not in storage', async () => {
    const { job_id: jobId } = await (await post('generate')).json();
    const made = await finishTestMap(test.deps.storage, runner, { projectId, jobId }, 'not delivered');
    await test.deps.storage.delete(made.pageKeys);
    const answer = await runner.deliver(made.callback);
    expect((await answer.json()).error.details.reason).toBe('output_missing');
  });

  it('has no result while it runs, and a generation has a version in its place', async () => {
    const { job_id: jobId } = await (await post('generate')).json();
    expect((await get(`jobs/${jobId}/result`)).status).toBe(409);
    await finishTestMap(test.deps.storage, runner, { projectId, jobId });
    const basic = await post('simulate-css', { muted_selectors: ['p'] });
    expect(basic.status).toBe(409);
    expect((await basic.json()).error.message).toContain('deep');
  });
});
