import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { createTestStorage, type TestStorage } from '../../testing/test-storage.ts';
import { uploadHeaders } from './object-storage.ts';
import { createS3Storage } from './s3-storage.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage('s3');
});
afterAll(() => test.close());

it('gives links that read an object', async () => {
  await test.storage.put('read/a.json', bytes('{}'), { contentType: 'application/json', maxBytes: 10 });
  const response = await fetch(await test.storage.presignGet('read/a.json', { expiresInSeconds: 60 }));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.text()).toBe('{}');
});

it('gives links that save an object under a name', async () => {
  await test.storage.put('read/b', bytes('b'), { contentType: 'text/plain', maxBytes: 10 });
  const url = await test.storage.presignGet('read/b', { expiresInSeconds: 60, downloadName: 'Café.txt' });
  const disposition = (await fetch(url)).headers.get('content-disposition');
  expect(disposition).toBe(`attachment; filename="Caf?.txt"; filename*=UTF-8''Caf%C3%A9.txt`);
});

// What a server does with the signed headers is its part: the one used here does not verify signatures.
it('gives links that take an upload, signed for its type, size and content', async () => {
  const content = bytes('export const a = 1;');
  const grant = {
    expiresInSeconds: 900,
    contentType: 'application/octet-stream',
    sizeBytes: content.byteLength,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  const url = await test.storage.presignPut('upload/a', grant);
  const { searchParams } = new URL(url);
  expect(searchParams.get('X-Amz-SignedHeaders')).toBe(
    'content-length;content-type;host;x-amz-checksum-sha256',
  );
  expect(searchParams.get('X-Amz-Expires')).toBe('300');
  const headers = uploadHeaders(grant);
  const accepted = await fetch(url, { method: 'PUT', body: content, headers });
  expect(accepted.status).toBe(200);
  expect(await test.storage.head('upload/a')).toMatchObject({ sizeBytes: content.byteLength });
});

it('says that storage is away when an answer breaks off in its middle', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Length': '100' });
    response.write('half', () => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const storage = createS3Storage({
    endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    region: 'auto',
    bucket: 'hivesync-storage',
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    log: createMemoryLogger().log,
  });
  const object = await storage.get('projects/p1/blobs/a');
  await expect(new Response(object?.body).text()).rejects.toMatchObject({
    code: 'unavailable',
    retryable: true,
  });
  server.close();
});

it('says that an outage is one, and names neither the key nor the address', async () => {
  const { log, lines } = createMemoryLogger();
  const storage = createS3Storage({
    endpoint: 'http://127.0.0.1:1',
    region: 'auto',
    bucket: 'hivesync-storage',
    credentials: { accessKeyId: 'id', secretAccessKey: 'planted-secret' },
    log,
  });
  const failure = { code: 'unavailable', retryable: true, message: 'the object storage did not get' };
  await expect(storage.get('projects/p1/blobs/a')).rejects.toMatchObject(failure);
  await expect(storage.check()).rejects.toMatchObject({ code: 'unavailable' });
  expect(lines().length).toBeGreaterThan(0);
  expect(lines().join()).not.toMatch(/planted-secret|blobs/);
});
