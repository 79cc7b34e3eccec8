import { createPatch } from 'diff';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DocProposal } from '../../contracts/ai-docs-result.ts';
import { systemIdentity } from '../../platform/identity.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { inline, sha256 } from '../../testing/source-files.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { failTestDocs, TEST_USAGE, writeTestDocs } from '../../testing/test-docs.ts';
import { createTestProject } from '../../testing/test-preview.ts';
import { setTier } from '../../testing/test-records.ts';
import { HEARTBEAT, startTestRunner, type TestRunner } from '../../testing/test-runner.ts';
import { forgetDocs, forgetUsageOf, pruneLostDocs } from './index.ts';
import { saveUsage } from './usage.ts';

const SOURCE = 'export default function App() { return null; }';
const clock = new ManualClock(new Date('2026-05-04T10:00:00Z'));

let test: TestApp;
let runner: TestRunner;
let person: TestPerson;
let projectId: string;
let revisionId: string;
let base: string;

beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
  runner = await startTestRunner(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  person = await test.signUp();
  ({ projectId, revisionId } = await createTestProject(person));
  base = `/api/v1/projects/${projectId}/ai-docs`;
});

const serve = (queues: string[]) => {
  clock.advance(1_000);
  return runner.heartbeat({ queues: [...HEARTBEAT.queues, ...queues] });
};
const tier = (name: 'free' | 'pro' | 'premium') => setTier(test.deps.db, person.userId, name);
const ask = (body: object = {}, headers = {}) =>
  person.call('POST', base, { files: ['App.tsx'], kind: 'summary', provider: 'static', ...body }, headers);
const askAi = (body: object = {}) => ask({ provider: 'ai', ...body });
const get = (path = '') => person.call('GET', `${base}${path}`);
const errorOf = async (answer: Response) => (await answer.json()).error;
const codeOf = async (answer: Response) => (await errorOf(answer)).code;

async function accepted(pending: Promise<Response>): Promise<string> {
  const answer = await pending;
  if (answer.status !== 202) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()).job_id;
}

async function finish(jobId: string, changes: Parameters<typeof writeTestDocs>[3] = {}) {
  const asked = { jobId, projectId, revisionId };
  const { callback } = await writeTestDocs(test.deps.storage, runner, asked, changes);
  expect((await runner.deliver(callback)).status).toBe(200);
}

async function pushSource(content: string): Promise<string> {
  const path = `/api/v1/projects/${projectId}/revisions`;
  return (await (await person.call('POST', path, { files: [inline('App.tsx', content)] })).json()).id;
}

