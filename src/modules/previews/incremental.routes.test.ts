import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../../contracts/manifest.ts';
import type { ClaimResponse } from '../../contracts/worker-calls.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { DETAILS, HOME, writeManifest, writeOutputs } from '../../testing/test-outputs.ts';
import {
  createTestProject,
  IPHONE,
  IPHONE_SE,
  startTestBuild,
  type TestBuild,
  type TestProject,
} from '../../testing/test-preview.ts';
import { startTestRunner, type TestRunner } from '../../testing/test-runner.ts';
import { previewJobs } from './tables.ts';

let test: TestApp;
let person: TestPerson;
let runner: TestRunner;
beforeAll(async () => {
  test = await createTestApp();
  person = await test.signUp();
  runner = await startTestRunner(test);
});
afterAll(() => test.close());

let project: TestProject;
let first: TestBuild;
beforeEach(async () => {
  project = await createTestProject(person);
  first = await startTestBuild(person, project);
});

/** Builds it as a runner would, and delivers the manifest after `change`. */
async function finish(
  build: TestBuild,
  change = (manifest: Manifest) => manifest,
  screens = [HOME, DETAILS],
) {
  const claim = await runner.claim(build.jobId);
  const manifest = change(await writeOutputs(test.deps.storage, build, claim, screens));
  const callback = await writeManifest(test.deps.storage, manifest, claim.attempt);
  return { claim, callback, answer: await runner.deliver(callback) };
}

const asCopiesOf = (jobId: string) => (manifest: Manifest) => ({
  ...manifest,
  outputs: manifest.outputs.map((output) => ({ ...output, copied_from: jobId })),
});

const baseId = ({ base }: ClaimResponse) => base?.job_id ?? null;

describe('the base of a claim', () => {
  it('is the newest ready build of the project with the same device, and what proves its manifest', async () => {
    const { callback, claim } = await finish(first);
    expect(claim.base).toBeNull();
    const second = await startTestBuild(person, project);
    expect((await runner.claim(second.jobId)).base).toEqual({
      job_id: first.jobId,
      revision_id: first.revisionId,
      manifest_key: callback.manifest_key,
      manifest_sha256: callback.manifest_sha256,
    });
  });

  it('is none of another project, of other devices, or one that failed, runs or has expired', async () => {
    await finish(first);
    const elsewhere = await startTestBuild(person, await createTestProject(person));
    expect(baseId(await runner.claim(elsewhere.jobId))).toBeNull();
    const smaller = await startTestBuild(person, project, [IPHONE_SE]);
    expect(baseId(await runner.claim(smaller.jobId))).toBeNull();
    await test.deps.db
      .update(previewJobs)
      .set({ state: 'expired', objectsDeletedAt: new Date() })
      .where(eq(previewJobs.id, first.jobId));
    const later = await startTestBuild(person, project);
    expect(baseId(await runner.claim(later.jobId))).toBeNull();
  });

  it('is the same when the same call is heard again', async () => {
    await finish(first);
    const second = await startTestBuild(person, project, [IPHONE, IPHONE_SE]);
    const body = { job_id: second.jobId, kind: 'preview', worker: { class: 'cpu', version: '1.0.0' } };
    const at = { timestampSeconds: Math.floor(test.deps.clock.now().getTime() / 1_000) };
    const answers = [await runner.call('claim', body, at), await runner.call('claim', body, at)];
    const [one, again] = await Promise.all(answers.map((answer) => answer.json()));
    expect(one.base.job_id).toBe(first.jobId);
    expect(again).toEqual({ ...one, time_left_ms: again.time_left_ms });
  });
});

describe('a result with copies', () => {
  it('is taken when they are of the job that the claim named, and the download says so', async () => {
    await finish(first);
    const second = await startTestBuild(person, project);
    expect((await finish(second, asCopiesOf(first.jobId))).answer.status).toBe(200);
    const download = await person.call('GET', `/api/v1/preview/download/${second.jobId}`);
    const { screens } = await download.json();
    expect(screens[0].devices[0].copied_from).toBe(first.jobId);
  });

  it('is refused when they are said to be of any other job', async () => {
    const other = await startTestBuild(person, await createTestProject(person));
    await finish(other);
    const { answer } = await finish(first, asCopiesOf(other.jobId));
    expect([answer.status, (await answer.json()).error.details.reason]).toEqual([409, 'foreign_base']);
  });
});

describe('what a device fetches after an edit', () => {
  it('is told by the hashes of the event that says the job is ready', async () => {
    const { callback } = await finish(first);
    const events = await person.call('GET', `/api/v1/jobs/${first.jobId}/events`);
    const text = await events.text();
    const ready = text.split('\n\n').find((event) => event.includes('event: ready')) ?? '';
    const data = JSON.parse(/^data: (.*)$/m.exec(ready)?.[1] ?? '{}');
    const listed = await person.call('GET', `/api/v1/preview/download/${first.jobId}`);
    const { screens } = await listed.json();
    expect(data).toMatchObject({ counts: callback.counts });
    expect(data.screens).toEqual(
      screens.map((screen: { screen_id: string; devices: { layout_sha256: string }[] }) => ({
        id: screen.screen_id,
        devices: [{ device_id: 'd1', sha256: screen.devices[0]?.layout_sha256 }],
      })),
    );
  });

  it('is nothing for a screen whose content it has from the build before', async () => {
    await finish(first);
    const second = await startTestBuild(person, project);
    const edited = { ...DETAILS, layout: () => '{"screen":"Details","edited":true}' };
    await finish(second, undefined, [HOME, edited]);
    const fetchScreen = (build: TestBuild, screenId: string, etag?: string) =>
      test.app.request(`/api/v1/preview/screens/${screenId}/layout.json`, {
        headers: {
          Authorization: `Bearer ${build.previewToken}`,
          ...(etag === undefined ? {} : { 'If-None-Match': etag }),
        },
      });
    const etagOf = async (screenId: string) =>
      (await fetchScreen(first, screenId)).headers.get('etag') ?? undefined;
    expect((await fetchScreen(second, HOME.id, await etagOf(HOME.id))).status).toBe(304);
    expect((await fetchScreen(second, DETAILS.id, await etagOf(DETAILS.id))).status).toBe(200);
  });
});
