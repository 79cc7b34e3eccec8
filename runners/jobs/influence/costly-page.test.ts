import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestPerson } from '../../../src/testing/test-app.ts';
import { createTestSite } from '../../../src/testing/test-site.ts';
import { eventually } from '../../testing/eventually.ts';
import { type RunnerProcess, startRunnerProcess } from '../../testing/runner-process.ts';
import { type ServedApi, serveApi } from '../../testing/served-api.ts';

const RULES = 3_000;
const ELEMENTS = 19_000;

/** Every rule reaches every element with a property of its own: more than any engine may take. */
const COSTLY = {
  'a.html': `<link rel="stylesheet" href="costly.css">${'<b></b>'.repeat(ELEMENTS)}`,
  'costly.css': Array.from({ length: RULES }, (_, at) => `b{--p${at}:1}`).join(''),
  'b.html': '<link rel="stylesheet" href="plain.css"><p>x</p>',
  'plain.css': 'p { color: red }',
};

let api: ServedApi;
let runner: RunnerProcess;
let person: TestPerson;
beforeAll(async () => {
  api = await serveApi('postgres');
  runner = startRunnerProcess({ ...api.runnerEnvironment, PREVIEW_MAX_TIMEOUT_MS: '5000' });
  person = await api.testApp.signUp();
  await runner.ready;
});
afterAll(async () => {
  runner.child.kill('SIGKILL');
  await runner.exited;
  await api.close();
});

it('names a page that costs too much in the map, and the other pages are in it', async () => {
  const { projectId } = await createTestSite(person, COSTLY);
  const base = `/api/v1/projects/${projectId}/architecture`;
  const accepted = await person.call('POST', `${base}/generate`, { css_influence_mode: 'deep' });
  const { job_id: jobId } = await accepted.json();
  await eventually(async () => {
    const { status } = await (await person.call('GET', `${base}/jobs/${jobId}`)).json();
    expect(status).toBe('ready');
  });
  const map = await (await person.call('GET', `${base}/latest`)).json();
  expect(map.influence_pages.map(({ file }: { file: string }) => file)).toEqual(['b.html']);
  expect(map.diagnostics).toContainEqual(
    expect.objectContaining({ code: 'PAGE_FAILED', severity: 'error', file: 'a.html', line: 1 }),
  );
});
