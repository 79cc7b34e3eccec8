import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IPHONE } from '../src/testing/test-preview.ts';
import { describeEachQueue } from '../src/testing/test-queue.ts';
import { awaitEnd, startBuild } from './testing/build-app.ts';
import { type ServedApi, serveApi } from './testing/served-api.ts';

const PROGRAM = fileURLToPath(new URL('./testing/processes/fragile-runner.ts', import.meta.url));
const SOURCE = 'export default () => null;';

describeEachQueue('a job that kills the process it runs in', (backend) => {
  let api: ServedApi;
  beforeAll(async () => {
    api = await serveApi(backend);
  });
  const children = new Set<ChildProcess>();
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await api.close();
  });

  function startFragileRunner(companions: number) {
    const environment = { ...api.runnerEnvironment, PREVIEW_BUILDER_CONCURRENCY: '2', WORKER_ID: 'fragile' };
    const child = fork(PROGRAM, [String(companions)], { env: environment });
    children.add(child);
    return { child, exited: once(child, 'exit').then(([, signal]) => String(signal)) };
  }

  it('is blamed only for deaths it was alone in, and takes nobody with it a second time', async () => {
    const person = await api.testApp.signUp();
    const poison = await startBuild(person, { 'App.tsx': SOURCE, 'Poison.tsx': SOURCE }, [IPHONE]);
    const innocent = await startBuild(person, { 'App.tsx': SOURCE }, [IPHONE]);
    expect(await startFragileRunner(2).exited).toBe('SIGKILL');

    const endOfPoison = awaitEnd(person, poison.jobId);
    const deaths: string[] = [];
    for (let ended = false; !ended; ) {
      const { child, exited } = startFragileRunner(1);
      const signal = await Promise.race([exited, endOfPoison.then(() => null)]);
      ended = signal === null;
      if (!ended) deaths.push(String(signal));
      else await awaitEnd(person, innocent.jobId).finally(() => child.kill('SIGKILL'));
      await exited;
    }

    expect(deaths).toEqual(['SIGKILL', 'SIGKILL']);
    expect(await endOfPoison).toMatchObject({
      status: 'failed',
      attempt: 3,
      error: { code: 'RUNNER_LOST', hint: expect.stringContaining('Ask for less') },
    });
    expect(await awaitEnd(person, innocent.jobId)).toMatchObject({
      status: 'failed',
      attempt: 2,
      error: { code: 'SOURCE_INVALID' },
    });
  });
});
