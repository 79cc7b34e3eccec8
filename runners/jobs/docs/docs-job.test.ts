import { createPatch } from 'diff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docsResultSchema } from '../../../src/contracts/ai-docs-result.ts';
import { inline } from '../../../src/testing/source-files.ts';
import type { TestPerson } from '../../../src/testing/test-app.ts';
import { buildRequest } from '../../../src/testing/test-preview.ts';
import { eventually } from '../../testing/eventually.ts';
import { type ModelServer, startModelServer } from '../../testing/model-server.ts';
import { type RunnerProcess, startRunnerProcess } from '../../testing/runner-process.ts';
import { type ServedApi, serveApi } from '../../testing/served-api.ts';

const BADGE = 'export function Badge({ text }: { text: string }) {\n  return <Text>{text}</Text>;\n}\n';
const APP = 'import { Badge } from \'./Badge\';\nexport default () => <Badge text="Hello" />;\n';
const TOKEN = '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';
const NO_WAIT = { 'Retry-After': '0' };

let api: ServedApi;
let models: ModelServer;
let runner: RunnerProcess;
let person: TestPerson;
let project: string;
let projectId: string;

beforeAll(async () => {
  [api, models] = await Promise.all([serveApi('postgres'), startModelServer()]);
  runner = startRunnerProcess({
    ...api.runnerEnvironment,
    WORKER_ID: 'runner-docs',
    AI_PRIMARY: 'local',
    LOCAL_AI_ENABLED: 'true',
    LOCAL_AI_BASE_URL: models.url.origin,
    LOCAL_AI_MODEL_PATH: 'llama-of-the-house',
  });
  person = await api.testApp.signUp();
  const made = await person.call('POST', '/api/v1/projects', { name: 'Shop', kind: 'mobile_app' });
  projectId = (await made.json()).id;
  project = `/api/v1/projects/${projectId}`;
  await runner.ready;
});
afterAll(async () => {
  runner.child.kill('SIGKILL');
  await runner.exited;
  await Promise.all([api.close(), models.close()]);
});

async function push(files: Readonly<Record<string, string>>): Promise<string> {
  const sent = Object.entries(files).map(([path, content]) => inline(path, content));
  return (await (await person.call('POST', `${project}/revisions`, { files: sent })).json()).id;
}

async function ask(body: object): Promise<string> {
  const answer = await person.call('POST', `${project}/ai-docs`, body);
  expect(answer.status).toBe(202);
  return (await answer.json()).job_id;
}

function ended(jobId: string) {
  return eventually(async () => {
    const docs = await (await person.call('GET', `${project}/ai-docs/${jobId}`)).json();
    if (docs.status === 'queued' || docs.status === 'building') throw new Error(`it is ${docs.status}`);
    return docs;
  });
}

const write = async (body: object) => ended(await ask(body));

describe('documentation from the syntax tree alone', () => {
  it('is written without asking any model, and marked as such', async () => {
    const first = await push({ 'App.tsx': APP, 'Badge.tsx': BADGE });
    const docs = await write({ files: ['Badge.tsx'], kind: 'summary', style: 'long', provider: 'static' });
    expect(docs).toMatchObject({ status: 'ready', error: null, provider: 'static', model: null });
    const result = docsResultSchema.parse(docs.result);
    expect(result).toMatchObject({
      made_by: { provider: 'static' },
      summary: '1 file, 3 lines. Exports 1 component.',
      context: null,
      usage: [],
    });
    expect(result.files[0]).toMatchObject({
      path: 'Badge.tsx',
      exports: ['Badge'],
      imported_by: ['App.tsx'],
      symbols: [{ name: 'Badge', props: [{ name: 'text', type: 'string', optional: false }] }],
    });
    await push({ 'App.tsx': APP, 'Badge.tsx': BADGE.replace('Badge', 'Chip') });
    const change = { from_revision_id: first, kind: 'changelog', provider: 'static' };
    const changelog = await write(change);
    expect(changelog.result.changes.map(({ type }: { type: string }) => type)).toEqual(['added', 'removed']);
    expect(changelog.result.from_revision_id).toBe(first);
    expect(models.requests).toEqual([]);
  });
});

