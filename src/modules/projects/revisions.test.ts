import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { blobKey } from '../../contracts/storage-keys.ts';
import { file, inline, sha256 } from '../../testing/source-files.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../testing/test-app.ts';
import { describeEachStorage } from '../../testing/test-storage.ts';
import { projectBlobs } from './tables.ts';

interface Missing {
  readonly sha256: string;
  readonly upload_url: string;
  readonly upload_headers: Record<string, string>;
}

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
    const again = await ada.call('GET', url, undefined, { 'If-None-Match': `"${sha256(image)}"` });
    expect(again.status).toBe(304);
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
