import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createReadyPreview } from '../../testing/ready-preview.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { BROKEN_FILE, failedCallback, HOME } from '../../testing/test-outputs.ts';
import {
  createTestProject,
  IPHONE,
  IPHONE_SE,
  startTestBuild,
  type TestBuild,
} from '../../testing/test-preview.ts';
import { startTestRunner, type TestRunner } from '../../testing/test-runner.ts';
import { unreachableQueue } from '../../testing/unreachable-queue.ts';

let test: TestApp;
let runner: TestRunner;
beforeAll(async () => {
  test = await createTestApp();
  runner = await startTestRunner(test);
});
afterAll(() => test.close());

let person: TestPerson;
let build: TestBuild;
beforeEach(async () => {
  person = await test.signUp();
  build = await startTestBuild(person, await createTestProject(person), [IPHONE, IPHONE_SE]);
});

const get = (path: string, who = person) => who.call('GET', `/api/v1${path}`);
const post = (path: string, body?: unknown, who = person) => who.call('POST', `/api/v1${path}`, body);
const mint = (body: object) => post('/preview/token', { job_id: build.jobId, ...body });
const codeOf = async (answer: Response) => [answer.status, (await answer.json()).error.code];

async function fail(): Promise<void> {
  const { attempt } = await runner.claim(build.jobId);
  await runner.deliver(failedCallback(build.jobId, attempt));
}

describe('the status of a job', () => {
  it('says where it waits', async () => {
    const second = await startTestBuild(person, build);
    const status = await (await get(`/preview/status/${second.jobId}`)).json();
    expect(status).toMatchObject({
      status: 'queued',
      attempt: 0,
      error: null,
      started_at: null,
      viewers: [],
    });
    expect(status.queue_position).toBeGreaterThan(0);
  });

  it('is told without a position while the queue does not answer', async () => {
    const headers = { Authorization: `Bearer ${person.accessToken}` };
    const app = test.with({ queue: unreachableQueue() });
    const answer = await app.request(`/api/v1/preview/status/${build.jobId}`, { headers });
    expect(await answer.json()).toMatchObject({ status: 'queued', queue_position: null });
  });
});

describe('a token', () => {
  it('is minted for all devices or for some, with the claims of the job', async () => {
    const { preview_token, devices, expires_at } = await (await mint({ device_ids: ['d2'] })).json();
    expect(devices).toMatchObject([{ device_id: 'd2', model: IPHONE_SE.model }]);
    const claims = decodeJwt(preview_token);
    expect(claims).toMatchObject({
      aud: 'preview',
      job_id: build.jobId,
      project_id: build.projectId,
      user_id: person.userId,
      platform: 'ios',
      tier: 'premium',
      allowed_device_types: ['virtual'],
      devices: ['d2'],
      flags: [],
    });
    expect(new Date(expires_at).getTime()).toBe((claims.exp ?? 0) * 1_000);
    expect(decodeJwt(build.previewToken).devices).toEqual(['d1', 'd2']);
  });

  it('is not minted for a device the job has not', async () => {
    expect(await codeOf(await mint({ device_ids: ['d1', 'd9'] }))).toEqual([422, 'VALIDATION_ERROR']);
  });

  it('is not minted for a job with nothing to open', async () => {
    await fail();
    expect(await codeOf(await mint({}))).toEqual([409, 'CONFLICT']);
  });
});

describe('the download', () => {
  it('gives URLs that read each layout and asset from storage', async () => {
    const ready = await createReadyPreview(test, person, { screens: [HOME] });
    const answer = await get(`/preview/download/${ready.jobId}`);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const { screens, generator_version } = await answer.json();
    expect(generator_version).toBe('test-1');
    const [device] = screens[0].devices;
    expect(await (await test.app.request(device.layout_url)).text()).toBe(HOME.layout('d1'));
    const asset = await test.app.request(device.assets[0].url);
    expect(await asset.text()).toBe('png bytes of the logo');
  });

  it('says what is wrong with the project beside what could be built', async () => {
    const ready = await createReadyPreview(test, person, { screens: [HOME] });
    const { diagnostics } = await (await get(`/preview/download/${ready.jobId}`)).json();
    expect(diagnostics).toEqual([BROKEN_FILE]);
  });

  it('is refused until the job is ready, and after it has failed', async () => {
    expect(await codeOf(await get(`/preview/download/${build.jobId}`))).toEqual([409, 'CONFLICT']);
    await fail();
    expect(await codeOf(await get(`/preview/download/${build.jobId}`))).toEqual([409, 'CONFLICT']);
  });
});

describe('stopping a job', () => {
  it('cancels it, once', async () => {
    expect(await (await post(`/preview/stop/${build.jobId}`)).json()).toMatchObject({ status: 'cancelled' });
    const first = await (await get(`/preview/status/${build.jobId}`)).json();
    await post(`/preview/stop/${build.jobId}`);
    expect(await (await get(`/preview/status/${build.jobId}`)).json()).toEqual(first);
  });

  it('leaves an ended job as it is', async () => {
    await fail();
    expect(await (await post(`/preview/stop/${build.jobId}`)).json()).toMatchObject({ status: 'failed' });
  });

  it('works while the queue does not answer', async () => {
    const headers = { Authorization: `Bearer ${person.accessToken}` };
    const path = `/api/v1/preview/stop/${build.jobId}`;
    const app = test.with({ queue: unreachableQueue() });
    const answer = await app.request(path, { method: 'POST', headers });
    expect(await answer.json()).toMatchObject({ status: 'cancelled' });
    await expect(runner.claim(build.jobId)).rejects.toThrow('409');
  });
});

it('keeps every job to its owner: for others there is none', async () => {
  const stranger = await test.signUp();
  const answers = await Promise.all([
    get(`/preview/status/${build.jobId}`, stranger),
    get(`/preview/download/${build.jobId}`, stranger),
    get(`/preview/jobs?project_id=${build.projectId}`, stranger),
    post(`/preview/stop/${build.jobId}`, undefined, stranger),
    post('/preview/token', { job_id: build.jobId }, stranger),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404]);
  expect(await (await get(`/preview/status/${build.jobId}`)).json()).toMatchObject({ status: 'queued' });
});
