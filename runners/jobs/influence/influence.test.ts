import { afterAll, beforeAll, expect, it } from 'vitest';
import { architectureMapSchema } from '../../../src/contracts/architecture-map.ts';
import { cssSimulationResultSchema } from '../../../src/contracts/css-simulation.ts';
import { influenceReportSchema } from '../../../src/contracts/influence-report.ts';
import { mapDiffResultSchema } from '../../../src/contracts/map-diff.ts';
import type { TestPerson } from '../../../src/testing/test-app.ts';
import { describeEachQueue } from '../../../src/testing/test-queue.ts';
import { createTestSite, SITE } from '../../../src/testing/test-site.ts';
import { type RunnerProcess, startRunnerProcess } from '../../testing/runner-process.ts';
import { type ServedApi, serveApi } from '../../testing/served-api.ts';

describeEachQueue('the map of a project’s styles', (backend) => {
  let api: ServedApi;
  let runner: RunnerProcess;
  let person: TestPerson;
  let projectId: string;
  let base: string;

  beforeAll(async () => {
    api = await serveApi(backend);
    runner = startRunnerProcess({ ...api.runnerEnvironment, WORKER_ID: 'runner-styles' });
    person = await api.testApp.signUp();
    ({ projectId } = await createTestSite(person));
    base = `/api/v1/projects/${projectId}/architecture`;
    await runner.ready;
  });
  afterAll(async () => {
    runner.child.kill('SIGKILL');
    await runner.exited;
    await api.close();
  });

  async function run(path: string, body: object) {
    const answer = await person.call('POST', `${base}/${path}`, body);
    expect(answer.status).toBe(202);
    const { job_id: jobId } = await answer.json();
    await eventsOf(jobId);
    return (await person.call('GET', `${base}/jobs/${jobId}`)).json();
  }

  /** Everything the job tells, once it has ended. */
  async function eventsOf(jobId: string): Promise<string> {
    return (await person.call('GET', `/api/v1/jobs/${jobId}/events`)).text();
  }

  it('is made from its source, and tells which rule wins on which page and why', async () => {
    const job = await run('generate', { css_influence_mode: 'deep' });
    expect(job).toMatchObject({ status: 'ready', operation: 'generate', error: null });
    const map = architectureMapSchema.parse(await (await person.call('GET', `${base}/latest`)).json());
    expect(map.version_id).toBe(job.version_id);
    expect(map.influence_pages.map(({ file }) => file)).toEqual(['about.html', 'index.html']);
    expect(map.nodes.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'index.html',
        'p.note',
        '.note',
        'https://example.com/far.css',
        'theme.scss',
        'print.css',
        'aside',
      ]),
    );
    expect(Object.keys(map.file_hashes)).toEqual(Object.keys(SITE).sort());
    const path = `${base}/versions/${job.version_id}?view=influence&page=index.html`;
    const report = influenceReportSchema.parse(await (await person.call('GET', path)).json());
    expect(report).toMatchObject({ mode: 'deep', evaluated_for: { width: 1_280, height: 800 } });
    const note = report.pages[0]?.elements.find(({ classes }) => classes.includes('note'));
    const winner = report.pages[0]?.winners[note?.index ?? -1]?.color;
    const green = report.stylesheets[0]?.rules[1]?.declarations[0];
    expect(green).toMatchObject({ value: 'green', line: 2 });
    expect(winner).toBe(green?.id);
  });

  it('answers what would win if some rules were not there, and changes nothing by it', async () => {
    const before = await (await person.call('GET', `${base}/latest`)).text();
    const job = await run('simulate-css', { muted_selectors: ['.note', '.absent'] });
    expect(job).toMatchObject({ status: 'ready', operation: 'simulate_css' });
    const path = `${base}/jobs/${job.job_id}/result`;
    const result = cssSimulationResultSchema.parse(await (await person.call('GET', path)).json());
    expect(result.unmatched).toEqual(['.absent']);
    expect(result.pages.find(({ file }) => file === 'index.html')?.changed).toEqual([
      expect.objectContaining({
        property: 'color',
        before: expect.objectContaining({ selector: '.note', value: 'green', source: 'site.css', line: 2 }),
        after: expect.objectContaining({ selector: 'p', value: 'red', line: 1 }),
      }),
    ]);
    expect(result.pages.find(({ file }) => file === 'about.html')?.changed).toEqual([]);
    expect(await (await person.call('GET', `${base}/latest`)).text()).toBe(before);
  });

  it('tells what an edit changed for which elements, once it was made a version of its own', async () => {
    const older = await (await person.call('GET', `${base}/latest`)).json();
    const css = SITE['site.css']?.replace('green', 'teal') ?? '';
    await createTestSite(person, { ...SITE, 'site.css': css }, projectId);
    const { version_id: newer } = await run('generate', {});
    const job = await run('diff', { from_version_id: older.version_id, to_version_id: newer });
    expect(job).toMatchObject({ status: 'ready', operation: 'diff' });
    const path = `${base}/jobs/${job.job_id}/result`;
    const result = mapDiffResultSchema.parse(await (await person.call('GET', path)).json());
    expect(result.pages).toMatchObject({ added: [], removed: [] });
    expect(result.pages.changed.map(({ file }) => file)).toEqual(['index.html']);
    expect(result.pages.changed[0]?.properties).toEqual([
      expect.objectContaining({
        property: 'color',
        change: 'value',
        before: expect.objectContaining({ value: 'green' }),
        after: expect.objectContaining({ value: 'teal', source: 'site.css', line: 2 }),
      }),
    ]);
  });

  it('tells how a job goes as events, and ends with map_ready', async () => {
    const { job_id: jobId, version_id } = await run('generate', {});
    const stream = await eventsOf(jobId);
    const names = [...stream.matchAll(/^event: (.+)$/gm)].map(([, name]) => name);
    expect([names[0], names.at(-1)]).toEqual(['queued', 'map_ready']);
    expect(stream).toContain(`"version_id":"${version_id}"`);
  });
});