describe('documentation', () => {
  it('is accepted, written by a runner, read with what wrote it, listed, and told of', async () => {
    const jobId = await accepted(ask({ style: 'long' }));
    expect(await (await get(`/${jobId}`)).json()).toMatchObject({ status: 'queued', result: null });
    await finish(jobId);
    expect(await (await get(`/${jobId}`)).json()).toMatchObject({
      status: 'ready',
      provider: 'static',
      result: { summary: 'An app.', style: 'long', made_by: { provider: 'static' } },
      accepted: [],
    });
    clock.advance(1_000);
    const second = await accepted(ask());
    const { items } = await (await get()).json();
    expect(items.map((item: { job_id: string }) => item.job_id)).toEqual([second, jobId]);
    const events = await (await person.call('GET', `/api/v1/jobs/${jobId}/events`)).text();
    expect([...events.matchAll(/^event: (.+)$/gm)].map(([, name]) => name)).toEqual([
      'queued',
      'building',
      'ready',
    ]);
    const told = await (await person.call('GET', '/api/v1/notifications')).json();
    expect(told.items[0]).toMatchObject({ type: 'ai_docs_ready', data: { job_id: jobId, kind: 'summary' } });
  });

  it.each([
    [{ files: [] }, 'files'],
    [{ files: ['Absent.tsx'] }, 'files.0'],
    [{ files: ['App.tsx', 'App.tsx'] }, 'files'],
    [{ kind: 'changelog' }, 'from_revision_id'],
    [{ kind: 'refactor' }, 'kind'],
    [{ kind: 'inline_comments' }, 'kind'],
    [{ kind: 'poem' }, 'kind'],
    [{ language: 'English, please' }, 'language'],
  ])('is refused for what cannot be written about: %j', async (body, field) => {
    const error = await errorOf(await ask(body));
    expect(error).toMatchObject({ code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
  });

  it('is about a change between two revisions that differ', async () => {
    const same = { from_revision_id: revisionId, files: [], kind: 'changelog' };
    expect(await codeOf(await ask(same))).toBe('VALIDATION_ERROR');
    await pushSource(`${SOURCE}\n`);
    expect((await ask(same)).status).toBe(202);
    expect(await codeOf(await ask({ ...same, files: ['Other.tsx'] }))).toBe('VALIDATION_ERROR');
  });

  it('is accepted once for one Idempotency-Key, and can be stopped', async () => {
    const headers = { 'Idempotency-Key': 'docs-once' };
    const [first, second] = [await accepted(ask({}, headers)), await accepted(ask({}, headers))];
    expect(second).toBe(first);
    const stopped = await person.call('POST', `${base}/${first}/stop`);
    expect(await stopped.json()).toMatchObject({ status: 'cancelled', result: null });
    const claim = { job_id: first, kind: 'static_docs', worker: HEARTBEAT.worker };
    expect((await runner.call('claim', claim)).status).toBe(409);
  });

  it('takes only what was asked for, from the attempt that is current', async () => {
    const jobId = await accepted(ask());
    const asked = { jobId, projectId, revisionId };
    const { storage } = test.deps;
    const stale = await writeTestDocs(storage, runner, asked);
    clock.advance(1_000);
    const other = await writeTestDocs(storage, runner, asked, { kind: 'explain' });
    expect(stale.key).not.toBe(other.key);
    expect((await runner.deliver(stale.callback)).status).toBe(409);
    expect((await errorOf(await runner.deliver(other.callback))).details.reason).toBe('manifest_mismatch');
    clock.advance(1_000);
    const right = await writeTestDocs(storage, runner, asked);
    const answers = [await runner.deliver(right.callback), await runner.deliver(right.callback)];
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([
      { accepted: true, repeated: false },
      { accepted: true, repeated: true },
    ]);
  });
});

describe('documentation by a model', () => {
  it('is refused at once while no runner has a provider, says what to set, and that static works', async () => {
    await serve(['static_docs']);
    const error = await errorOf(await askAi());
    expect(error.code).toBe('FEATURE_DISABLED');
    expect(error.message).toMatch(/OPENAI_API_KEY.*LOCAL_AI_BASE_URL.*"static"/);
    await serve(['ai_docs']);
    clock.advance(66_000);
    expect(await codeOf(await askAi())).toBe('FEATURE_DISABLED');
  });

  it('tells how many tokens it will take, and keeps what was spent, also on what failed', async () => {
    await serve(['ai_docs']);
    const answer = await (await askAi()).json();
    expect(answer).toMatchObject({ input_token_limit: 128_000 });
    expect(answer.estimated_input_tokens).toBeGreaterThan(100);
    await finish(answer.job_id);
    const failed = await accepted(askAi());
    clock.advance(1_000);
    await failTestDocs(runner, failed, 'AI_REFUSED');
    expect(await (await get(`/${failed}`)).json()).toMatchObject({
      status: 'failed',
      error: { code: 'AI_REFUSED' },
    });
    const item = { provider: 'openai', model: 'gpt-4.1', jobs: 2, input_tokens: 2_000, cost_usd: 0.0056 };
    for (const path of [`${base}/usage`, '/api/v1/ai-docs/usage']) {
      const usage = await (await person.call('GET', path)).json();
      expect(usage.items).toEqual([expect.objectContaining(item)]);
    }
    const { items } = await (await get()).json();
    expect(items[1]).toMatchObject({ model: 'gpt-4.1', prompt_version: 'v1' });
    await forgetUsageOf(test.deps.db, person.userId);
    expect((await (await get('/usage')).json()).items).toEqual([]);
  });

  it('leaves nothing in storage of what failed, and all of what did not', async () => {
    await serve(['ai_docs']);
    const [ready, failed] = [await accepted(askAi()), await accepted(askAi())];
    await finish(ready);
    // The runner wrote its result, and ended before it could tell.
    const lost = await writeTestDocs(test.deps.storage, runner, { jobId: failed, projectId, revisionId });
    expect(lost.callback.status).toBe('ready');
    clock.advance(1_000);
    await failTestDocs(runner, failed, 'AI_REFUSED');
    const stored = () => Array.fromAsync(test.deps.storage.list('ai-docs/'), ({ key }) => key);
    const isOf = (jobId: string) => (key: string) => key.includes(jobId);
    expect((await stored()).some(isOf(failed))).toBe(true);
    const before = new Date(clock.now().getTime() + 1_000);
    expect(await pruneLostDocs(test.deps, { before, dryRun: true })).toBeGreaterThan(0);
    expect((await stored()).some(isOf(failed))).toBe(true);
    await pruneLostDocs(test.deps, { before, dryRun: false });
    expect((await stored()).some(isOf(failed))).toBe(false);
    expect((await stored()).some(isOf(ready))).toBe(true);
    expect(await pruneLostDocs(test.deps, { before, dryRun: false })).toBe(0);
    await forgetUsageOf(test.deps.db, person.userId);
  });

  it('adds up what a job took that was started again', async () => {
    const job = { id: systemIdentity.id(), userId: person.userId, projectId };
    for (const at of [1, 2]) {
      await test.deps.db.transaction((tx) =>
        saveUsage(tx, job, [TEST_USAGE], new Date(clock.now().getTime() + at)),
      );
    }
    const usage = await (await get('/usage')).json();
    expect(usage.items).toEqual([
      expect.objectContaining({ jobs: 1, requests: 2, input_tokens: 2_000, cost_usd: 0.0056 }),
    ]);
    await forgetUsageOf(test.deps.db, person.userId);
  });

  it.each([
    ['cost', 'AI_MAX_COST_PER_DAY_USD', { costPerJobUsd: 1, costPerDayUsd: 1.002 }],
    ['take', 'AI_MAX_SECONDS_PER_DAY', { secondsPerJob: 60, secondsPerDay: 63 }],
  ] as const)(
    'stops at what the operator lets it %s in a day, counting jobs that run',
    async (_, variable, caps) => {
      await serve(['ai_docs']);
      const capped = test.with({ aiCaps: { ...test.deps.aiCaps, ...caps } });
      const askCapped = () =>
        capped.request(base, {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${person.accessToken}`,
            'Content-Type': 'application/json',
          },
          body: JSON.stringify({ files: ['App.tsx'], kind: 'summary' }),
        });
      const jobId = await accepted(Promise.resolve(askCapped()));
      const running = await errorOf(await askCapped());
      expect(running).toMatchObject({
        code: 'DEPENDENCY_UNAVAILABLE',
        details: { retry_after_seconds: 60 },
      });
      await finish(jobId);
      const spent = await errorOf(await askCapped());
      expect(spent.message).toContain(variable);
      expect(spent.details.retry_after_seconds).toBeGreaterThan(3_600);
      expect((await ask()).status).toBe(202);
      await forgetUsageOf(test.deps.db, person.userId);
    },
  );
});

describe('a tier', () => {
  it('bounds how large a file and how many tokens may be', async () => {
    await serve(['ai_docs']);
    await tier('free');
    const large = `${SOURCE}\n//${'x'.repeat(20 * 1024)}`;
    await pushSource(large);
    expect(await errorOf(await ask())).toMatchObject({
      code: 'UPGRADE_REQUIRED',
      details: { limit_type: 'ai_docs_file_bytes', limit: 20_480, recommended_tier: 'pro' },
    });
    const many = Array.from({ length: 5 }, (_, at) => inline(`f${at}.ts`, `// ${at}${'y'.repeat(20_000)}`));
    await person.call('POST', `/api/v1/projects/${projectId}/revisions`, { files: many });
    const files = many.map(({ path }) => path);
    expect(await errorOf(await askAi({ files }))).toMatchObject({
      code: 'UPGRADE_REQUIRED',
      details: { limit_type: 'ai_docs_input_tokens', limit: 8_000 },
    });
    expect((await ask({ files })).status).toBe(202);
  });

  it('lets through exactly as many parallel requests as it runs at once, and as many within an hour', async () => {
    await tier('free');
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask()));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, ...Array(7).fill(429)]);
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(bodies.find(({ error }) => error !== undefined).error.details).toMatchObject({
      limit_type: 'ai_docs_at_once',
      limit: 1,
    });
    await finish(bodies.find(({ job_id: jobId }) => jobId !== undefined).job_id);
    for (let asked = 1; asked < 5; asked += 1) await finish(await accepted(ask()));
    const { details } = await errorOf(await ask());
    expect(details.retry_after_seconds).toBeGreaterThan(3_000);
    expect(details).toMatchObject({
      limit_type: 'ai_docs_per_hour',
      limit: 5,
      remaining: 0,
      recommended_tier: 'pro',
    });
    const usage = await (await person.call('GET', '/api/v1/auth/entitlements')).json();
    expect(JSON.stringify(usage)).toContain('ai_docs_per_hour');
  });

  it('does not count what failed for a reason of ours', async () => {
    await tier('free');
    for (let asked = 0; asked < 6; asked += 1) {
      clock.advance(1_000);
      await failTestDocs(runner, await accepted(ask()), 'AI_UNAVAILABLE');
    }
  });
});

