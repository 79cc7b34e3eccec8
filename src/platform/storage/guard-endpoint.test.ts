import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryLogger } from '../../testing/memory-logger.ts';
import { type Canary, startCanary } from '../../testing/start-canary.ts';
import { guardEndpoint } from './guard-endpoint.ts';
import type { ObjectStorage } from './object-storage.ts';
import { createS3Storage } from './s3-storage.ts';

const credentials = { accessKeyId: 'id', secretAccessKey: 'secret' };
const options = { contentType: 'text/plain', maxBytes: 100 };
const bytes = new TextEncoder().encode('content');

let canary: Canary;
beforeAll(async () => {
  canary = await startCanary();
});
afterAll(() => canary.close());

describe('a storage that answers with redirects', () => {
  let server: Server;
  let storage: ObjectStorage;
  let status = 301;
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      const headers = { location: `${canary.origin}${request.url}`, 'x-amz-bucket-region': 'eu-west-1' };
      const { host } = new URL(canary.origin);
      response.writeHead(status, { ...headers, 'content-type': 'application/xml' });
      response.end(
        `<?xml version="1.0"?><Error><Code>PermanentRedirect</Code><Endpoint>${host}</Endpoint></Error>`,
      );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const endpoint = `http://127.0.0.1:${port}`;
    const { log } = createMemoryLogger();
    storage = createS3Storage({ endpoint, region: 'auto', bucket: 'hivesync-storage', credentials, log });
  });
  afterAll(() => server.close());

  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    get: () => storage.get('a/b'),
    head: () => storage.head('a/b'),
    put: () => storage.put('a/b', bytes, options),
    list: () => storage.list('a/')[Symbol.asyncIterator]().next(),
    delete: () => storage.delete(['a/b']),
    copy: () => storage.copy('a/b', 'a/c'),
  };

  it.each(Object.entries(calls))('is not followed by %s', async (_name, call) => {
    for (status of [301, 302, 303, 307, 308])
      await expect(call()).rejects.toThrow('the object storage did not');
    expect(canary.connections).toBe(0);
  });
});

it('keeps a client that means another address from connecting, and tells only its origin', async () => {
  const { log, entries, lines } = createMemoryLogger();
  const client = new S3Client({ endpoint: canary.origin, region: 'auto', credentials, forcePathStyle: true });
  guardEndpoint(client, 'http://127.0.0.1:1', log);
  const read = client.send(new GetObjectCommand({ Bucket: 'hivesync-storage', Key: 'projects/p1/blobs/a' }));
  await expect(read).rejects.toThrow('may not reach');
  expect(canary.connections).toBe(0);
  expect(entries()).toMatchObject([{ security_event: 'refused_target', origin: canary.origin }]);
  expect(lines().join()).not.toContain('blobs');
});
