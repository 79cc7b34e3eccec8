import { afterAll, beforeAll, expect, it } from 'vitest';
import { docsResultSchema } from '../../../src/contracts/ai-docs-result.ts';
import { inline } from '../../../src/testing/source-files.ts';
import type { TestPerson } from '../../../src/testing/test-app.ts';
import { eventually } from '../../testing/eventually.ts';
import { type RunnerProcess, startRunnerProcess } from '../../testing/runner-process.ts';
import { type ServedApi, serveApi } from '../../testing/served-api.ts';

const BADGE = 'export function Badge({ text }: { text: string }) {\n  return <Text>{text}</Text>;\n}\n';
const APP = 'import { Badge } from \'./Badge\';\nexport default () => <Badge text="Hello" />;\n';

let api: ServedApi;
let runner: RunnerProcess;
let person: TestPerson;
let project: string;

beforeAll(async () => {
  api = await serveApi('postgres');
  runner = startRunnerProcess({ ...api.runnerEnvironment, WORKER_ID: 'runner-docs' });
  person = await api.testApp.signUp();
  const { id } = await (
    await person.call('POST', '/api/v1/projects', { name: 'Shop', kind: 'mobile_app' })
  ).json();
  project = `/api/v1/projects/${id}`;
  await runner.ready;
});
afterAll(async () => {
  runner.child.kill('SIGKILL');
  await runner.exited;
  await api.close();
});

async function push(files: Readonly<Record<string, string>>): Promise<string> {
  const sent = Object.entries(files).map(([path, content]) => inline(path, content));
  return (await (await person.call('POST', `${project}/revisions`, { files: sent })).json()).id;
}

async function write(body: object) {
  const answer = await person.call('POST', `${project}/ai-docs`, { provider: 'static', ...body });
  expect(answer.status).toBe(202);
  const { job_id: jobId } = await answer.json();
  return eventually(async () => {
    const docs = await (await person.call('GET', `${project}/ai-docs/${jobId}`)).json();
    if (docs.status !== 'ready' && docs.status !== 'failed') throw new Error(`it is ${docs.status}`);
    return docs;
  });
}

it('documentation from the syntax tree alone is written without any provider, and marked as such', async () => {
  const first = await push({ 'App.tsx': APP, 'Badge.tsx': BADGE });
  const docs = await write({ files: ['Badge.tsx'], kind: 'summary', style: 'long' });
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
  const changelog = await write({ from_revision_id: first, kind: 'changelog' });
  expect(changelog.result.changes.map(({ type }: { type: string }) => type)).toEqual(['added', 'removed']);
  expect(changelog.result.from_revision_id).toBe(first);
});
