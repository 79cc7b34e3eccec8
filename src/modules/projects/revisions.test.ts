import { createHash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blobKey } from '../../contracts/storage-keys.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { describeEachStorage } from '../../testing/test-storage.ts';
import { users } from '../accounts/tables.ts';
import { projectBlobs } from './tables.ts';

interface Missing {
  readonly sha256: string;
  readonly upload_url: string;
  readonly upload_headers: Record<string, string>;
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

function file(path: string, content: string) {
  return { path, sha256: sha256(content), size_bytes: Buffer.byteLength(content) };
}

const inline = (path: string, content: string) => ({ ...file(path, content), content });

describeEachStorage('source revisions', (kind) => {
  let test: TestApp;
  let ada: TestPerson;
  let projectId: string;
  const send = (body: unknown, headers = {}) =>
    ada.call('POST', `/api/v1/projects/${projectId}/revisions`, body, headers);
  const complete = (uploadId: string) =>
    ada.call('POST', `/api/v1/projects/${projectId}/revisions/uploads/${uploadId}/complete`);
  const upload = ({ upload_url, upload_headers }: Missing, body: string) => {
    const request = new Request(upload_url, { method: 'PUT', headers: upload_headers, body });
    return kind === 'folder' ? test.app.request(request) : fetch(request);
  };

  beforeAll(async () => {
    test = await createTestApp({ storage: kind });
    ada = await test.signUp();
    projectId = (await (await ada.call('POST', '/api/v1/projects', { name: 'Brew' })).json()).id;
  });

  afterAll(() => test.close());

  it('is complete at once when every content is given, as text or as base64', async () => {
    const image = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff]);
    const answer = await send({
      files: [
        inline('src/App.tsx', 'export default 1; // ünïcode'),
        {
          path: 'assets/logo.png',
          sha256: sha256(image),
          size_bytes: image.length,
          content: Buffer.from(image).toString('base64'),
          encoding: 'base64',
        },
      ],
    });
    expect(answer.status).toBe(201);
    const revision = await answer.json();
    expect(revision).toMatchObject({ project_id: projectId, file_count: 2, base_revision_id: null });
    const url = `/api/v1/projects/${projectId}/revisions/${revision.id}/files?path=assets/logo.png`;
    const read = await ada.call('GET', url);
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(image);
    expect(read.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(read.headers.get('Content-Disposition')).toBe('attachment');
    expect(read.headers.get('ETag')).toBe(`"${sha256(image)}"`);
  });

  it('asks only for what it does not hold, and builds on an earlier revision', async () => {
    const first = await (await send({ files: [inline('a.ts', 'one'), inline('b.ts', 'two')] })).json();
    const second = await send({
      base_revision_id: first.id,
      files: [file('c.ts', 'one'), inline('b.ts', 'three')],
      deleted: ['a.ts'],
    });
    expect(second.status).toBe(201);
    const { id } = await second.json();
    const read = await (await ada.call('GET', `/api/v1/projects/${projectId}/revisions/${id}`)).json();
    expect(read.files).toEqual([file('b.ts', 'three'), file('c.ts', 'one')]);
    expect(read.base_revision_id).toBe(first.id);
    const list = await (await ada.call('GET', `/api/v1/projects/${projectId}/revisions?limit=2`)).json();
    expect(list.items.map((item: { id: string }) => item.id)).toEqual([id, first.id]);
  });

  it('takes missing blobs by upload, and then the revision, once', async () => {
    const content = `uploaded ${randomUUID()}`;
    const answer = await send({ files: [file('up.ts', content), file('copy.ts', content)] });
    expect(answer.status).toBe(202);
    const { upload_id, missing } = await answer.json();
    expect(missing.map((blob: Missing) => blob.sha256)).toEqual([sha256(content)]);

    const early = await complete(upload_id);
    expect(early.status).toBe(409);
    expect((await early.json()).error.details.missing).toHaveLength(1);

    expect((await upload(missing[0], content)).status).toBe(200);
    const completions = await Promise.all([complete(upload_id), complete(upload_id), complete(upload_id)]);
    expect(completions.map(({ status }) => status)).toEqual([201, 201, 201]);
    const revisions = await Promise.all(completions.map((done) => done.json()));
    expect(new Set(revisions.map(({ id }) => id)).size).toBe(1);
    expect(revisions[0]).toMatchObject({ file_count: 2, bytes: 2 * content.length });
  });

  it('refuses a blob whose content is not what was announced, whoever put it there', async () => {
    const content = `right ${randomUUID()}`;
    const { upload_id, missing } = await (await send({ files: [file('up.ts', content)] })).json();
    const wrong = `wrong ${randomUUID()}`;
    const key = blobKey(projectId, sha256(content));
    const options = { contentType: 'application/octet-stream', maxBytes: 100 };
    await test.deps.storage.put(key, new TextEncoder().encode(wrong), options);
    const answer = await complete(upload_id);
    expect(answer.status).toBe(409);
    expect((await answer.json()).error.details.wrong_content).toEqual([sha256(content)]);
    expect(await test.deps.storage.head(key)).toBeNull();
    expect((await upload(missing[0], content)).status).toBe(200);
    expect((await complete(upload_id)).status).toBe(201);
  });

  it('refuses inline content that is not what it claims, and keeps nothing of it', async () => {
    const content = `claimed ${randomUUID()}`;
    const lies = [
      { ...inline('a.ts', content), sha256: sha256('other') },
      { ...inline('a.ts', content), size_bytes: 1 },
    ];
    for (const lie of lies) {
      const answer = await send({ files: [lie] });
      expect(answer.status).toBe(422);
    }
    const rows = await test.deps.db
      .select()
      .from(projectBlobs)
      .where(eq(projectBlobs.sha256, sha256(content)));
    expect(rows).toEqual([]);
  });
});

