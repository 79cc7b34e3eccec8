import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentKey } from '../../../contracts/storage-keys.ts';
import type { Tier } from '../../../contracts/tiers.ts';
import { type ObjectStorage, StorageError } from '../../../platform/storage/object-storage.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../../testing/test-app.ts';
import { forgetTasks } from '../forget-tasks.ts';
import { taskAttachments } from '../tables.ts';
import { sweepAttachments } from './erase-attachments.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const MIB = 1024 * 1024;
// The smallest picture there is: one transparent pixel.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let test: TestApp;
let ada: TestPerson;
let projectId: string;
beforeAll(async () => {
  test = await createTestApp();
  ada = await test.signUp();
  const answer = await ada.call('POST', '/api/v1/projects', { name: 'Brew' });
  projectId = (await answer.json()).id;
});
afterAll(() => test.close());

async function newTask(): Promise<string> {
  const answer = await ada.call('POST', `/api/v1/projects/${projectId}/tasks`, { title: 'A task' });
  return (await answer.json()).id;
}

const pathOf = (taskId: string, rest = '') =>
  `/api/v1/projects/${projectId}/tasks/${taskId}/attachments${rest}`;

function announcementOf(content: Uint8Array, type = 'image/png', name = 'sketch.png') {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { file_name: name, content_type: type, size_bytes: content.byteLength, sha256 };
}

interface Announced {
  readonly attachment: { readonly id: string };
  readonly upload_url: string;
  readonly upload_headers: Record<string, string>;
}

async function announce(taskId: string, body: object): Promise<Announced> {
  const answer = await ada.call('POST', pathOf(taskId), body);
  expect(answer.status).toBe(201);
  return answer.json();
}

async function upload(to: Pick<Announced, 'upload_url' | 'upload_headers'>, content: Uint8Array) {
  const { pathname, search } = new URL(to.upload_url);
  const body = new Blob([new Uint8Array(content)]);
  return test.app.request(pathname + search, { method: 'PUT', headers: to.upload_headers, body });
}

const complete = (taskId: string, id: string, person = ada) =>
  person.call('POST', pathOf(taskId, `/${id}/complete`));

async function attach(taskId: string, content: Uint8Array, type?: string, name?: string) {
  const announced = await announce(taskId, announcementOf(content, type, name));
  expect((await upload(announced, content)).status).toBe(200);
  return { id: announced.attachment.id, answer: await complete(taskId, announced.attachment.id) };
}

async function namesOf(taskId: string): Promise<string[]> {
  const { items } = await (await ada.call('GET', pathOf(taskId))).json();
  return items.map(({ file_name }: { file_name: string }) => file_name);
}

