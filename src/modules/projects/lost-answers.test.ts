import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { file, inline } from '../../testing/source-files.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { idempotencyKeys } from '../requests/index.ts';

let test: TestApp;
let ada: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  ada = await test.signUp();
});

/** Sends the same request twice, between which the API forgets its answer, as if it had died before it gave it. */
async function sendAgainAfterDeath(path: string, body: unknown) {
  const key = { 'Idempotency-Key': randomUUID() };
  const first = await ada.call('POST', path, body, key);
  const unanswered = { lock: randomUUID(), lockedUntil: new Date(0), answerStatus: null, answerBody: null };
  await test.deps.db.update(idempotencyKeys).set(unanswered).where(eq(idempotencyKeys.userId, ada.userId));
  const second = await ada.call('POST', path, body, key);
  expect(second.status).toBe(first.status);
  return { first: await first.json(), second: await second.json() };
}

async function countOf(path: string): Promise<number> {
  const answer = await ada.call('GET', path);
  return (await answer.json()).items.length;
}

it('creates a project once, although its answer was lost', async () => {
  const { first, second } = await sendAgainAfterDeath('/api/v1/projects', { name: 'Brew' });
  expect(second).toEqual(first);
  expect(await countOf('/api/v1/projects')).toBe(1);
});

it('makes a revision once, and opens an upload once, although their answers were lost', async () => {
  const project = await (await ada.call('POST', '/api/v1/projects', { name: 'Brew' })).json();
  const path = `/api/v1/projects/${project.id}/revisions`;
  const complete = await sendAgainAfterDeath(path, { files: [inline('a.ts', 'export {};')] });
  expect(complete.second).toEqual(complete.first);
  expect(await countOf(path)).toBe(1);
  const incomplete = await sendAgainAfterDeath(path, { files: [file('b.ts', 'export default 1;')] });
  expect(incomplete.second.upload_id).toBe(incomplete.first.upload_id);
  expect(incomplete.second.missing).toHaveLength(1);
});
