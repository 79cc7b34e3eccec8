import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutDocumentSchema } from '../src/contracts/layout-document.ts';
import type { TestPerson } from '../src/testing/test-app.ts';
import { IPHONE } from '../src/testing/test-preview.ts';
import { describeEachQueue } from '../src/testing/test-queue.ts';
import { awaitEnd, startBuild } from './testing/build-app.ts';
import { type RunnerProcess, startRunnerProcess } from './testing/runner-process.ts';
import { type ServedApi, serveApi } from './testing/served-api.ts';

const MARKER = 'planted-source-marker';
const FOREIGN = {
  POSTGRES_PASSWORD: 'a-password-it-must-not-use',
  JWT_SECRET: 'a-signing-key-it-must-not-use',
  SOMETHING_ELSE: 'a-value-of-the-environment',
};

const SOURCE = {
  'App.tsx': `
    import { StyleSheet, Text, View } from 'react-native';
    import { Greeting } from './src/greeting';
    export default function App() {
      return <View style={styles.screen}><Greeting name="Ada" /></View>;
    }
    const styles = StyleSheet.create({ screen: { flex: 1, padding: 24 } });`,
  'src/greeting.tsx': `
    import { Text } from 'react-native';
    export const Greeting = ({ name }: { name: string }) => <Text>Hello {name}, a ${MARKER}</Text>;`,
  'index.js': `
    import { AppRegistry } from 'react-native';
    import App from './App';
    AppRegistry.registerComponent('app', () => App);`,
};

describeEachQueue('a runner process', (backend) => {
  let api: ServedApi;
  let runner: RunnerProcess;
  let person: TestPerson;
  const tokens: string[] = [];

  beforeAll(async () => {
    api = await serveApi(backend);
    runner = startRunnerProcess({ ...api.runnerEnvironment, ...FOREIGN, WORKER_ID: 'runner-1' });
    person = await api.testApp.signUp();
    await runner.ready;
  });
  afterAll(async () => {
    runner.child.kill('SIGKILL');
    await runner.exited;
    await api.close();
  });

  async function build(files: Readonly<Record<string, string>>) {
    const job = await startBuild(person, files, [IPHONE]);
    tokens.push(job.previewToken);
    return { job, ended: await awaitEnd(person, job.jobId) };
  }

  it('turns source that was sent to the API into a layout on the device', async () => {
    const { job, ended } = await build(SOURCE);
    expect(ended).toMatchObject({ status: 'ready' });
    const headers = { Authorization: `Bearer ${job.previewToken}` };
    const list = await (await api.testApp.app.request('/api/v1/preview/screens', { headers })).json();
    const [screen] = list.items;
    const path = `/api/v1/preview/screens/${screen.screen_id}/layout.json`;
    const answer = await api.testApp.app.request(path, { headers });
    expect(answer.status).toBe(200);
    const document = layoutDocumentSchema.parse(await answer.json());
    expect(JSON.stringify(document.root)).toContain('Hello Ada');
  });

  it('reports why source cannot be built, and goes on', async () => {
    const { ended } = await build({ 'README.md': 'There is no app here.' });
    expect(ended).toMatchObject({ status: 'failed' });
    expect(JSON.stringify(ended)).toContain('ENTRY_NOT_FOUND');
    const broken = { ...SOURCE, 'src/greeting.tsx': `export const Greeting = <${MARKER} =;` };
    expect(await build(broken)).toBeDefined();
    expect((await build(SOURCE)).ended).toMatchObject({ status: 'ready' });
  });

  it('needs no database settings, says that it ignores them, and logs neither secrets nor source', () => {
    expect(runner.output()).toContain('"variables":["POSTGRES_PASSWORD","JWT_SECRET"]');
    for (const secret of [FOREIGN.POSTGRES_PASSWORD, api.runnerEnvironment.WORKER_CALLBACK_SECRET]) {
      expect(runner.output()).not.toContain(secret);
    }
    expect(runner.output()).not.toContain(MARKER);
  });

  it('ends with 0 on SIGTERM and tells the API that it drains', async () => {
    runner.child.kill('SIGTERM');
    expect(await runner.exited).toBe(0);
    expect(runner.output()).toContain('the runner has stopped');
  });

  it('has kept its log in storage, with neither secrets, nor source, nor environment in it', async () => {
    const { storage } = api.testApp.deps;
    const texts: string[] = [];
    for await (const { key } of storage.list('logs/workers/runner-1/')) {
      texts.push(await new Response((await storage.get(key))?.body).text());
    }
    const entries = texts.flatMap((text) => JSON.parse(text).entries);
    const messages = entries.map(({ message }) => message);
    expect(messages).toEqual(
      expect.arrayContaining(['the runner is ready', 'job delivery done', 'the runner has stopped']),
    );
    expect(entries.every(({ time, level }) => Boolean(time && level))).toBe(true);
    const {
      DATA_DIR: _folder,
      BACKEND_URL: _url,
      PREVIEW_BUILDER_CONCURRENCY: _count,
      ...private_
    } = api.runnerEnvironment;
    const canaries = [...Object.values(private_), ...Object.values(FOREIGN), MARKER, ...tokens];
    for (const canary of canaries) expect(texts.join('\n')).not.toContain(canary);
  });
});

describe('starting a runner', () => {
  it('names what is missing and exits with 1', async () => {
    const runner = startRunnerProcess({ WORKER_CALLBACK_SECRET: 'too-short-to-be-accepted' });
    expect(await runner.exited).toBe(1);
    expect(runner.output()).toContain('- QUEUE_URL: where the job queue is');
    expect(runner.output()).toContain('- BACKEND_URL: ');
    expect(runner.output()).not.toContain('too-short-to-be-accepted');
  });

  it('refuses to be of the gpu class where there is no GPU, unless told to simulate one', async () => {
    const environment = {
      QUEUE_URL: 'redis://127.0.0.1:9',
      BACKEND_URL: 'http://127.0.0.1:9',
      WORKER_CALLBACK_SECRET: 'a-secret-of-more-than-thirty-two-characters',
      WORKER_CLASS: 'gpu',
    };
    const runner = startRunnerProcess(environment);
    expect(await runner.exited).toBe(1);
    // On a machine that has one it gets as far as the queue, which is nowhere.
    expect(runner.output()).toMatch(/WORKER_GPU_SIMULATED=true|the runner cannot go on/);
  });
});
