import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { createTestStorage, TEST_STORAGE_SECRETS, type TestStorage } from '../../testing/test-storage.ts';
import { createFolderGateway } from './folder-gateway.ts';
import { type PresignPutOptions, uploadHeaders } from './object-storage.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const TEXT = { contentType: 'text/html', maxBytes: 1_000 };

let clock: ManualClock;
let test: TestStorage;
let gateway: (request: Request) => Promise<Response>;
beforeAll(async () => {
  clock = new ManualClock();
  test = await createTestStorage('folder', clock);
});
afterAll(() => test.close());
beforeEach(() => {
  gateway = createFolderGateway({ storage: test.storage, signingSecrets: TEST_STORAGE_SECRETS, clock });
});

describe('a link to read', () => {
  beforeAll(() => test.storage.put('page', bytes('<p>hello'), TEXT));
  const link = () => test.storage.presignGet('page', { expiresInSeconds: 60 });

  it('gives the object, and forbids a browser to run it', async () => {
    const response = await gateway(new Request(await link()));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<p>hello');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html',
      'content-length': '8',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  it('has the object saved under a name that was signed with it', async () => {
    const url = new URL(
      await test.storage.presignGet('page', { expiresInSeconds: 60, downloadName: 'Café "1".html' }),
    );
    const response = await gateway(new Request(url));
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Caf? \\"1\\".html"; filename*=UTF-8''Caf%C3%A9%20%221%22.html`,
    );
    url.searchParams.delete('name');
    await expect(gateway(new Request(url))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('ends when it expires', async () => {
    const url = await link();
    clock.advance(60_000);
    await expect(gateway(new Request(url))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('never lives longer than five minutes', async () => {
    const url = await test.storage.presignGet('page', { expiresInSeconds: 86_400 });
    clock.advance(300_000);
    await expect(gateway(new Request(url))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('opens nothing else: no other key, no later end, no write', async () => {
    await test.storage.put('other', bytes('secret'), TEXT);
    const url = new URL(await link());
    const otherKey = new URL(url);
    otherKey.pathname = '/storage/other';
    const later = new URL(url);
    later.searchParams.set('expires', String(Number(url.searchParams.get('expires')) + 1));
    const unsigned = new URL(url);
    unsigned.searchParams.delete('signature');
    const requests = [otherKey, later, unsigned].map((changed) => new Request(changed));
    requests.push(new Request(url, { method: 'PUT', body: 'overwritten' }));
    for (const request of requests) {
      await expect(gateway(request)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('is answered with 404 when the object is gone', async () => {
    const url = await test.storage.presignGet('missing', { expiresInSeconds: 60 });
    await expect(gateway(new Request(url))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('still works while its secret is being replaced, and not after', async () => {
    const url = await link();
    const both = createFolderGateway({
      storage: test.storage,
      signingSecrets: ['new', ...TEST_STORAGE_SECRETS],
      clock,
    });
    expect((await both(new Request(url))).status).toBe(200);
    const replaced = createFolderGateway({ storage: test.storage, signingSecrets: ['new'], clock });
    await expect(replaced(new Request(url))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a link to upload', () => {
  const content = bytes('export const a = 1;');
  const grant: PresignPutOptions = {
    expiresInSeconds: 60,
    contentType: 'application/octet-stream',
    sizeBytes: content.byteLength,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  const link = (key: string) => test.storage.presignPut(key, grant);

  async function put(
    url: string,
    body: Uint8Array<ArrayBuffer>,
    headers = uploadHeaders(grant),
  ): Promise<Response> {
    return gateway(new Request(url, { method: 'PUT', body, headers }));
  }

  it('accepts the announced content', async () => {
    expect((await put(await link('upload/a'), content)).status).toBe(200);
    expect(await test.storage.head('upload/a')).toMatchObject({ sizeBytes: content.byteLength });
  });

  it('refuses other content, larger content, another type and another checksum', async () => {
    const url = await link('upload/b');
    const headers = uploadHeaders(grant);
    const validation = { code: 'VALIDATION_ERROR' };
    await expect(put(url, bytes('export const a = 2;'))).rejects.toMatchObject(validation);
    await expect(put(url, bytes('export const a = 1;;'))).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
    });
    await expect(put(url, content, { ...headers, 'content-type': 'text/html' })).rejects.toMatchObject(
      validation,
    );
    await expect(put(url, content, { ...headers, 'x-amz-checksum-sha256': 'AAAA' })).rejects.toMatchObject(
      validation,
    );
    expect(await test.storage.head('upload/b')).toBeNull();
  });

  it('refuses to have its size, type or content changed', async () => {
    const url = await link('upload/c');
    for (const [name, value] of Object.entries({ size: '9', type: 'text/html', sha256: 'f'.repeat(64) })) {
      const changed = new URL(url);
      changed.searchParams.set(name, value);
      await expect(put(changed.href, content)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('reads nothing', async () => {
    await expect(gateway(new Request(await link('upload/a')))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
