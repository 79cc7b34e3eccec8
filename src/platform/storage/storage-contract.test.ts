import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamFrom } from '../../testing/stream-from.ts';
import { createTestStorage, describeEachStorage, type TestStorage } from '../../testing/test-storage.ts';
import type { ObjectStorage, PutOptions } from './object-storage.ts';

const MIB = 1024 * 1024;
const bytes = (text: string) => new TextEncoder().encode(text);
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

const TEXT: PutOptions = { contentType: 'text/plain', maxBytes: 1_000 };

async function keysOf(storage: ObjectStorage, prefix: string): Promise<string[]> {
  return (await Array.fromAsync(storage.list(prefix))).map(({ key }) => key);
}

async function textOf(storage: ObjectStorage, key: string): Promise<string | null> {
  const object = await storage.get(key);
  return object === null ? null : await new Response(object.body).text();
}

describeEachStorage('the object storage', (kind) => {
  let test: TestStorage;
  let storage: ObjectStorage;
  beforeAll(async () => {
    test = await createTestStorage(kind);
    storage = test.storage;
  });
  afterAll(() => test.close());

  it('gives back what was put, with its type and size', async () => {
    const put = await storage.put('projects/p1/blobs/a', bytes('hello'), TEXT);
    expect(put).toMatchObject({ key: 'projects/p1/blobs/a', sizeBytes: 5, contentType: 'text/plain' });
    const object = await storage.get('projects/p1/blobs/a');
    expect(object).toMatchObject({ sizeBytes: 5, contentType: 'text/plain', modifiedAt: expect.any(Date) });
    expect(await new Response(object?.body).text()).toBe('hello');
    expect(await storage.head('projects/p1/blobs/a')).toMatchObject({
      sizeBytes: 5,
      contentType: 'text/plain',
    });
  });

  it.each(['application/json', 'image/png', 'application/octet-stream', 'text/css; charset=utf-8'])(
    'keeps the content type %s',
    async (contentType) => {
      for (const key of ['types/a.html', 'types/b.png', 'types/c']) {
        await storage.put(key, bytes('x'), { contentType, maxBytes: 10 });
        expect((await storage.head(key))?.contentType).toBe(contentType);
      }
    },
  );

  it('holds nothing but JSON where the key says so', async () => {
    await storage.put('types/a.json', bytes('{}'), { contentType: 'application/json', maxBytes: 10 });
    expect((await storage.head('types/a.json'))?.contentType).toBe('application/json');
    const put = storage.put('types/b.json', bytes('{}'), TEXT);
    await expect(put).rejects.toMatchObject({ code: 'invalid_key' });
    const copied = await storage
      .copy('types/a.json', 'types/c.json')
      .then(() => storage.head('types/c.json'));
    expect(copied?.contentType).toBe('application/json');
  });

  it('replaces an object whole', async () => {
    await storage.put('replaced', bytes('a longer text'), TEXT);
    await storage.put('replaced', streamFrom([bytes('sho'), bytes('rt')]), TEXT);
    expect(await textOf(storage, 'replaced')).toBe('short');
  });

  it('keeps empty objects', async () => {
    await storage.put('empty', streamFrom([]), { ...TEXT, sha256: sha256(bytes('')) });
    expect(await textOf(storage, 'empty')).toBe('');
  });

  it('says null for what does not exist', async () => {
    expect(await storage.get('nowhere/a')).toBeNull();
    expect(await storage.head('nowhere/a')).toBeNull();
  });

  it('lists a prefix in key order, and nothing beside it', async () => {
    const keys = ['list/b', 'list/a/2', 'list/a/1', 'list/a/10', 'listed'];
    for (const key of keys) await storage.put(key, bytes(key), TEXT);
    expect(await keysOf(storage, 'list/')).toEqual(['list/a/1', 'list/a/10', 'list/a/2', 'list/b']);
    expect(await keysOf(storage, 'list/a/1')).toEqual(['list/a/1', 'list/a/10']);
    expect(await keysOf(storage, 'list/none')).toEqual([]);
    const [first] = await Array.fromAsync(storage.list('list/a/2'));
    expect(first).toMatchObject({ sizeBytes: 8, modifiedAt: expect.any(Date) });
  });

  it('deletes what exists and does not mind what does not', async () => {
    await storage.put('delete/a/1', bytes('1'), TEXT);
    await storage.put('delete/a/2', bytes('2'), TEXT);
    await storage.delete(['delete/a/1', 'delete/a/3']);
    expect(await keysOf(storage, 'delete/')).toEqual(['delete/a/2']);
    await storage.delete([]);
  });

  it('copies an object with its type', async () => {
    await storage.put('copy/from', bytes('copied'), TEXT);
    await storage.copy('copy/from', 'copy/deep/to.png');
    expect(await textOf(storage, 'copy/deep/to.png')).toBe('copied');
    expect((await storage.head('copy/deep/to.png'))?.contentType).toBe('text/plain');
    await expect(storage.copy('copy/nothing', 'copy/to')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps a copy and what it was made of apart from then on', async () => {
    for (const name of ['a', 'b', 'c']) await storage.put(`apart/${name}`, bytes(`first ${name}`), TEXT);
    await storage.copy('apart/a', 'apart/b');
    await storage.copy('apart/a', 'apart/b');
    await storage.copy('apart/b', 'apart/c');
    await storage.put('apart/a', bytes('second a'), TEXT);
    await storage.delete(['apart/b']);
    expect(await storage.get('apart/b')).toBeNull();
    expect(await textOf(storage, 'apart/a')).toBe('second a');
    expect(await textOf(storage, 'apart/c')).toBe('first a');
  });

  describe('refuses, and writes nothing,', () => {
    const cases: [string, Uint8Array | (() => ReadableStream<Uint8Array>), PutOptions, string][] = [
      ['content that is too large', bytes('123456'), { ...TEXT, maxBytes: 5 }, 'too_large'],
      [
        'a stream that grows too large',
        () => streamFrom([bytes('123'), bytes('456')]),
        { ...TEXT, maxBytes: 5 },
        'too_large',
      ],
      [
        'content with another sha256',
        bytes('other'),
        { ...TEXT, sha256: sha256(bytes('one')) },
        'checksum_mismatch',
      ],
      [
        'a large stream with another sha256',
        () => streamFrom([new Uint8Array(5 * MIB), new Uint8Array(5 * MIB)]),
        { ...TEXT, maxBytes: 16 * MIB, sha256: sha256(bytes('one')) },
        'checksum_mismatch',
      ],
    ];
    it.each(cases)('%s', async (_title, body, options, code) => {
      const key = `refused/${randomUUID()}`;
      const put = storage.put(key, typeof body === 'function' ? body() : body, options);
      await expect(put).rejects.toMatchObject({ name: 'StorageError', code, retryable: false });
      expect(await storage.head(key)).toBeNull();
    });

    it('a stream that breaks off', async () => {
      const broken = new ReadableStream<Uint8Array>({
        pull: (controller) => controller.error(new Error('gone')),
      });
      await expect(storage.put('refused/broken', broken, TEXT)).rejects.toThrow();
      expect(await storage.head('refused/broken')).toBeNull();
    });
  });

  it.each([
    '',
    '/',
    '/etc/passwd',
    '../a',
    'a/../b',
    'a//b',
    'a/',
    'a/.',
    'a\\b',
    'C:/a',
    'a\0',
    'NUL',
    'a/con.txt',
    'a.',
    'é',
    'a b',
    'a'.repeat(600),
  ])('refuses the key %j everywhere', async (key) => {
    const refusal = { name: 'StorageError', code: 'invalid_key' };
    await expect(storage.put(key, bytes('x'), TEXT)).rejects.toMatchObject(refusal);
    await expect(storage.get(key)).rejects.toMatchObject(refusal);
    await expect(storage.head(key)).rejects.toMatchObject(refusal);
    await expect(storage.delete([key])).rejects.toMatchObject(refusal);
    await expect(storage.copy('a', key)).rejects.toMatchObject(refusal);
    await expect(storage.presignGet(key, { expiresInSeconds: 60 })).rejects.toMatchObject(refusal);
  });

  it('refuses to list outside its own keys', async () => {
    for (const prefix of ['../', '..', '/', 'a/../', 'a\\']) {
      await expect(keysOf(storage, prefix)).rejects.toMatchObject({ code: 'invalid_key' });
    }
  });

  it('streams 20 MiB through without holding them', async () => {
    const chunk = Buffer.alloc(MIB, 7);
    const expected = createHash('sha256');
    for (let i = 0; i < 20; i += 1) expected.update(chunk);
    let ahead = 0;
    let mostAhead = 0;
    async function* produce() {
      for (let i = 0; i < 20; i += 1) {
        ahead += 1;
        mostAhead = Math.max(mostAhead, ahead);
        yield new Uint8Array(chunk);
        ahead -= 1;
      }
    }
    const options = {
      contentType: 'application/octet-stream',
      maxBytes: 20 * MIB,
      sha256: expected.digest('hex'),
    };
    const put = await storage.put('large', streamFrom(produce()), options);
    expect(put.sizeBytes).toBe(20 * MIB);
    expect(mostAhead).toBeLessThanOrEqual(2);
    const read = createHash('sha256');
    const object = await storage.get('large');
    for await (const part of object?.body ?? []) read.update(part);
    expect(read.digest('hex')).toBe(options.sha256);
  });

  it('lets a reader stop early', async () => {
    await storage.put('stopped', new Uint8Array(2 * MIB), { ...TEXT, maxBytes: 2 * MIB });
    const object = await storage.get('stopped');
    await object?.body.cancel();
    await storage.delete(['stopped']);
    expect(await storage.head('stopped')).toBeNull();
  });

  it('writes and reads when asked whether it is well', async () => {
    await expect(storage.check()).resolves.toBeUndefined();
    expect(await keysOf(storage, 'health/')).toEqual([]);
  });
});