describe('a proposal', () => {
  const CHANGED = SOURCE.replace('null', 'undefined');
  const proposal: DocProposal = {
    number: 1,
    title: 'Return nothing',
    reason: 'It says what is meant.',
    path: 'App.tsx',
    base_sha256: sha256(SOURCE),
    result_sha256: sha256(CHANGED),
    result_bytes: CHANGED.length,
    diff: createPatch('App.tsx', SOURCE, CHANGED),
  };
  const accept = (jobId: string, number = 1, headers = {}) =>
    person.call('POST', `${base}/${jobId}/proposals/${number}/accept`, undefined, headers);

  async function propose(): Promise<string> {
    await serve(['ai_docs']);
    const jobId = await accepted(askAi({ kind: 'refactor' }));
    expect(await codeOf(await accept(jobId))).toBe('CONFLICT');
    await finish(jobId, { proposals: [proposal] });
    return jobId;
  }

  it('changes nothing until somebody accepts it, which makes a revision, once', async () => {
    const jobId = await propose();
    const revisions = `/api/v1/projects/${projectId}/revisions`;
    expect((await (await person.call('GET', revisions)).json()).items).toHaveLength(1);
    expect((await accept(jobId, 2)).status).toBe(404);
    const headers = { 'Idempotency-Key': 'accept-once' };
    const answer = await accept(jobId, 1, headers);
    expect(answer.status).toBe(201);
    const { id, base_revision_id: from } = await answer.json();
    expect(from).toBe(revisionId);
    const content = await person.call('GET', `${revisions}/${id}/files?path=App.tsx`);
    expect(await content.text()).toBe(CHANGED);
    expect((await (await accept(jobId, 1, headers)).json()).id).toBe(id);
    expect((await errorOf(await accept(jobId))).message).toContain('accepted before');
    expect((await (await get(`/${jobId}`)).json()).accepted).toEqual([{ proposal: 1, revision_id: id }]);
    expect((await (await person.call('GET', revisions)).json()).items).toHaveLength(2);
  });

  it('is a conflict when its file has changed meanwhile, and none when another has', async () => {
    const jobId = await propose();
    await pushSource(`${SOURCE}\n`);
    const refused = await errorOf(await accept(jobId));
    expect(refused).toMatchObject({ code: 'CONFLICT', details: { path: 'App.tsx' } });
    const files = [inline('App.tsx', SOURCE), inline('Other.tsx', 'export {};')];
    await person.call('POST', `/api/v1/projects/${projectId}/revisions`, { files });
    expect((await accept(jobId)).status).toBe(201);
  });

  it('is accepted by one of many who do so at once', async () => {
    const jobId = await propose();
    const answers = await Promise.all(Array.from({ length: 4 }, () => accept(jobId)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('is forgotten with its project, and with all that was written', async () => {
    const jobId = await propose();
    await accept(jobId);
    await forgetDocs(test.deps, projectId);
    await forgetDocs(test.deps, projectId);
    expect(await test.deps.storage.head(`ai-docs/${jobId}.json`)).toBeNull();
    expect((await (await get('/usage')).json()).items).toEqual([]);
  });
});
