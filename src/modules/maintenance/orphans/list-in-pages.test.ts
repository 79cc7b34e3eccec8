import { expect, it } from 'vitest';
import type { ListedObject } from '../../../platform/storage/object-storage.ts';
import { listInPages } from './list-in-pages.ts';

const BEFORE = new Date('2026-01-02T00:00:00Z');

/** A bucket of so many keys, all of one age, that tells how far it was read. */
function bucketOf(keys: number, modifiedAt: Date) {
  const bucket = {
    read: 0,
    async *list(): AsyncGenerator<ListedObject> {
      while (bucket.read < keys) {
        bucket.read += 1;
        const id = String(bucket.read).padStart(12, '0');
        yield { key: `tasks/attachments/00000000-0000-7000-8000-${id}`, sizeBytes: 1, modifiedAt };
      }
    },
  };
  return bucket;
}

it('reads no further than the page at hand', async () => {
  const bucket = bucketOf(1_200, new Date('2026-01-01T00:00:00Z'));
  const { signal } = new AbortController();
  const pages = [];
  for await (const page of listInPages(bucket, ['tasks/'], { before: BEFORE, shutdown: signal })) {
    pages.push([page.length, bucket.read]);
  }
  expect(pages).toEqual([
    [500, 500],
    [500, 1_000],
    [200, 1_200],
  ]);
});

it('ends with the process also while nothing is old enough for a page', async () => {
  const bucket = bucketOf(1_000_000, new Date('2026-01-03T00:00:00Z'));
  const ending = new AbortController();
  const listed = listInPages(bucket, ['tasks/'], { before: BEFORE, shutdown: ending.signal });
  const next = listed.next();
  ending.abort();
  expect(await next).toEqual({ done: true, value: undefined });
  expect(bucket.read).toBeLessThan(1_000_000);
});
