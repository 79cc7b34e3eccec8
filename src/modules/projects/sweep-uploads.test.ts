import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { blobKey } from '../../contracts/storage-keys.ts';
import { ManualClock } from '../../testing/manual-clock.ts';
import { file, sha256 } from '../../testing/source-files.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { sweepUploads } from './sweep-uploads.ts';

const DAY_MS = 86_400_000;
const KEEP = { dryRun: true };
const SWEEP = { dryRun: false };

/** The storage is real and knows the real time, so the clock starts there. */
const clock = new ManualClock(new Date());
let test: TestApp;
let ada: TestPerson;
let projectId: string;

beforeAll(async () => {
  test = await createTestApp({ deps: { clock } });
});

afterAll(() => test.close());

/** An upload with one blob that arrived and was never completed. */
async function abandonUpload(contents: string[]) {
  ada = await test.signUp();
  projectId = (await (await ada.call('POST', '/api/v1/projects', { name: 'Brew' })).json()).id;
  const files = contents.map((content, n) => file(`f${n}.ts`, content));
  const answer = await ada.call('POST', `/api/v1/projects/${projectId}/revisions`, { files });
  expect(answer.status).toBe(202);
  for (const content of contents) await arrive(content);
  return (await answer.json()).upload_id;
}

async function arrive(content: string) {
  const options = { contentType: 'application/octet-stream', maxBytes: 1_000 };
  await test.deps.storage.put(
    blobKey(projectId, sha256(content)),
    new TextEncoder().encode(content),
    options,
  );
}

const isStored = async (content: string) =>
  (await test.deps.storage.head(blobKey(projectId, sha256(content)))) !== null;

it('forgets an upload a day after it began, with the blobs only it had sent', async () => {
  const content = `abandoned ${randomUUID()}`;
  const uploadId = await abandonUpload([content]);
  clock.advance(DAY_MS - 1);
  expect(await sweepUploads(test.deps, SWEEP)).toBe(0);
  clock.advance(1);
  expect(await sweepUploads(test.deps, KEEP)).toBe(1);
  expect(await isStored(content)).toBe(true);
  expect(await sweepUploads(test.deps, SWEEP)).toBe(1);
  expect(await isStored(content)).toBe(false);
  expect(await sweepUploads(test.deps, SWEEP)).toBe(0);
  const again = await test.signUp();
  const path = `/api/v1/projects/${projectId}/revisions/uploads/${uploadId}/complete`;
  expect((await again.call('POST', path)).status).toBe(404);
});

it('keeps blobs that a revision holds or another upload waits for', async () => {
  const [held, awaited, alone] = [`held ${randomUUID()}`, `awaited ${randomUUID()}`, `alone ${randomUUID()}`];
  await abandonUpload([held, awaited, alone]);
  clock.advance(DAY_MS - 1_000);
  const person = await test.app.request('/api/v1/auth/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: ada.email, password: ada.password }),
  });
  const { access_token } = await person.json();
  const send = (body: object) =>
    test.app.request(`/api/v1/projects/${projectId}/revisions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${access_token}` },
      body: JSON.stringify(body),
    });
  expect((await send({ files: [{ ...file('h.ts', held), content: held }] })).status).toBe(201);
  expect((await send({ files: [file('w.ts', awaited)] })).status).toBe(202);
  clock.advance(2_000);
  expect(await sweepUploads(test.deps, SWEEP)).toBe(1);
  expect([await isStored(held), await isStored(awaited), await isStored(alone)]).toEqual([true, true, false]);
});