describe('limits and rights of source', () => {
  let test: TestApp;
  let ada: TestPerson;
  let projectId: string;
  const send = (body: unknown, headers = {}) =>
    ada.call('POST', `/api/v1/projects/${projectId}/revisions`, body, headers);
  const setTier = (tier: string) => test.deps.db.update(users).set({ tier }).where(eq(users.id, ada.userId));

  beforeAll(async () => {
    test = await createTestApp({ deps: { maxUploadBytes: 4 * 1024 * 1024 } });
    ada = await test.signUp();
    projectId = (await (await ada.call('POST', '/api/v1/projects', { name: 'Brew' })).json()).id;
  });

  afterAll(() => test.close());

  it.each([
    ['free', 201, 403, 'UPGRADE_REQUIRED', 'pro'],
    ['pro', 2_001, 403, 'UPGRADE_REQUIRED', 'premium'],
    ['premium', 10_001, 413, 'PAYLOAD_TOO_LARGE', undefined],
  ])('refuses more files than the %s tier holds', async (tier, count, status, code, recommended) => {
    await setTier(tier);
    const files = Array.from({ length: count }, (_, n) => file(`f${n}.ts`, 'same'));
    const answer = await send({ files });
    expect(answer.status).toBe(status);
    const { error } = await answer.json();
    expect(error.code).toBe(code);
    expect(error.details.recommended_tier).toBe(recommended);
  });

  it('counts bytes of the whole tree, not of what is sent', async () => {
    await setTier('free');
    const big = { path: 'big.bin', sha256: sha256('big'), size_bytes: 2 * 1024 * 1024 };
    const first = await send({ files: [big] });
    expect(first.status).toBe(202);
    const more = await send({ files: [big, inline('one-more.ts', 'x')] });
    expect((await more.json()).error.code).toBe('UPGRADE_REQUIRED');
  });

  it('refuses a body over its limit with 413, whether its length was announced or not', async () => {
    await setTier('premium');
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
