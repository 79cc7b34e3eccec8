import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { blobKey } from '../../../src/contracts/storage-keys.ts';
import type { ObjectStorage } from '../../../src/platform/storage/object-storage.ts';
import {
  createTestStorage,
  describeEachStorage,
  type TestStorage,
} from '../../../src/testing/test-storage.ts';
import { sha256Of } from '../testing/store-revision.ts';
import { type Blob, type BlobCache, openBlobCache } from './blob-cache.ts';

const project = '01900000-0000-7abc-8000-000000000001';
const never = new AbortController().signal;

describeEachStorage('the blob cache', (kind) => {
  let opened: TestStorage;
  let folder: string;
  let reads: string[];
  let storage: Pick<ObjectStorage, 'get'>;

  beforeEach(async () => {
    opened = await createTestStorage(kind);
    folder = await mkdtemp(join(tmpdir(), 'hivesync-cache-'));
    reads = [];
    storage = {
      get(key) {
        reads.push(key);
        return opened.storage.get(key);
      },
    };
  });
  afterEach(async () => {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = (maxBytes = 1_000_000) => openBlobCache({ folder, storage, maxBytes });
  const cached = async () => (await readdir(folder)).sort();

  async function store(content: string, claimed = sha256Of(content)): Promise<Blob> {
    const bytes = new TextEncoder().encode(content);
    const options = { contentType: 'text/plain', maxBytes: 1_000_000 };
    await opened.storage.put(blobKey(project, claimed), bytes, options);
    return { sha256: claimed, sizeBytes: bytes.byteLength };
  }

  async function use(cache: BlobCache, blobs: readonly Blob[]): Promise<number> {
    const held = await cache.hold(project, blobs, never);
    held.release();
    return held.fetched;
  }

  it('fetches each content once, whoever needs it and however often', async () => {
    const blobs = [await store('one'), await store('two'), await store('')];
    const cache = await open();
    const together = await Promise.all([use(cache, blobs), use(cache, [...blobs, ...blobs])]);
    expect(together).toEqual([3, 3]);
    expect(await use(cache, blobs)).toBe(0);
    expect(reads).toHaveLength(3);
    expect(await cached()).toEqual(blobs.map((blob) => blob.sha256).sort());
  });

  it('refuses content that is missing, changed, longer or shorter, and keeps none of it', async () => {
    const right = await store('the right content');
    const missing = { sha256: sha256Of('never stored'), sizeBytes: 12 };
    const changed = await store('other content', sha256Of('some content!'));
    const longer = { ...right, sizeBytes: right.sizeBytes - 1 };
    const shorter = { ...right, sizeBytes: right.sizeBytes + 1 };
    const cache = await open();
    await expect(use(cache, [missing])).rejects.toThrow('not in storage');
    await expect(use(cache, [changed])).rejects.toThrow('does not have the content');
    await expect(use(cache, [longer])).rejects.toThrow('larger than');
    await expect(use(cache, [shorter])).rejects.toThrow('does not have the content');
    expect(await cached()).toEqual([]);
    expect(await use(cache, [right])).toBe(1);
  });

  it('drops the least recently used blobs, but none that a job holds', async () => {
    const [a, b, c, d] = await Promise.all(['aaaa', 'bbbb', 'cccc', 'dddd'].map((content) => store(content)));
    if (!a || !b || !c || !d) throw new Error('four blobs were stored');
    const cache = await open(8);
    const held = await cache.hold(project, [a], never);
    await use(cache, [b]);
    await use(cache, [c]);
    expect(await cached()).toEqual([a.sha256, c.sha256].sort());
    held.release();
    await use(cache, [c]);
    await use(cache, [d]);
    expect(await cached()).toEqual([c.sha256, d.sha256].sort());
  });

  it('uses what an earlier run left, oldest first, and clears its unfinished files', async () => {
    const [old, recent] = await Promise.all([store('old!'), store('new!')]);
    await use(await open(), [old, recent]);
    await utimes(join(folder, old.sha256), 1, 1);
    await writeFile(join(folder, `${old.sha256}.unfinished`), 'half');
    const cache = await open(8);
    expect(await cached()).toEqual([old.sha256, recent.sha256].sort());
    expect(await use(cache, [recent])).toBe(0);
    const added = await store('more');
    await use(cache, [added]);
    expect(await cached()).toEqual([recent.sha256, added.sha256].sort());
  });

  it('stops fetching when the job is cancelled', async () => {
    const blobs = await Promise.all(Array.from({ length: 40 }, (_, index) => store(`content ${index}`)));
    const cache = await open();
    const job = new AbortController();
    const fetching = cache.hold(project, blobs, job.signal);
    job.abort(new Error('cancelled'));
    await expect(fetching).rejects.toThrow();
    expect(reads.length).toBeLessThan(40);
    expect(await use(cache, blobs)).toBeGreaterThan(0);
  });

  it.each(['before it reads', 'while it reads'])(
    'lets go of a file when the job is cancelled %s',
    async (when) => {
      const blob = await store('content');
      const job = new AbortController();
      const cancelled = new Error('cancelled');
      const left = Promise.withResolvers<void>();
      const body = new ReadableStream<Uint8Array>(
        { pull: () => job.abort(cancelled), cancel: () => left.resolve() },
        { highWaterMark: 0 },
      );
      const get: ObjectStorage['get'] = async (key) => {
        const object = await opened.storage.get(key);
        await object?.body.cancel();
        if (when === 'before it reads') job.abort(cancelled);
        return object && { ...object, body };
      };
      const cache = await openBlobCache({ folder, storage: { get }, maxBytes: 1_000_000 });
      await expect(cache.hold(project, [blob], job.signal)).rejects.toThrow();
      await left.promise;
      expect(await cached()).toEqual([]);
    },
  );
});
