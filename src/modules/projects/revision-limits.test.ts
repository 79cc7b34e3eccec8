import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tier } from '../../contracts/tiers.ts';
import { file, inline, sha256 } from '../../testing/source-files.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { setTier } from '../../testing/test-records.ts';

describe('limits and rights of source', () => {
  let test: TestApp;
  let ada: TestPerson;
  let projectId: string;
  const send = (body: unknown, headers = {}) =>
    ada.call('POST', `/api/v1/projects/${projectId}/revisions`, body, headers);
  const be = (tier: Tier) => setTier(test.deps.db, ada.userId, tier);

  beforeAll(async () => {
    test = await createTestApp({ deps: { maxUploadBytes: 4 * 1024 * 1024 } });
    ada = await test.signUp();
    projectId = (await (await ada.call('POST', '/api/v1/projects', { name: 'Brew' })).json()).id;
  });

  afterAll(() => test.close());

  it.each<[Tier, number, number, string, Tier | undefined]>([
    ['free', 201, 403, 'UPGRADE_REQUIRED', 'pro'],
    ['pro', 2_001, 403, 'UPGRADE_REQUIRED', 'premium'],
    ['premium', 10_001, 413, 'PAYLOAD_TOO_LARGE', undefined],
  ])('refuses more files than the %s tier holds', async (tier, count, status, code, recommended) => {
    await be(tier);
    const files = Array.from({ length: count }, (_, n) => file(`f${n}.ts`, 'same'));
    const answer = await send({ files });
    expect(answer.status).toBe(status);
    const { error } = await answer.json();
    expect(error.code).toBe(code);
    expect(error.details.recommended_tier).toBe(recommended);
  });

  it('counts bytes of the whole tree, not of what is sent', async () => {
    await be('free');
    const big = { path: 'big.bin', sha256: sha256('big'), size_bytes: 2 * 1024 * 1024 };
    const first = await send({ files: [big] });
    expect(first.status).toBe(202);
    const more = await send({ files: [big, inline('one-more.ts', 'x')] });
    expect((await more.json()).error.code).toBe('UPGRADE_REQUIRED');
  });

  it('refuses a body over its limit with 413, whether its length was announced or not', async () => {
    await be('premium');
    const body = JSON.stringify({ files: [inline('a.ts', 'x'.repeat(5 * 1024 * 1024))] });
    const headers = { Authorization: `Bearer ${ada.accessToken}`, 'Content-Type': 'application/json' };
    const path = `/api/v1/projects/${projectId}/revisions`;
    const announced = { ...headers, 'Content-Length': String(body.length) };
    const stream = () => new Blob([body]).stream();
    for (const init of [
      { headers: announced, body },
      { headers, body: stream(), duplex: 'half' as const },
    ]) {
      const answer = await test.app.request(path, { method: 'POST', ...init });
      expect(answer.status).toBe(413);
      expect((await answer.json()).error.code).toBe('PAYLOAD_TOO_LARGE');
    }
  });

  it('holds other people’s blobs, revisions and uploads apart', async () => {
    const content = `secret ${randomUUID()}`;
    const { id: revisionId } = await (await send({ files: [inline('a.ts', content)] })).json();
    const { upload_id: uploadId } = await (await send({ files: [file('b.ts', randomUUID())] })).json();
    const eve = await test.signUp();
    const own = (await (await eve.call('POST', '/api/v1/projects', { name: 'Eve' })).json()).id;

    const guess = await eve.call('POST', `/api/v1/projects/${own}/revisions`, {
      files: [file('a.ts', content)],
    });
    expect(guess.status).toBe(202);
    const calls = [
      ['GET', `/api/v1/projects/${projectId}/revisions`],
      ['GET', `/api/v1/projects/${projectId}/revisions/${revisionId}`],
      ['GET', `/api/v1/projects/${own}/revisions/${revisionId}`],
      ['GET', `/api/v1/projects/${own}/revisions/${revisionId}/files?path=a.ts`],
      ['POST', `/api/v1/projects/${own}/revisions/uploads/${uploadId}/complete`],
      ['POST', `/api/v1/projects/${projectId}/revisions/uploads/${uploadId}/complete`],
    ] as const;
    for (const [method, path] of calls) expect((await eve.call(method, path)).status).toBe(404);
    const based = await eve.call('POST', `/api/v1/projects/${own}/revisions`, {
      base_revision_id: revisionId,
      files: [],
    });
    expect(based.status).toBe(404);
  });

  it('makes one revision of twenty equal requests with one Idempotency-Key', async () => {
    const key = randomUUID();
    const body = { files: [inline('a.ts', `once ${key}`)] };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send(body, { 'Idempotency-Key': key })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(0);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    const repeat = await (await send(body, { 'Idempotency-Key': key })).json();
    const made = await Promise.all(answers.filter(({ status }) => status === 201).map((a) => a.json()));
    expect(new Set([...made.map(({ id }) => id), repeat.id]).size).toBe(1);
  });
});
