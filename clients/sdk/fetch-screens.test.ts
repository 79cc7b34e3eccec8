import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signUp } from '../../scripts/bench/sign-up.ts';
import { BREW, readSource } from '../../scripts/demo/read-source.ts';
import { type Stack, startStack } from '../../scripts/stack/start-stack.ts';
import { DEVICE_MODELS } from '../../src/contracts/device-models.ts';
import type { JobStreamEvent } from '../../src/contracts/job-events.ts';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { bodyOf, createClient, type HiveSyncClient } from './client.ts';
import { fetchScreens } from './fetch-screens.ts';
import { pushSource, type SourceFile } from './push-source.ts';

const EDITED = 'src/screens/settings/SettingsScreen.tsx';

let dataDir: string;
let stack: Stack;
let client: HiveSyncClient;
let projectId: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hivesync-sdk-test-'));
  stack = await startStack({ dataDir, port: await findFreePort(), runners: 1 });
  client = await signUp(stack.api.url);
  const body = { name: 'Brew', kind: 'mobile_app' as const };
  projectId = (await bodyOf(client.http.POST('/api/v1/projects', { body }))).id;
}, 60_000);
afterAll(async () => {
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 30_000);

/** Sends the source, builds it for a phone and a tablet, and answers what a device of the build is given. */
async function build(files: readonly SourceFile[]) {
  const { revision } = await pushSource(client, projectId, files);
  const { job_id, preview_token } = await bodyOf(
    client.http.POST('/api/v1/preview/build', {
      body: {
        project_id: projectId,
        revision_id: revision.id,
        platform: 'both',
        devices: ['iphone-15', 'galaxy-tab-s9'].map(deviceNamed),
      },
    }),
  );
  let last: JobStreamEvent | undefined;
  for await (const event of client.jobEvents(job_id)) last = event;
  if (last?.event !== 'ready') throw new Error(`the build ended with ${JSON.stringify(last)}`);
  const device = createClient({ baseUrl: stack.api.url, token: () => preview_token });
  return { device, jobId: job_id, ready: last.data };
}

function deviceNamed(name: string) {
  const model = DEVICE_MODELS[name];
  if (model === undefined) throw new Error(`there is no device model ${name}`);
  return { ...model.context, platform: model.platform };
}

function editText(files: readonly SourceFile[], path: string, from: string, to: string): SourceFile[] {
  return files.map((file) => {
    if (file.path !== path) return file;
    const text = new TextDecoder().decode(file.content);
    expect(text).toContain(from);
    return { path, content: new TextEncoder().encode(text.replace(from, to)) };
  });
}

it('fetches after an edit of one file of the example app only the screen that it changed', async () => {
  const source = await readSource(BREW);
  const first = await build(source);
  const before = await fetchScreens(first.device);
  expect(before).toMatchObject({ fetched: 16 });

  const second = await build(editText(source, EDITED, 'At most one a week', 'Now and then'));
  const after = await fetchScreens(second.device, before.layouts);
  expect(after.fetched).toBe(2);
  const changed = after.screens.filter(({ sha256 }) => !before.layouts.has(sha256));
  expect(changed.map(({ name, deviceId }) => `${name} on ${deviceId}`)).toEqual([
    'Settings on d1',
    'Settings on d2',
  ]);
  expect(changed.every(({ layout }) => JSON.stringify(layout).includes('Now and then'))).toBe(true);

  const told = second.ready.screens?.flatMap(({ id, devices }) =>
    devices.filter(({ sha256 }) => !before.layouts.has(sha256)).map(({ device_id }) => [id, device_id]),
  );
  expect(told).toEqual(changed.map(({ screenId, deviceId }) => [screenId, deviceId]));

  const params = { path: { job_id: second.jobId } };
  const download = await bodyOf(client.http.GET('/api/v1/preview/download/{job_id}', { params }));
  const built = download.screens.filter(({ devices }) =>
    devices.some(({ copied_from }) => copied_from === null),
  );
  expect(built.map(({ name }) => name)).toEqual(['Settings']);
});

it('fetches nothing when nothing has changed', async () => {
  const source = await readSource(BREW);
  const before = await fetchScreens((await build(source)).device);
  const after = await fetchScreens((await build(source)).device, before.layouts);
  expect(after.fetched).toBe(0);
  expect(after.screens).toEqual(before.screens);
});
