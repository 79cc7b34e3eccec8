import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestPerson } from '../src/testing/test-app.ts';
import { IPHONE } from '../src/testing/test-preview.ts';
import { awaitEnd, startBuild } from './testing/build-app.ts';
import { eventually } from './testing/eventually.ts';
import { type RunnerProcess, startRunnerProcess } from './testing/runner-process.ts';
import { type ServedApi, serveApi } from './testing/served-api.ts';

/** Three drawings as wide as a phone: at its resolution more than is drawn with a screen. */
const APP = {
  'App.tsx': `
    import { ScrollView } from 'react-native';
    import Svg, { Circle, Path, Rect } from 'react-native-svg';
    const Scene = ({ sky, sun }) => (
      <Svg width={390} height={300} viewBox="0 0 390 300">
        <Rect width="390" height="300" fill={sky} />
        <Circle cx="300" cy="80" r="40" fill={sun} />
        <Path d="M0 300 L120 140 L200 240 L280 120 L390 300 Z" fill="#345" />
      </Svg>
    );
    export default function App() {
      return (
        <ScrollView>
          <Scene sky="#8cf" sun="#fd4" /><Scene sky="#fa8" sun="#f44" /><Scene sky="#124" sun="#eee" />
        </ScrollView>
      );
    }`,
  'index.js': `
    import { AppRegistry } from 'react-native';
    import App from './App';
    AppRegistry.registerComponent('app', () => App);`,
};
const devices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...IPHONE, width: 390 + index }));

let api: ServedApi;
let person: TestPerson;
let runners: RunnerProcess[] = [];
beforeAll(async () => {
  api = await serveApi('postgres');
  person = await api.testApp.signUp();
});
afterAll(() => api.close());

async function start(name: string, environment: Record<string, string> = {}): Promise<RunnerProcess> {
  const runner = startRunnerProcess({ ...api.runnerEnvironment, WORKER_ID: name, ...environment });
  runners.push(runner);
  await runner.ready;
  return runner;
}

async function stopRunners(): Promise<void> {
  for (const { child } of runners) child.kill('SIGTERM');
  await Promise.all(runners.map(({ exited }) => exited));
  runners = [];
}

/** The hash of every layout, by device. */
async function layoutsOf(jobId: string): Promise<string[]> {
  const { screens } = await (await person.call('GET', `/api/v1/preview/download/${jobId}`)).json();
  const outputs = screens.flatMap((screen: { devices: { layout_sha256: string }[] }) => screen.devices);
  return outputs.map((output: { layout_sha256: string }) => output.layout_sha256).toSorted();
}

it('builds the same, byte for byte, whether pictures are drawn with their screen or by other runners', async () => {
  await start('draws-all', { WORKER_QUEUES: 'preview' });
  const { jobId: drawnHere } = await startBuild(person, APP, devices(2));
  expect(await awaitEnd(person, drawnHere)).toMatchObject({ status: 'ready', counts: { warnings: 0 } });
  await stopRunners();

  const [first, second] = [await start('first'), await start('second')];
  const { jobId } = await startBuild(person, APP, devices(2));
  expect(await awaitEnd(person, jobId)).toMatchObject({
    status: 'ready',
    attempt: 1,
    counts: { warnings: 0 },
  });
  expect(first.output() + second.output()).toContain('the job waits for its pictures');
  const layouts = await layoutsOf(jobId);
  expect(layouts).toHaveLength(2);
  expect(layouts).toEqual(await layoutsOf(drawnHere));
  await stopRunners();
});

it('builds premium work on a gpu runner, its pictures too, while one is there', async () => {
  const gpu = await start('gpu', { WORKER_CLASS: 'gpu', WORKER_GPU_SIMULATED: 'true' });
  const { jobId } = await startBuild(person, APP, devices(2));
  expect(await awaitEnd(person, jobId)).toMatchObject({ status: 'ready', counts: { warnings: 0 } });
  expect(gpu.output()).toContain('"queue":"preview.gpu"');
  expect(gpu.output()).toContain('"queue":"snapshot.gpu"');
  expect(gpu.output()).not.toContain('"queue":"snapshot"');
  await stopRunners();
});

it('goes on with the attempt in another runner when the first is killed while the job waits', async () => {
  const first = await start('first');
  const { jobId } = await startBuild(person, APP, devices(6));
  await eventually(() => expect(first.output()).toContain('the job waits for its pictures'));
  first.child.kill('SIGKILL');
  await first.exited;
  await start('second');
  const ended = await awaitEnd(person, jobId);
  expect(ended).toMatchObject({
    status: 'ready',
    attempt: 1,
    counts: { screens: 1, devices: 6, warnings: 0 },
  });
  await stopRunners();
});
