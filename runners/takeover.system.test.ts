import { expect, it } from 'vitest';
import type { JobProgress } from '../src/contracts/queues.ts';
import { IPHONE } from '../src/testing/test-preview.ts';
import { awaitEnd, startBuild } from './testing/build-app.ts';
import { eventually } from './testing/eventually.ts';
import { startRunnerProcess } from './testing/runner-process.ts';
import { serveApi } from './testing/served-api.ts';

/** Enough rows and devices to keep an engine busy for a while. */
const SLOW_APP = {
  'App.tsx': `
    import { Text, View } from 'react-native';
    const rows = Array.from({ length: 200 }, (_, index) => index);
    export default function App() {
      return <View>{rows.map((row) => <Text key={row}>Row {row} of a screen with many</Text>)}</View>;
    }`,
  'index.js': `
    import { AppRegistry } from 'react-native';
    import App from './App';
    AppRegistry.registerComponent('app', () => App);`,
};
const DEVICES = Array.from({ length: 50 }, (_, index) => ({ ...IPHONE, width: 320 + index }));

it('finishes a job whose runner was killed in another runner, under a new attempt', async () => {
  const api = await serveApi('postgres');
  const person = await api.testApp.signUp();
  const progress: JobProgress[] = [];
  const first = startRunnerProcess({ ...api.runnerEnvironment, WORKER_ID: 'first' });
  const stopWatching = await api.testApp.queue.onProgress('preview', (_jobId, report) => {
    progress.push(report);
    // At once: a look now and again could find that the job has ended.
    if (report.stage === 'layout' && report.done > 0) first.child.kill('SIGKILL');
  });
  await first.ready;
  const { jobId } = await startBuild(person, SLOW_APP, DEVICES);
  await first.exited;

  const second = startRunnerProcess({ ...api.runnerEnvironment, WORKER_ID: 'second' });
  const ended = await awaitEnd(person, jobId);
  expect(ended).toMatchObject({ status: 'ready', attempt: 2, counts: { screens: 1, devices: 50 } });
  await eventually(() => expect(new Set(progress.map(({ attempt }) => attempt))).toEqual(new Set([1, 2])));
  await eventually(() => expect(second.output()).toContain('callback delivered'));

  second.child.kill('SIGTERM');
  expect(await second.exited).toBe(0);
  await stopWatching();
  await api.close();
});