describe('documentation by a model', () => {
  it('is sent masked source, checked against it, kept with what it took, and changes nothing by itself', async () => {
    const source = `${BADGE}export const key = '${TOKEN}';\n`;
    const revision = await push({ 'App.tsx': APP, 'Badge.tsx': source });
    const better = source.replace('<Text>', '<Text selectable>');
    models.behave({
      kind: 'answers',
      content: {
        summary: 'It could let people select the text. It calls `pay()`.',
        proposals: [
          {
            path: 'Badge.tsx',
            title: 'Select',
            reason: 'To copy.',
            diff: createPatch('Badge.tsx', source, better),
          },
          { path: 'App.tsx', title: 'Other', reason: 'No.', diff: createPatch('App.tsx', APP, '1;\n') },
        ],
      },
    });
    const docs = await write({ files: ['Badge.tsx'], kind: 'refactor' });
    expect(docs).toMatchObject({
      status: 'ready',
      model: 'llama-of-the-house',
      prompt_version: 'v1',
      secrets_masked: 1,
    });
    const result = docsResultSchema.parse(docs.result);
    expect(result).toMatchObject({
      summary: 'It could let people select the text.',
      proposals: [{ number: 1, path: 'Badge.tsx' }],
      secrets: [{ path: 'Badge.tsx', line: 4, kind: 'github: GITHUB_TOKEN' }],
      usage: [{ provider: 'local', requests: 1, cost_micro_usd: 0 }],
    });
    expect(result.checks.dropped.map(({ reason }) => reason)).toEqual(['unknown_symbol', 'unknown_file']);
    const [sent] = models.requests;
    expect(sent?.path).toBe('/v1/chat/completions');
    expect(sent?.body.model).toBe('llama-of-the-house');
    const said = JSON.stringify(sent?.body);
    expect(said).toContain('export default ()');
    expect(said).toContain('return <Text>{text}</Text>');
    expect(said).not.toContain(TOKEN);
    // Its own tokenizer may make more of it than ours, which is counted with.
    expect(result.usage[0]?.input_tokens).toBeLessThanOrEqual(result.context?.input_tokens ?? 0);

    const revisions = `${project}/revisions`;
    expect((await (await person.call('GET', revisions)).json()).items[0].id).toBe(revision);
    const accepted = await person.call('POST', `${project}/ai-docs/${docs.job_id}/proposals/1/accept`);
    expect(accepted.status).toBe(201);
    const { id } = await accepted.json();
    const file = await person.call('GET', `${revisions}/${id}/files?path=Badge.tsx`);
    expect(await file.text()).toBe(better);
    const usage = await (await person.call('GET', `${project}/ai-docs/usage`)).json();
    expect(usage.items).toMatchObject([{ provider: 'local', model: 'llama-of-the-house', jobs: 1 }]);
  });

  it('fails with a reason a person can act on, and what was asked in vain is kept', async () => {
    const about = { files: ['App.tsx'], kind: 'summary' };
    models.behave({ kind: 'refuses' });
    expect((await write(about)).error).toMatchObject({
      code: 'AI_REFUSED',
      hint: expect.stringContaining('static'),
    });
    models.behave({ kind: 'fails', status: 503, headers: NO_WAIT });
    expect((await write(about)).error).toMatchObject({ code: 'AI_UNAVAILABLE' });
    const usage = await (await person.call('GET', `${project}/ai-docs/usage`)).json();
    expect(usage.items[0]).toMatchObject({ jobs: 3, requests: 4 });
    const told = await (await person.call('GET', '/api/v1/notifications')).json();
    expect(told.items[0]).toMatchObject({ type: 'ai_docs_failed' });
  });

  it('stops when it is cancelled while the model thinks, and the runner goes on', async () => {
    models.behave({ kind: 'hangs' });
    await push({ 'App.tsx': APP });
    const asked = models.requests.length;
    const jobId = await ask({ files: ['App.tsx'], kind: 'explain' });
    await eventually(async () => {
      if (models.requests.length === asked) throw new Error('the model was not asked yet');
    });
    await person.call('POST', `${project}/ai-docs/${jobId}/stop`);
    expect(await ended(jobId)).toMatchObject({ status: 'cancelled' });
    models.behave({ kind: 'answers', content: { summary: 'An app.', sections: [] } });
    expect((await write({ files: ['App.tsx'], kind: 'explain' })).result.summary).toBe('An app.');
  });
});

describe('the models of a runner', () => {
  it('are asked by no other kind of job', async () => {
    const revision_id = await push({ 'App.tsx': APP, 'Badge.tsx': BADGE, 'index.html': '<p>Hi</p>' });
    const asked = models.requests.length;
    const request = buildRequest({ projectId, revisionId: revision_id });
    const preview = await (await person.call('POST', '/api/v1/preview/build', request)).json();
    const map = await (await person.call('POST', `${project}/architecture/generate`, {})).json();
    const docs = await ask({ files: ['App.tsx'], kind: 'explain', provider: 'static' });
    await eventually(async () => {
      const status = await (await person.call('GET', `/api/v1/preview/status/${preview.job_id}`)).json();
      const mapped = await (await person.call('GET', `${project}/architecture/jobs/${map.job_id}`)).json();
      if (status.status !== 'ready' || mapped.status !== 'ready') throw new Error('they are not ready');
    });
    expect((await ended(docs)).status).toBe('ready');
    expect(models.requests).toHaveLength(asked);
  });

  it('and what they were told are in no log of it', () => {
    expect(runner.output()).toContain('the runner is ready');
    expect(runner.output()).not.toMatch(new RegExp(`${TOKEN}|Badge|You write documentation`));
  });
});