/** Announces a file as somebody of a tier. */
async function announceAs(tier: Tier, taskId: string, body: object): Promise<Response> {
  const app = test.with({ accounts: { ...test.deps.accounts, defaultTier: tier } });
  return app.request(pathOf(taskId), {
    method: 'POST',
    headers: { Authorization: `Bearer ${ada.accessToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('attaching a file', () => {
  it('shows it once it has arrived, and lets it be saved under its name', async () => {
    const taskId = await newTask();
    const announced = await announce(taskId, announcementOf(PNG, 'image/png', 'Entwurf „é“.png'));
    expect(await namesOf(taskId)).toEqual([]);
    expect((await upload(announced, PNG)).status).toBe(200);
    const { id } = announced.attachment;
    const answers = await Promise.all([complete(taskId, id), complete(taskId, id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await namesOf(taskId)).toEqual(['Entwurf „é“.png']);
    const link = await (await ada.call('GET', pathOf(taskId, `/${id}/download`))).json();
    const { pathname, search } = new URL(link.url);
    const saved = await test.app.request(pathname + search);
    expect(Buffer.from(await saved.arrayBuffer())).toEqual(PNG);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename=.*UTF-8''Entwurf/);
    const path = `/api/v1/projects/${projectId}/tasks/${taskId}`;
    expect((await (await ada.call('GET', path)).json()).attachment_count).toBe(1);
    const { items } = await (await ada.call('GET', `${path}/activity`)).json();
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['attachment_added', 'created']);
  });

  it.each([
    ['text/plain', Buffer.from('Grüße, 😀\n')],
    ['application/json', Buffer.from('{"a":1}')],
    ['application/pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['text/csv', new Uint8Array([0x61])],
  ])('takes %s', async (type, content) => {
    expect((await attach(await newTask(), content, type, 'file')).answer.status).toBe(200);
  });

  it.each([
    ['a program that is called a picture', Buffer.from('\u007fELF\u0002\u0001\u0001'), 'image/png'],
    ['a page that is called a picture', Buffer.from('<script>alert(1)</script>'), 'image/png'],
    ['a picture that is called text', PNG, 'text/plain'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00]), 'text/plain'],
    ['text with a NUL', Buffer.from('a\0b'), 'text/csv'],
    ['a picture of another kind', PNG, 'image/jpeg'],
  ])('refuses %s, and keeps nothing of it', async (_, content, type) => {
    const taskId = await newTask();
    const { id, answer } = await attach(taskId, content, type);
    expect([answer.status, (await answer.json()).error.code]).toEqual([422, 'VALIDATION_ERROR']);
    expect(await test.deps.storage.head(attachmentKey(id))).toBeNull();
    expect((await complete(taskId, id)).status).toBe(404);
  });

  it.each([
    { content_type: 'text/html' },
    { content_type: 'image/svg+xml' },
    { file_name: '../../etc/passwd' },
    { file_name: 'a\r\nSet-Cookie: b' },
    { size_bytes: 0 },
    { size_bytes: 1.5 },
    { sha256: 'x' },
  ])('refuses the announcement of %o', async (wrong) => {
    const body = { ...announcementOf(PNG), ...wrong };
    expect((await ada.call('POST', pathOf(await newTask()), body)).status).toBe(422);
  });

  it('asks for a file that has not arrived, or came as another, and takes it then', async () => {
    const taskId = await newTask();
    const announced = await announce(taskId, announcementOf(PNG));
    const { id } = announced.attachment;
    const missing = await complete(taskId, id);
    expect(missing.status).toBe(409);
    const key = attachmentKey(id);
    const other = new Uint8Array(PNG.byteLength);
    await test.deps.storage.put(key, other, { contentType: 'image/png', maxBytes: other.length });
    const wrong = await complete(taskId, id);
    expect(wrong.status).toBe(409);
    expect(await test.deps.storage.head(key)).toBeNull();
    expect((await upload((await wrong.json()).error.details, PNG)).status).toBe(200);
    expect((await complete(taskId, id)).status).toBe(200);
  });

  it('is for those who may see the project', async () => {
    const taskId = await newTask();
    const { id } = await attach(taskId, PNG);
    const stranger = await test.signUp();
    const calls: [string, string, object?][] = [
      ['POST', '', announcementOf(PNG)],
      ['GET', ''],
      ['POST', `/${id}/complete`],
      ['GET', `/${id}/download`],
      ['DELETE', `/${id}`],
    ];
    for (const [method, rest, body] of calls) {
      expect((await stranger.call(method, pathOf(taskId, rest), body)).status, method + rest).toBe(404);
    }
    expect(await namesOf(taskId)).toEqual(['sketch.png']);
    // Nor is a file reached by way of another task.
    expect((await ada.call('GET', pathOf(await newTask(), `/${id}/download`))).status).toBe(404);
  });
});

describe('the limits of a tier', () => {
  it('refuse a larger file with the tier that takes it, or as too large for any', async () => {
    const taskId = await newTask();
    const announceSize = async (tier: Tier, size_bytes: number) => {
      const answer = await announceAs(tier, taskId, { ...announcementOf(PNG), size_bytes });
      return (await answer.json()).error;
    };
    expect(await announceSize('free', 5 * MIB + 1)).toMatchObject({
      code: 'UPGRADE_REQUIRED',
      details: { limit_type: 'attachment_bytes', limit: 5 * MIB, tier: 'free', recommended_tier: 'pro' },
    });
    expect((await announceSize('free', 26 * MIB)).details.recommended_tier).toBe('premium');
    expect((await announceSize('premium', 100 * MIB + 1)).code).toBe('PAYLOAD_TOO_LARGE');
  });

  it('hold against announcements that come at once, and count again after one is removed', async () => {
    const taskId = await newTask();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => announceAs('free', taskId, announcementOf(PNG))),
    );
    const statuses = answers.map(({ status }) => status);
    expect([statuses.filter((s) => s === 201).length, statuses.filter((s) => s === 403).length]).toEqual([
      5, 15,
    ]);
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    const { attachment } = bodies.find((body) => 'attachment' in body);
    expect((await ada.call('DELETE', pathOf(taskId, `/${attachment.id}`))).status).toBe(204);
    expect((await announceAs('free', taskId, announcementOf(PNG))).status).toBe(201);
  });
});

describe('what storage holds', () => {
  const isStored = async (id: string) => (await test.deps.storage.head(attachmentKey(id))) !== null;
  const sweepIn = (milliseconds: number, dryRun = false) => {
    const clock = { ...test.deps.clock, now: () => new Date(Date.now() + milliseconds) };
    return sweepAttachments({ ...test.deps, clock }, { dryRun });
  };
  const countRows = (id: string) => test.deps.db.$count(taskAttachments, and(eq(taskAttachments.id, id)));

  it('goes when an attachment or its task is deleted', async () => {
    const taskId = await newTask();
    const [first, second] = [await attach(taskId, PNG), await attach(taskId, PNG)];
    await ada.call('DELETE', pathOf(taskId, `/${first.id}`));
    expect([await isStored(first.id), await isStored(second.id)]).toEqual([false, true]);
    expect(await namesOf(taskId)).toHaveLength(1);
    await ada.call('DELETE', `/api/v1/projects/${projectId}/tasks/${taskId}`);
    expect(await isStored(second.id)).toBe(false);
  });

  it('is swept of uploads that were never finished, and of what came after its removal', async () => {
    await sweepIn(2 * DAY_MS);
    const taskId = await newTask();
    const pending = await announce(taskId, announcementOf(PNG));
    await upload(pending, PNG);
    const { id } = pending.attachment;
    const kept = await attach(taskId, PNG);
    const late = await announce(taskId, announcementOf(PNG));
    await ada.call('DELETE', pathOf(taskId, `/${late.attachment.id}`));
    expect((await upload(late, PNG)).status).toBe(200);
    expect(await sweepIn(DAY_MS - 60_000)).toBe(1);
    expect([await isStored(late.attachment.id), await isStored(id)]).toEqual([false, true]);
    expect(await sweepIn(DAY_MS + 60_000, true)).toBe(1);
    expect(await isStored(id)).toBe(true);
    expect(await sweepIn(DAY_MS + 60_000)).toBe(1);
    expect([await isStored(id), await isStored(kept.id), await countRows(id)]).toEqual([false, true, 0]);
  });

  it('waits for the sweep when storage is away while something is removed', async () => {
    const taskId = await newTask();
    const { id } = await attach(taskId, PNG);
    const storage: ObjectStorage = {
      ...test.deps.storage,
      delete: () => Promise.reject(new StorageError('unavailable', 'away')),
    };
    const answer = await test.with({ storage }).request(pathOf(taskId, `/${id}`), {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${ada.accessToken}` },
    });
    expect([answer.status, await isStored(id), await namesOf(taskId)]).toEqual([204, true, []]);
    expect(await sweepIn(301_000)).toBe(1);
    expect(await isStored(id)).toBe(false);
  });

  it('goes with its project', async () => {
    const { id } = await attach(await newTask(), PNG);
    await forgetTasks(test.deps, [projectId]);
    expect([await isStored(id), await countRows(id)]).toEqual([false, 0]);
  });
});
