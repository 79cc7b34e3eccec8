import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Canary, startCanary } from '../../src/testing/start-canary.ts';
import type { TestPerson } from '../../src/testing/test-app.ts';
import { IPHONE } from '../../src/testing/test-preview.ts';
import { createTestSite } from '../../src/testing/test-site.ts';
import { awaitEnd, startBuild } from '../testing/build-app.ts';
import { eventually } from '../testing/eventually.ts';
import { type ModelServer, startModelServer } from '../testing/model-server.ts';
import { type RunnerProcess, startRunnerProcess } from '../testing/runner-process.ts';
import { type ServedApi, serveApi } from '../testing/served-api.ts';

/** A name that nobody may ever ask a name server for. */
const NAME = 'canary.hivesync.invalid';

let canary: Canary;
let api: ServedApi;
let models: ModelServer;
let person: TestPerson;
let runner: RunnerProcess;
let folder: string;
beforeAll(async () => {
  [canary, api, models, folder] = await Promise.all([
    startCanary(),
    serveApi('postgres'),
    startModelServer(),
    mkdtemp(join(tmpdir(), 'hivesync-targets-')),
  ]);
  const recorder = new URL('./testing/record-targets.ts', import.meta.url).href;
  runner = startRunnerProcess({
    ...api.runnerEnvironment,
    WORKER_ID: 'watched',
    NODE_OPTIONS: `--import=${recorder}`,
    HIVESYNC_TEST_TARGETS: join(folder, 'targets'),
    LOCAL_AI_ENABLED: 'true',
    LOCAL_AI_BASE_URL: providerUrl().origin,
  });
  person = await api.testApp.signUp();
  await runner.ready;
});
afterAll(async () => {
  runner.child.kill('SIGKILL');
  await runner.exited;
  await Promise.all([canary.close(), api.close(), models.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** By its name, so that the one name a runner may ask for is asked for. */
function providerUrl(): URL {
  return new URL(`http://localhost:${models.url.port}`);
}

/** Large enough that its pictures are drawn as jobs of their own. */
const appNaming = (origin: string) => ({
  'App.tsx': `
    import { Image, ScrollView, Text } from 'react-native';
    import Svg, { Image as Picture, Rect, Use } from 'react-native-svg';
    import remote from '${origin}/module.js';
    fetch('${origin}/fetch');
    const Scene = () => (
      <Svg width={390} height={900} viewBox="0 0 390 900">
        <Rect width="390" height="900" fill="url(${origin}/paint.svg#a)" />
        <Picture href="${origin}/in-picture.png" width="10" height="10" /><Use href="${origin}/use.svg#b" />
      </Svg>
    );
    export default function App() {
      return <ScrollView><Image source={{ uri: '${origin}/image.png' }} /><Scene /><Scene /><Text>{remote}</Text></ScrollView>;
    }`,
  'index.js': `
    import { AppRegistry } from 'react-native';
    import App from './App';
    AppRegistry.registerComponent('app', () => App);`,
});

const siteNaming = (origin: string) => ({
  'index.html': `<!doctype html><base href="${origin}/"><link rel="stylesheet" href="${origin}/a.css">
    <link rel="stylesheet" href="site.css"><link rel="preconnect" href="${origin}"><script src="${origin}/b.js"></script>
    <iframe src="${origin}/c.html"></iframe><img src="${origin}/d.png"><p style="background: url(${origin}/e.png)">Text</p>`,
  'site.css': `@import url("${origin}/f.css"); @font-face { font-family: x; src: url(${origin}/g.woff2) } p { color: red }`,
  'theme.scss': `@use "${origin}/h"; .note { color: green }`,
  'legacy.less': `@import (less) "${origin}/i.less"; .old { color: blue }`,
});

it.each(['an address', 'a name'])(
  'no kind of job reaches %s that source names, and asks no name server for it',
  async (kind) => {
    const origin = kind === 'a name' ? `http://${NAME}` : canary.origin;
    const asked = models.requests.length;
    const { jobId } = await startBuild(person, appNaming(origin), [{ ...IPHONE, width: 390 }]);
    expect(await awaitEnd(person, jobId)).toMatchObject({ status: 'ready' });
    const { projectId } = await createTestSite(person, siteNaming(origin));
    const base = `/api/v1/projects/${projectId}/architecture`;
    const { job_id: mapJobId } = await (await person.call('POST', `${base}/generate`, {})).json();
    await eventually(async () => {
      const { status } = await (await person.call('GET', `${base}/jobs/${mapJobId}`)).json();
      expect(status).toBe('ready');
    });
    const app = await createTestSite(person, appNaming(origin));
    const docs = `/api/v1/projects/${app.projectId}/ai-docs`;
    const write = async (provider: 'static' | 'ai') => {
      const asked = { files: ['App.tsx'], kind: 'summary', provider };
      const { job_id: docsJobId } = await (await person.call('POST', docs, asked)).json();
      return eventually(async () => {
        const written = await (await person.call('GET', `${docs}/${docsJobId}`)).json();
        expect(['ready', 'failed']).toContain(written.status);
        return written;
      });
    };
    expect((await write('static')).status).toBe('ready');
    expect(models.requests).toHaveLength(asked);
    models.behave({ kind: 'answers', content: { summary: `See ${origin}/docs.`, sections: [] } });
    expect((await write('ai')).status).toBe('ready');
    models.behave({ kind: 'redirects', to: `${origin}/v1/chat/completions` });
    expect((await write('ai')).error).toMatchObject({ code: 'AI_UNAVAILABLE' });
    expect(models.requests.length).toBeGreaterThanOrEqual(asked + 2);
    for (const queue of ['preview', 'snapshot', 'influence', 'static_docs', 'ai_docs']) {
      expect(runner.output()).toContain(`"queue":"${queue}"`);
    }
    await eventually(() => expect(runner.output().split('callback delivered').length).toBeGreaterThan(2));
    expect(canary.connections).toBe(0);
    const targets = (await readFile(join(folder, 'targets'), 'utf8')).trim().split('\n');
    const { QUEUE_URL, BACKEND_URL } = api.runnerEnvironment;
    const own = [QUEUE_URL, BACKEND_URL, providerUrl().href].map((url) => new URL(url ?? '').host);
    const hosts = new Set(own.map((host) => host.split(':')[0]));
    const foreign = targets.filter((line) => {
      const [what, target = ''] = line.split(' ');
      return what === 'dns' ? !hosts.has(target) : !own.includes(target) && !target.startsWith('/');
    });
    expect(foreign).toEqual([]);
    expect(targets).toContain('dns localhost');
  },
  120_000,
);
